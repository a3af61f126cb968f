/** Sets a ruled form (登记表): label and value cells, rows with the same number of fields sharing their columns. */
import type { Block, Field, Rich } from '../paper.ts'
import { naturalWidth } from '../set-lines.ts'
import { spaceSlab } from '../slab.ts'
import type { Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'
import { gridRow, PAD_X } from './grid-row.ts'
import type { Cell } from './grid-row.ts'
import { shareWidth } from './share-width.ts'

type Form = Extract<Block, { type: 'form' }>
/** Widths of label and value of each pair, in points. */
type Geometry = readonly { readonly label: number; readonly value: number }[]

/** Widest label in characters; longer ones wrap. */
const LABEL_MOST = 8
const VALUE_LEAST = 3
/** Room for rounding. */
const SLACK = 0.5

export function setForm(bench: Bench, form: Form): Slab[] {
  const { gridSize: size, gridPitch: pitch, measures } = { ...bench.measures, measures: bench.measures }
  const slabs = form.rows.flatMap((row, index) => {
    const geometry = geometryOf(bench, form, row.fields.length)
    const cells = rowCells(bench, row.fields, { geometry, index, tall: row.lines > 1 })
    return gridRow(cells, { size, pitch, leastHeight: row.lines * pitch + 6 })
  })
  return [...slabs, spaceSlab(measures.pitch * 0.3)]
}

function geometryOf(bench: Bench, form: Form, pairs: number): Geometry {
  const { gridSize: size, width } = bench.measures
  const rows = form.rows.filter((row) => row.fields.length === pairs)
  const widest = (at: number, part: (field: Field) => Rich) =>
    Math.max(...rows.map((row) => naturalWidth(part(row.fields[at] ?? EMPTY), bench.fonts, size)))
  const labels = Array.from({ length: pairs }, (_, at) => {
    // The first column of labels is one for the whole form.
    const natural = at === 0 ? widestFirstLabel(bench, form) : widest(at, (field) => field.label)
    return natural === 0 ? 0 : Math.min(LABEL_MOST * size, natural) + 2 * PAD_X + SLACK
  })
  const values = Array.from({ length: pairs }, (_, at) => {
    return (
      Math.max(
        VALUE_LEAST * size,
        widest(at, (field) => field.value),
      ) +
      2 * PAD_X +
      SLACK
    )
  })
  const shares = shareWidth(values, width - labels.reduce((sum, label) => sum + label, 0))
  return labels.map((label, at) => ({ label, value: shares[at] ?? 0 }))
}

const widestFirstLabel = (bench: Bench, form: Form): number =>
  Math.max(
    0,
    ...form.rows.map((row) => naturalWidth((row.fields[0] ?? EMPTY).label, bench.fonts, bench.measures.gridSize)),
  )

function rowCells(
  bench: Bench,
  fields: readonly Field[],
  place: { geometry: Geometry; index: number; tall: boolean },
): Cell[] {
  const parent: Tag[] = [
    { type: 'Table', id: bench.block },
    { type: 'TR', id: place.index },
  ]
  let x = 0
  return fields.flatMap((field, at) => {
    const { label = 0, value = 0 } = place.geometry[at] ?? {}
    const size = bench.measures.gridSize
    const named = field.label.length > 0
    const valueWidth = named ? value : value + label
    const labelCell: Cell = {
      x,
      width: label,
      lines: setText(bench, field.label, { size, width: label - 2 * PAD_X, align: 'center' }),
      anchor: 'middle',
      tags: [...parent, { type: 'TH', id: at * 2, scope: 'Row' }],
    }
    const valueCell: Cell = {
      x: named ? x + label : x,
      width: valueWidth,
      lines: setText(bench, field.value, {
        size,
        width: valueWidth - 2 * PAD_X,
        align: place.tall ? 'justify' : 'left',
      }),
      anchor: place.tall ? 'top' : 'middle',
      tags: [...parent, { type: 'TD', id: at * 2 + 1 }],
    }
    x += label + value
    return named ? [labelCell, valueCell] : [valueCell]
  })
}

const EMPTY: Field = { label: [], value: [] }
