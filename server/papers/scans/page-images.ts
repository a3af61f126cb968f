/** Cuts what was dropped into single pages: a picture is one, a scanner's PDF is its embedded photographs. */
import type { UploadedFile } from '../../http/upload.ts'
import { jpegsInPdf } from './jpegs-in-pdf.ts'
import { pixelsOf } from './pixels-of.ts'

export type PageImage = { bytes: Uint8Array; type: 'image/jpeg' | 'image/png' }

/** Pages one upload may bring: the papers of sixty workers, two sheets each. */
const MOST_PAGES = 120
/** A sheet at 600 dpi; more is no page but an attempt to fill the memory. */
const MOST_PIXELS = 36_000_000

export type PagesCut =
  | { ok: true; pages: PageImage[] }
  | { ok: false; code: 'scan-not-a-picture' | 'scan-too-large' | 'scan-too-many'; name: string }

/** The pages in the order in which they came, or the first file that holds none the desk can read. */
export function cutPages(files: readonly UploadedFile[]): PagesCut {
  const pages: PageImage[] = []
  for (const file of files) {
    const found = pagesOf(file)
    if (found.length === 0) return { ok: false, code: 'scan-not-a-picture', name: file.name }
    for (const page of found) {
      const pixels = pixelsOf(page.bytes)
      if (pixels === null) return { ok: false, code: 'scan-not-a-picture', name: file.name }
      if (pixels.width * pixels.height > MOST_PIXELS) return { ok: false, code: 'scan-too-large', name: file.name }
    }
    pages.push(...found)
    if (pages.length > MOST_PAGES) return { ok: false, code: 'scan-too-many', name: file.name }
  }
  return { ok: true, pages }
}

function pagesOf({ type, bytes }: UploadedFile): PageImage[] {
  if (type === 'image/jpeg' || type === 'image/png') return [{ bytes, type }]
  if (type === 'application/pdf') return jpegsInPdf(bytes).map((jpeg) => ({ bytes: jpeg, type: 'image/jpeg' as const }))
  return []
}
