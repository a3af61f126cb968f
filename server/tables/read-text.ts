/** Tables as text: what is copied out of a spreadsheet (tabs) or saved as CSV, quoted as RFC 4180 quotes. */
import { rearmed } from './armed-text.ts'
import { sheetOf, type Sheet, type SheetBounds, type SheetRow } from './sheet.ts'

/** Separators a spreadsheet writes; the semicolon stands where the comma is a decimal sign. */
const SEPARATORS = ['\t', ',', ';'] as const

/** Reads a text. Throws UnreadableSheet when it is empty or exceeds the bounds. */
export function readTextTable(text: string, bounds: SheetBounds): Sheet {
  const plain = text.replace(/^\ufeff/u, '')
  return sheetOf(records(plain, separatorOf(plain)), bounds)
}

/** How much of a text is looked at for its separator. */
const BEGINNING = 64 * 1024
const QUOTED_CELL = /(^|[\t,;\n])"(?:[^"]|"")*"(?=[\t,;\r\n]|$)/gu

/** The separator that stands most often outside quotes in the first line with any; a list of names alone has none. */
function separatorOf(text: string): string {
  const bare = text.slice(0, BEGINNING).replace(QUOTED_CELL, '$1')
  const line = bare.split('\n', 20).find((one) => SEPARATORS.some((sign) => one.includes(sign))) ?? ''
  const counts = SEPARATORS.map((sign) => ({ sign, count: line.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

const meant = (cell: string): string => rearmed(cell.trim()).trim()

/** Rows with the number of the line they begin on; a quoted cell may hold separators and line breaks. */
function* records(text: string, separator: string): Generator<SheetRow> {
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '\n') line++
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) {
      cells.push(meant(cell))
      cell = ''
    } else if (sign === '\n') {
      yield { at: begun, cells: [...cells, meant(cell)], faults: {} }
      cells = []
      cell = ''
      begun = line
    } else if (sign !== '\r') cell += sign
  }
  yield { at: begun, cells: [...cells, meant(cell)], faults: {} }
}
