/** Reads the first sheet with content of an Excel file into text: shared strings, styles and cells, and nothing that could run. */
import { losesDigits, numberText, serialDay, showsDay } from './cell-number.ts'
import {
  MOST_COLUMNS,
  sheetOf,
  UnreadableSheet,
  type CellFault,
  type Sheet,
  type SheetBounds,
  type SheetRow,
} from './sheet.ts'
import { openArchive, type Archive } from './unzip.ts'
import { attribute, tagsOf, type Tag } from './xml-tags.ts'

type Book = { strings: readonly string[]; dayStyles: ReadonlySet<number>; since1904: boolean }

/** Reads an xlsx. Throws UnreadableSheet when it is damaged, empty or exceeds the bounds. */
export function readXlsx(bytes: Uint8Array, bounds: SheetBounds): Sheet {
  const archive = openArchive(bytes)
  const workbook = archive.text('xl/workbook.xml') ?? damaged()
  const book: Book = {
    strings: sharedStrings(archive),
    dayStyles: dayStyles(archive),
    since1904: /<(?:\w+:)?workbookPr[^<>]*date1904="(?:1|true)"/u.test(workbook),
  }
  const sheets = sheetParts(archive, workbook)
  const filled = sheets.filter((name) => /<(?:\w+:)?c[\s>]/u.test(archive.text(name) ?? ''))
  const [first] = filled
  if (first === undefined) throw new UnreadableSheet('table-empty')
  return sheetOf(rowsOf(archive.text(first) ?? '', book, bounds), bounds, filled.length > 1)
}

function damaged(): never {
  throw new UnreadableSheet('table-damaged')
}

/** Visible sheets in the order of their tabs. */
function sheetParts(archive: Archive, workbook: string): string[] {
  const targets = new Map<string, string>()
  for (const tag of tagsOf(archive.text('xl/_rels/workbook.xml.rels') ?? damaged()))
    if (tag.name === 'Relationship' && tag.opens)
      targets.set(attribute(tag, 'Id') ?? '', (attribute(tag, 'Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'))
  return [...tagsOf(workbook)]
    .filter((tag) => tag.name === 'sheet' && tag.opens && (attribute(tag, 'state') ?? 'visible') === 'visible')
    .flatMap((tag) => targets.get(attribute(tag, 'id') ?? '') ?? [])
}

/** Texts the cells point to; readings beside Chinese or Japanese signs (`rPh`) are no part of them. */
function sharedStrings(archive: Archive): string[] {
  const strings: string[] = []
  let text = ''
  let reading = false
  for (const tag of tagsOf(archive.text('xl/sharedStrings.xml') ?? '')) {
    if (tag.name === 'rPh') reading = tag.opens && !tag.closes
    if (tag.name === 't' && !tag.opens && !reading) text += tag.before
    if (tag.name === 'si' && tag.opens) text = ''
    if (tag.name === 'si' && tag.closes) strings.push(text)
  }
  return strings
}

/** Places in the list of cell styles whose number format shows a day. */
function dayStyles(archive: Archive): ReadonlySet<number> {
  const codes = new Map<number, string>()
  const days = new Set<number>()
  let inCells = false
  let at = 0
  for (const tag of tagsOf(archive.text('xl/styles.xml') ?? '')) {
    if (tag.name === 'numFmt' && tag.opens)
      codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '')
    if (tag.name === 'cellXfs') inCells = tag.opens && !tag.closes
    if (!inCells || tag.name !== 'xf' || !tag.opens) continue
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    if (showsDay(id, codes.get(id) ?? null)) days.add(at)
    at += 1
  }
  return days
}

type Read = { text: string; fault: CellFault | null }

function* rowsOf(xml: string, book: Book, bounds: SheetBounds): Generator<SheetRow> {
  const merged = mergedIn(xml)
  let row: { at: number; cells: string[]; faults: Record<number, CellFault> } = { at: 0, cells: [], faults: {} }
  let cell: { tag: Tag; column: number } | null = null
  let parts = { value: '', text: '', formula: false, reading: false }
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row' && tag.opens) {
      row = { at: Number(attribute(tag, 'r') ?? row.at + 1), cells: [], faults: {} }
      if (row.at > bounds.rows * 20 + 1000) throw new UnreadableSheet('table-too-many-rows', { most: bounds.rows })
    }
    if (tag.name === 'row' && tag.closes) {
      for (const column of merged(row.at)) if (!row.cells[column]) row.faults[column] ??= 'cell-merged'
      yield row
    }
    if (tag.name === 'c' && tag.opens) {
      cell = { tag, column: columnOf(attribute(tag, 'r')) ?? row.cells.length }
      parts = { value: '', text: '', formula: false, reading: false }
    }
    if (tag.name === 'f') parts.formula = true
    if (tag.name === 'v' && !tag.opens) parts.value = tag.before
    if (tag.name === 'rPh') parts.reading = tag.opens && !tag.closes
    if (tag.name === 't' && !tag.opens && !parts.reading) parts.text += tag.before
    if (tag.name !== 'c' || !tag.closes || cell === null) continue
    const read = readCell(cell.tag, parts, book)
    while (row.cells.length < cell.column && row.cells.length < 1000) row.cells.push('')
    row.cells[Math.min(cell.column, 1000)] = read.text
    if (read.fault !== null) row.faults[cell.column] = read.fault
    cell = null
  }
}

function readCell(tag: Tag, parts: { value: string; text: string; formula: boolean }, book: Book): Read {
  const kind = attribute(tag, 't') ?? 'n'
  if (kind === 'e') return { text: '', fault: 'cell-error' }
  const text = cellText(kind, attribute(tag, 's'), parts, book).trim()
  if (kind === 'n' && losesDigits(text)) return { text, fault: 'cell-digits-lost' }
  return { text, fault: parts.formula && text === '' && kind !== 'str' ? 'cell-formula-empty' : null }
}

function cellText(
  kind: string,
  style: string | null,
  { value, text }: { value: string; text: string },
  book: Book,
): string {
  if (kind === 's') return book.strings[Number(value)] ?? ''
  if (kind === 'inlineStr') return text
  if (kind === 'd') return value.slice(0, 10)
  if (kind !== 'n' || value === '') return value
  if (style !== null && book.dayStyles.has(Number(style))) return serialDay(value, book.since1904) ?? value
  return numberText(value)
}

/** The place of a column from a reference such as `AB12`, from 0. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0]
  if (letters === undefined) return null
  return [...letters].reduce((place, letter) => place * 26 + ((letter.codePointAt(0) ?? 0) - 64), 0) - 1
}

/** The columns of a row that lie under a merged range and do not begin it. */
function mergedIn(xml: string): (row: number) => number[] {
  const ranges = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu)]
    .slice(0, 2000)
    .map(([, left, top, right, bottom]) => ({
      left: columnOf(left ?? null) ?? 0,
      right: Math.min(columnOf(right ?? null) ?? 0, MOST_COLUMNS),
      top: Number(top),
      bottom: Number(bottom),
    }))
  return (row) =>
    ranges
      .filter(({ top, bottom }) => row >= top && row <= bottom)
      .flatMap(({ left, right, top }) =>
        Array.from({ length: Math.max(0, right - left + 1) }, (_, at) => left + at).filter(
          (column) => row !== top || column !== left,
        ),
      )
}
