/** Readers of the markup's `#x … #end` blocks: fields, form, table, signatures. `at` is the 1-based line of the first row. */
import { MarkupFault } from './markup-fault.ts'
import { readCells, readRich } from './markup-text.ts'
import { plain } from './paper.ts'
import type { Block, Column, ColumnAlign, Field, Rich, SignatureManner } from './paper.ts'

/** Tallest row of a form, in lines: a page. */
const MOST_LINES = 40

type BlockReader = (spec: string, rows: readonly string[], at: number) => Block

export const blockReaders: Readonly<Record<string, BlockReader | undefined>> = {
  fields: readFields,
  form: readForm,
  table: readTable,
  signatures: readSignatures,
}

function readFields(_spec: string, rows: readonly string[], at: number): Block {
  const filled = numbered(rows, at)
  return { type: 'fields', rows: filled.map((row) => readFieldRow(row.text, row.line)) }
}

function readForm(_spec: string, rows: readonly string[], at: number): Block {
  const read: { fields: Field[]; lines: number }[] = []
  let lines = 1
  for (const row of numbered(rows, at)) {
    const least = /^#lines\s+(\d+)$/.exec(row.text)
    if (least) {
      lines = Number(least[1])
      if (lines < 1 || lines > MOST_LINES) throw new MarkupFault('bad-count', row.line, row.text)
    } else {
      read.push({ fields: readFieldRow(row.text, row.line), lines })
      lines = 1
    }
  }
  return { type: 'form', rows: read }
}

/** `label | value` pairs; a lone cell is a value across the whole row. */
function readFieldRow(text: string, line: number): Field[] {
  if (text.startsWith('#')) throw new MarkupFault('bad-row', line, text)
  const cells = readCells(text)
  if (cells.length === 1) return [{ label: [], value: cells[0] ?? [] }]
  if (cells.length % 2 === 1) throw new MarkupFault('bad-row', line, text)
  return Array.from({ length: cells.length / 2 }, (_, index) => ({
    label: cells[index * 2] ?? [],
    value: cells[index * 2 + 1] ?? [],
  }))
}

function readTable(spec: string, rows: readonly string[], at: number): Block {
  const words = spec.split(/\s+/).filter((word) => word !== '')
  const tall = words[0] === 'tall'
  const columns = words.slice(tall ? 1 : 0).map((word) => readColumn(word, at - 1))
  if (columns.length === 0) throw new MarkupFault('bad-column', at - 1, spec)
  let caption: Rich | null = null
  const cells: Rich[][] = []
  for (const row of numbered(rows, at)) {
    if (row.text.startsWith('#caption ')) caption = readRich(row.text.slice('#caption '.length))
    else cells.push(readTableRow(row.text, columns.length, row.line))
  }
  const [head = [], ...body] = cells
  return { type: 'table', caption, columns, tall, head, rows: body }
}

function readColumn(word: string, line: number): Column {
  const [, weight, letter] = /^(\d{1,3}(?:\.\d)?)([lcr])$/.exec(word) ?? []
  const align = ALIGN.get(letter ?? '')
  if (weight === undefined || align === undefined || Number(weight) === 0)
    throw new MarkupFault('bad-column', line, word)
  return { weight: Number(weight), align }
}

const ALIGN = new Map<string, ColumnAlign>([
  ['l', 'left'],
  ['c', 'center'],
  ['r', 'right'],
])

function readTableRow(text: string, width: number, line: number): Rich[] {
  if (text.startsWith('#')) throw new MarkupFault('bad-row', line, text)
  const cells = readCells(text)
  if (cells.length !== width) throw new MarkupFault('bad-row', line, text)
  return cells
}

function readSignatures(_spec: string, rows: readonly string[], at: number): Block {
  const places = numbered(rows, at).map(({ text, line }) => {
    const [manner, title, detail] = readCells(text)
    if (!manner || !title) throw new MarkupFault('bad-signature', line, text)
    return { manner: readManner(plain(manner), line), title, detail: detail && detail.length > 0 ? detail : null }
  })
  return { type: 'signatures', places }
}

function readManner(word: string, line: number): SignatureManner {
  if (word === 'person' || word === 'company' || word === 'official') return word
  throw new MarkupFault('bad-signature', line, word)
}

const numbered = (rows: readonly string[], at: number): { text: string; line: number }[] =>
  rows.map((text, index) => ({ text, line: at + index })).filter((row) => row.text !== '')
