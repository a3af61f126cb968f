/** Writes sheets as a workbook: real numbers, text that stays text, a head that stays in sight and filters its rows, places to sign below. */
import type { Cell, Row, Sheet as Page } from 'write-excel-file/node'
import { cellText } from '../tables/armed-text.ts'
import type { Sheet, SheetCell } from './sheets.ts'

/** Lines above and below every table, already said. */
export type Letterhead = { title: string; lines: readonly string[]; foot: readonly string[] }

/** The file's bytes. A text is written as text whatever it begins with, so that no formula can come in by a name. */
export async function writeXlsx(sheets: readonly Sheet[], letterhead: Letterhead): Promise<Uint8Array> {
  // Loaded with the first workbook: a desk at rest does without.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const pages = sheets.map((sheet) => pageOf(sheet, letterhead))
  const filters = filtered(sheets, letterhead, await import('write-excel-file/utility'))
  const options = { fontFamily: 'Microsoft YaHei', fontSize: 10, features: [filters] }
  return new Uint8Array(await writeXlsxFile(pages, options).toBuffer())
}

type Markup = typeof import('write-excel-file/utility')

/** The writer has no filter of its own; its own way to add one is to set the element among its siblings. A table without rows has nothing to filter. */
function filtered(sheets: readonly Sheet[], { lines }: Letterhead, markup: Markup) {
  const part = 'xl/worksheets/sheet{id}.xml'
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const { heads, rows } = sheets[sheetIndex] ?? { heads: [], rows: [] }
    if (rows.length === 0) return xml
    const head = lines.length + 1
    const ref = [markup.getCellAddress(head, 0), markup.getCellAddress(head + rows.length, heads.length - 1)].join(':')
    const element = markup.getSelfClosingTagMarkup('autoFilter', { ref })
    const order = markup.getOrderOfSiblings(part, 'worksheet') ?? []
    return markup.insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, 'worksheet')
  }
  return { files: { transform: { [part]: { transform } } } }
}

function pageOf(sheet: Sheet, { title, lines, foot }: Letterhead): Page<Buffer> {
  const head: Row[] = [
    [{ ...asText(`${title} - ${sheet.name}`), fontWeight: 'bold', fontSize: 14 }],
    ...lines.map((line): Row => [{ ...asText(line), textColor: '#555555' }]),
    sheet.heads.map((value): Cell => ({
      ...asText(value),
      fontWeight: 'bold',
      wrap: true,
      bottomBorderStyle: 'thin',
    })),
  ]
  return {
    sheet: sheet.name,
    data: [...head, ...sheet.rows.map((row) => row.map(cellOf)), [], foot.map(asText)],
    stickyRowsCount: head.length,
    stickyColumnsCount: 1,
    orientation: 'landscape',
    columns: sheet.heads.map((_, at) => ({ width: widthOf(sheet, at) })),
  }
}

const asText = (text: string) => ({ value: cellText(text), type: String })

function cellOf(cell: SheetCell): Cell {
  if (cell === null) return null
  if ('text' in cell) return { ...asText(cell.text), format: '@' }
  if ('count' in cell) return { value: cell.count, type: Number, format: '0' }
  return { value: cell.fen / 100, type: Number, format: '#,##0.00' }
}

/** Wide enough for what stands in the column, within reason; a Chinese character takes two places. */
function widthOf(sheet: Sheet, at: number): number {
  const longest = Math.max(...sheet.rows.map((row) => lengthOf(row[at] ?? null)), places(sheet.heads[at] ?? ''))
  return Math.min(60, Math.max(10, longest + 2))
}

const lengthOf = (cell: SheetCell): number => {
  if (cell === null) return 0
  if ('text' in cell) return places(cell.text)
  return 'count' in cell ? String(cell.count).length : String(cell.fen).length + 4
}

const places = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)
