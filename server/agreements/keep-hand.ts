/** Keeps a signature drawn on a screen as a file, before any row speaks of it. */
import { readStrokes, pathOf, signatureFile } from '../../workflows/values/strokes.ts'
import type { Desk } from '../desk.ts'

/** A picture that lies in the file store and waits for its row. */
export type KeptImage = { sha256: string; bytes: number; mediaType: string }

const SIGNATURE_TYPE = 'image/svg+xml'

/** The file of what was drawn, or the fault of what is no signature. */
export async function keepHand(
  desk: Desk,
  drawn: string,
): Promise<{ ok: true; image: KeptImage } | { ok: false; fault: string }> {
  const read = readStrokes(drawn)
  if (!read.ok) return { ok: false, fault: read.fault }
  const file = Buffer.from(signatureFile(pathOf(read.strokes)))
  return {
    ok: true,
    image: { sha256: await desk.files.put(file), bytes: file.byteLength, mediaType: SIGNATURE_TYPE },
  }
}
