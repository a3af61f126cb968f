/** Sets fields on a line (姓名 ____ 性别 ____): values underlined as on the statutory forms, sharing a line by their length. */
import type { Block, Field } from '../paper.ts'
import { longestWord, naturalWidth } from '../set-lines.ts'
import { lineInk } from '../slab.ts'
import type { Ink, Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'
import { shareWidth } from './share-width.ts'

const LABEL_GAP = 0.4
const FIELD_GAP = 0.8
const VALUE_LEAST = 2

export function setFields(bench: Bench, block: Extract<Block, { type: 'fields' }>): Slab[] {
  const rows = block.rows.flatMap((row) => wholeRows(bench, row))
  return rows.flatMap((row, index) => setRow(bench, row, index, rows.length))
}

/** A row whose share of the line would break a number or word gives its last fields a line of their own. */
function wholeRows(bench: Bench, row: readonly Field[]): (readonly Field[])[] {
  if (row.length < 2 || placeFields(bench, row).every((cell) => cell.width >= cell.longestWord)) return [row]
  return [...wholeRows(bench, row.slice(0, -1)), ...row.slice(-1).map((field) => [field])]
}

function setRow(bench: Bench, row: readonly Field[], index: number, rows: number): Slab[] {
  const { size, pitch } = bench.measures
  const cells = placeFields(bench, row)
  const most = Math.max(1, ...cells.map((cell) => cell.lines.length))
  return Array.from({ length: most }, (_, at) => ({
    height: pitch,
    keep: at < most - 1 || (index === 0 && rows > 1) || index === rows - 2,
    inks: cells.flatMap((cell, field): Ink[] => {
      const tags: Tag[] = [{ type: 'P', id: bench.block * 1000 + index * 8 + field }]
      const line = cell.lines[at]
      const bottom = (pitch + size) / 2 + size * 0.12
      const underline: Ink = { kind: 'rule', x1: cell.x, y1: bottom, x2: cell.x + cell.width, y2: bottom, weight: 0.5 }
      const label =
        at === 0 ? cell.label.flatMap((set) => lineInk(set, { x: cell.labelX, top: 0, pitch, size, tags })) : []
      const value = line ? lineInk(line, { x: cell.x, top: 0, pitch, size, tags }) : []
      return [...label, ...value, ...(line || at === 0 ? [underline] : [])]
    }),
  }))
}

function placeFields(bench: Bench, row: readonly Field[]) {
  const { size, width } = bench.measures
  const labels = row.map((field) => naturalWidth(field.label, bench.fonts, size))
  const values = row.map((field) =>
    Math.max(VALUE_LEAST * size, naturalWidth(field.value, bench.fonts, size) + size * 0.2),
  )
  const gaps = row.length * LABEL_GAP * size + (row.length - 1) * FIELD_GAP * size
  const taken = labels.reduce((sum, label) => sum + label, gaps)
  const widths = shareWidth(values, width - taken)
  let x = 0
  return row.map((field, at) => {
    const labelWidth = labels[at] ?? 0
    const labelX = x
    const valueX = x + labelWidth + LABEL_GAP * size
    const valueWidth = widths[at] ?? 0
    x = valueX + valueWidth + FIELD_GAP * size
    return {
      labelX,
      label: setText(bench, field.label, { size, width: labelWidth + 1 }),
      x: valueX,
      width: valueWidth,
      longestWord: longestWord(field.value, bench.fonts, size),
      lines: setText(bench, field.value, { size, width: valueWidth, align: 'left' }),
    }
  })
}
