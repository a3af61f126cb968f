/** Binds a volume into one PDF: cover, contents with page numbers, every part in its order, back cover, bookmarks, numbered through. */
import { StandardFonts, type PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib'
import type { DrawOptions } from '../drawer/draw-pdf.ts'
import type { Paper } from '../drawer/paper.ts'
import { addBookmarks, type Bookmark } from './bookmarks.ts'
import { documentPages, leaveBehind, type Closed } from './document-pages.ts'
import { joinedDocument } from './joined-document.ts'
import { numberPage } from './page-number.ts'
import { pastePicture, picturePage } from './pictures.ts'
import type { BoundVolume, PastedFacts, VolumePart, VolumePlan } from './plan.ts'
import { backSheet, contentsSheet, coverSheet, materialSheet, type ContentsLine } from './sheets.ts'

export type ReadFile = (sha256: string) => Promise<Uint8Array>

/** Draws a sheet of the volume itself; throws what drawing throws. */
export type DrawSheet = (sheet: Paper, options: DrawOptions) => Promise<Uint8Array>

/** A part made into pages: in the volume's own document, so that shared things are kept once. */
type Bound = { part: VolumePart; pages: PDFPage[]; from: number }

/** What a sheet says that stands for a document nobody can open. */
const INSTEAD: Record<Closed | 'file', string> = {
  file: '本材料为电子文件，没有固定页面，未编入本卷页码；原文件以上列校验值保存于系统，需要时另行打印。',
  encrypted: '本材料为加密的PDF文件，无法装入；原文件以上列校验值保存于系统。',
  damaged: '本材料的文件无法读取，未能装入；原文件以上列校验值保存于系统。',
  long: '本材料页数过多，未装入本卷；原文件以上列校验值保存于系统，需要时另行成册。',
}

/**
 * The bound volume. The same plan and files give the same bytes.
 * @param progress is told after each part
 */
export async function bindVolume(
  plan: VolumePlan,
  { read, draw }: { read: ReadFile; draw: DrawSheet },
  progress: (done: number) => void,
): Promise<BoundVolume> {
  const binding = new Binding(plan, read, draw)
  for (const [at, part] of plan.parts.entries()) {
    await binding.add(part)
    progress(at + 1)
  }
  return binding.close()
}

class Binding {
  readonly #plan: VolumePlan
  readonly #read: ReadFile
  readonly #draw: DrawSheet
  readonly #parts: Bound[] = []
  readonly #unreadable: string[] = []
  #volume: Promise<PDFDocument> | null = null
  #pages = 0

  constructor(plan: VolumePlan, read: ReadFile, draw: DrawSheet) {
    this.#plan = plan
    this.#read = read
    this.#draw = draw
  }

  async add(part: VolumePart): Promise<void> {
    const pages = await this.#pagesOf(part)
    this.#parts.push({ part, pages, from: this.#pages + 1 })
    this.#pages += pages.length
  }

  async close(): Promise<BoundVolume> {
    const document = await this.#open()
    const font = await document.embedFont(StandardFonts.Helvetica)
    const marks: Bookmark[] = []
    const put = (pages: readonly PDFPage[], title: string): void => {
      for (const page of pages) document.addPage(page)
      if (pages[0]) marks.push({ title, page: pages[0] })
    }
    put(await this.#sheet(coverSheet(this.#plan.cover)), '封面')
    put(await this.#sheet(contentsSheet(this.#parts.map(contentsLine))), '卷内目录')
    for (const { part, pages, from } of this.#parts) {
      put(pages, part.title)
      numberFrom(pages, from, font)
    }
    const byHand = this.#parts.reduce((sum, { part }) => sum + (part.kind === 'by-hand' ? part.sheets : 0), 0)
    const { boundBy } = this.#plan.cover
    put(await this.#sheet(backSheet({ pages: this.#pages, byHand, boundBy })), '封底')
    addBookmarks(document, marks)
    for (const page of document.getPages()) leaveBehind(page)
    const bytes = await document.save({ addDefaultPage: false, updateFieldAppearances: false })
    return { bytes, pages: this.#pages, unreadable: this.#unreadable }
  }

  async #pagesOf(part: VolumePart): Promise<PDFPage[]> {
    switch (part.kind) {
      case 'paper':
        return this.#copied(await this.#read(part.sha256), part.title)
      case 'document':
        return this.#copied(await this.#read(part.sha256), part.title, part.facts)
      case 'scans': {
        const pages: PDFPage[] = []
        for (const picture of part.pictures)
          pages.push(await picturePage(await this.#open(), picture, await this.#read(picture.sha256)))
        return pages
      }
      case 'pasted':
        return this.#pasted(part)
      case 'file':
        return this.#sheet(materialSheet(part.facts, INSTEAD.file))
      case 'by-hand':
        break
    }
    return []
  }

  async #pasted({ title, facts, picture }: VolumePart & { kind: 'pasted' }): Promise<PDFPage[]> {
    const bytes = await this.#read(picture.sha256)
    const pages = await this.#sheet(materialSheet(facts, null))
    try {
      if (pages[0]) await pastePicture(await this.#open(), pages[0], picture, bytes)
      return pages
    } catch {
      this.#unreadable.push(title)
      return this.#sheet(materialSheet(facts, INSTEAD.damaged))
    }
  }

  async #copied(bytes: Uint8Array, title: string, facts: PastedFacts | null = null): Promise<PDFPage[]> {
    const found = await documentPages(await this.#open(), bytes)
    if (found.ok) return found.pages
    this.#unreadable.push(title)
    if (facts === null) throw new Error(`an issued paper cannot be read: ${found.why}`)
    return this.#sheet(materialSheet(facts, INSTEAD[found.why]))
  }

  async #sheet(paper: Paper): Promise<PDFPage[]> {
    const drawn = await this.#draw(paper, {
      draft: false,
      createdOn: this.#plan.cover.boundOn,
      verify: null,
      foot: false,
    })
    const found = await documentPages(await this.#open(), drawn)
    return found.ok ? found.pages : []
  }

  #open(): Promise<PDFDocument> {
    const { cover } = this.#plan
    this.#volume ??= joinedDocument(`调解卷宗　${cover.number}`, cover.boundOn)
    return this.#volume
  }
}

function contentsLine({ part, pages, from }: Bound): ContentsLine {
  if (part.kind === 'by-hand') return { title: part.title, pages: '—', remark: `纸质${part.sheets}页` }
  const to = from + pages.length - 1
  const remark = part.kind === 'scans' ? '签名件扫描' : part.kind === 'file' ? '电子文件' : ''
  return { title: part.title, pages: from === to ? String(from) : `${from}-${to}`, remark }
}

function numberFrom(pages: readonly PDFPage[], from: number, font: PDFFont): void {
  for (const [at, page] of pages.entries()) numberPage(page, from + at, font)
}
