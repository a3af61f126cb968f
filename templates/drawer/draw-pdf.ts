/** Draws a paper as a tagged PDF: the same paper, options and fonts give the same bytes. */
import type PdfKit from 'pdfkit'
import type { Day } from '../../workflows/values/day.ts'
import { setBlocks } from './blocks/set-blocks.ts'
import { MissingGlyphs, missingGlyphs } from './coverage.ts'
import { fontSet } from './fonts.ts'
import type { FontSet } from './fonts.ts'
import { footInks, footQr, seamInks } from './furniture.ts'
import { MEASURES } from './measures.ts'
import type { Measures } from './measures.ts'
import { PagePainter } from './page-painter.ts'
import { paginate } from './paginate.ts'
import type { Marks } from './marks.ts'
import type { Paper } from './paper.ts'
import type { Ink } from './slab.ts'

export type DrawOptions = {
  /** Marks every page 草稿. */
  readonly draft: boolean
  /** The document's creation day; fixed, so that bytes repeat. */
  readonly createdOn: Day
  /** Address the codes open; null prints none. */
  readonly verify: { readonly url: string } | null
  /** Signatures and seal of a signed copy; a paper without them leaves its places empty. */
  readonly marks?: Marks
  /** False for a sheet whose pages are numbered with the volume it lies in. */
  readonly foot?: boolean
}

/**
 * PDF bytes of a paper. Throws `MissingGlyphs` when no configured font prints one of its characters.
 * @param fonts the process's fonts unless a test brings its own
 */
export async function drawPdf(paper: Paper, options: DrawOptions, fonts: FontSet = fontSet()): Promise<Uint8Array> {
  return (await drawDocument(paper, options, fonts)).bytes
}

/** The same with the number of its pages. */
export async function drawDocument(
  paper: Paper,
  options: DrawOptions,
  fonts: FontSet = fontSet(),
): Promise<{ bytes: Uint8Array; pages: number }> {
  const missing = missingGlyphs(paper, fonts)
  if (missing.length > 0) throw new MissingGlyphs(missing)
  const measures = MEASURES[paper.layout]
  // Loaded with the first paper: a desk that prints nothing does without its 15 MB.
  const { default: Document } = await import('pdfkit')
  const document = openDocument(Document, paper, measures, options.createdOn)
  const bytes = collect(document)
  const painter = new PagePainter(document, measures, fonts)
  const pages = composePages(paper, options, measures, fonts)
  for (const inks of pages) painter.paint(inks, options.draft)
  painter.close()
  document.end()
  return { bytes: await bytes, pages: pages.length }
}

/** Number of pages the paper takes, without drawing it. */
export function countPages(paper: Paper, options: DrawOptions, fonts: FontSet = fontSet()): number {
  return composePages(paper, options, MEASURES[paper.layout], fonts).length
}

function composePages(paper: Paper, options: DrawOptions, measures: Measures, fonts: FontSet): Ink[][] {
  const slabs = setBlocks(paper.blocks, {
    measures,
    fonts,
    qr: options.verify?.url ?? null,
    marks: options.marks ?? null,
  })
  const pages = paginate(slabs, measures.height)
  const inText = paper.blocks.some((block) => block.type === 'code')
  return pages.map((inks, index) => {
    const coded = options.verify !== null && !inText
    const at = { page: index + 1, pages: pages.length, number: paper.number, coded }
    const foot = options.foot === false ? [] : footInks(measures, fonts, at)
    const qr = coded && options.verify ? [footQr(measures, options.verify.url, at)] : []
    const seam = isSealed(paper) && pages.length > 1 && options.foot !== false ? seamInks(measures, fonts) : []
    return [...inks, ...qr, ...foot, ...seam]
  })
}

/** Whose pages one could change for others if no seal went across them. */
const isSealed = ({ blocks }: Paper): boolean =>
  blocks.some((block) => block.type === 'signatures' || block.type === 'seal')

/** The moment a PDF of a day says it was made at: fixed, so that bytes repeat. */
export const creationDate = (on: Day): Date => new Date(`${on}T12:00:00+08:00`)

function openDocument(Document: typeof PdfKit, paper: Paper, measures: Measures, createdOn: Day): PDFKit.PDFDocument {
  return new Document({
    size: [measures.page.width, measures.page.height],
    margin: 0,
    autoFirstPage: false,
    font: null as unknown as string, // null keeps PDFKit from embedding Helvetica; its types know only strings
    pdfVersion: '1.7',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    info: {
      Title: paper.title,
      Subject: `${paper.kind} ${paper.version}`,
      Producer: 'Mediation Desk',
      Creator: 'Mediation Desk',
      CreationDate: creationDate(createdOn),
    },
  })
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
