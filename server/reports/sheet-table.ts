/** A sheet as a table of a page: the same cells that go into the exports, already said. */
import { countCell, fenCell, textCell } from '../../templates/parts/table-cells.ts'
import type { SheetTable } from '../../templates/parts/sheet-table.ts'
import type { Html } from '../../templates/pages/html.ts'
import type { WordKey } from '../../templates/words/index.ts'
import type { Sheet, SheetCell } from './sheets.ts'

/** `note` says how the figures are defined; `charts` draw the same figures. */
export function sheetTable(sheet: Sheet, note: WordKey, charts: Html[] = []): SheetTable {
  const numeric = sheet.heads.map((_, at) => sheet.rows.some((row) => isNumber(row[at] ?? null)))
  return {
    title: sheet.name,
    note,
    heads: sheet.heads.map((head, at) => ({ head, numeric: numeric[at] ?? false })),
    rows: sheet.rows.map((row) =>
      row.map((cell, at) => ({ text: saidCell(cell), href: hrefOf(cell), numeric: numeric[at] ?? false })),
    ),
    charts,
  }
}

/** A share stands under its head like a figure. */
const isNumber = (cell: SheetCell): boolean => cell !== null && (!('text' in cell) || cell.text.includes(' %'))
const hrefOf = (cell: SheetCell): string | null => cell?.href ?? null

function saidCell(cell: SheetCell): string {
  if (cell === null) return textCell(null).text
  if ('text' in cell) return cell.text
  return ('count' in cell ? countCell(cell.count) : fenCell(cell.fen)).text
}
