/** Sets a table: ruled, its head repeated on every page it reaches, its rows never cut unless taller than half a page. */
import type { Block, Rich } from '../paper.ts'
import type { PlaceMark } from '../marks.ts'
import { longestWord } from '../set-lines.ts'
import { lineInk, moveInk, spaceSlab } from '../slab.ts'
import type { Ink, Slab, Tag } from '../slab.ts'
import { setText } from './bench.ts'
import type { Bench } from './bench.ts'
import { gridRow, PAD_X } from './grid-row.ts'
import type { Cell } from './grid-row.ts'
import { shareByWeight } from './share-width.ts'

type Table = Extract<Block, { type: 'table' }>

/** A row one can sign and press a finger in. */
const TALL = 34
const SIGNATURE_ALT = '签名'
/** Room for rounding. */
const SLACK = 0.5

/** @param marks the hands in the rows of a table in which many workers sign: name, place, day in its last three columns */
export function setTable(bench: Bench, table: Table, marks: readonly (PlaceMark | null)[] = []): Slab[] {
  const style = { size: bench.measures.tableSize, pitch: bench.measures.tablePitch, leastHeight: 0 }
  const rowStyle = { ...style, leastHeight: table.tall ? TALL : 0 }
  const widths = columnWidths(bench, table)
  const head = gridRow(rowCells(bench, table, table.head, { index: 0, widths }), style).map((slab) => ({
    ...slab,
    keep: true,
  }))
  const repeated = joinSlabs(head)
  const rows = table.rows.flatMap((row, index) => {
    const mark = marks[index] ?? null
    const cells = rowCells(bench, table, mark ? markedRow(row, mark) : row, { index: index + 1, widths })
    const last = table.rows.length - 1
    return gridRow(cells, rowStyle).map((slab) => ({
      ...slab,
      // Neither the first row nor the last stands alone on its page.
      keep: slab.keep || (last > 0 && (index === 0 || index === last - 1)),
      inks: [...slab.inks, ...handInk(cells.at(-2), mark, slab.height)],
      head: repeated,
    }))
  })
  return [...captionSlabs(bench, table), ...head, ...rows, spaceSlab(bench.measures.pitch * 0.3)]
}

/** Note and day take the place of what would be written by hand. */
const markedRow = (row: readonly Rich[], mark: PlaceMark): Rich[] =>
  row.map((text, at) => {
    const said = at === row.length - 2 ? mark.note : at === row.length - 1 ? mark.day : null
    return said === null ? text : [{ text: said, bold: false }]
  })

function handInk(cell: Cell | undefined, mark: PlaceMark | null, height: number): Ink[] {
  if (!cell || !mark?.hand) return []
  const tags: Tag[] = [...cell.tags, { type: 'Figure', id: 0, alt: SIGNATURE_ALT }]
  return [{ kind: 'hand', x: cell.x + 4, y: 3, width: cell.width - 8, height: height - 6, hand: mark.hand, tags }]
}

/** Widths by weight, as long as every figure keeps its line: a sum broken in two is misread. */
function columnWidths(bench: Bench, { columns, head, rows }: Table): number[] {
  const { width, tableSize: size } = bench.measures
  const least = columns.map((column, at) =>
    column.align === 'right'
      ? Math.max(...[head, ...rows].map((row) => longestWord(row[at] ?? [], bench.fonts, size))) + 2 * PAD_X + SLACK
      : 0,
  )
  return shareByWeight(
    columns.map((column) => column.weight),
    least,
    width,
  )
}

function rowCells(
  bench: Bench,
  table: Table,
  row: readonly Rich[],
  { index, widths }: { index: number; widths: readonly number[] },
): Cell[] {
  const parent: Tag[] = [
    { type: 'Table', id: bench.block },
    { type: 'TR', id: index },
  ]
  let x = 0
  return table.columns.map((column, at) => {
    const width = widths[at] ?? 0
    const text = row[at] ?? []
    const heading = index === 0
    const cell: Cell = {
      x,
      width,
      lines: setText(bench, heading ? text.map((span) => ({ ...span, bold: true })) : text, {
        size: bench.measures.tableSize,
        width: width - 2 * PAD_X,
        align: heading ? 'center' : column.align,
      }),
      anchor: 'middle',
      tags: [...parent, heading ? { type: 'TH', id: at, scope: 'Column' } : { type: 'TD', id: at }],
    }
    x += width
    return cell
  })
}

function captionSlabs(bench: Bench, table: Table): Slab[] {
  if (!table.caption) return []
  const { gridSize: size, gridPitch: pitch } = bench.measures
  const tags: Tag[] = [
    { type: 'Table', id: bench.block },
    { type: 'Caption', id: 0 },
  ]
  const bold = table.caption.map((span) => ({ ...span, bold: true }))
  return setText(bench, bold, { size, align: 'center' }).map((line) => ({
    height: pitch + 4,
    inks: lineInk(line, { x: 0, top: 0, pitch, size, tags }),
    keep: true,
  }))
}

/** A head as one slab of untagged ink, to be drawn again at the top of a page. */
function joinSlabs(slabs: readonly Slab[]): Slab {
  const inks: Ink[] = []
  let height = 0
  for (const slab of slabs) {
    for (const ink of slab.inks) inks.push(asArtifact(moveInk(ink, 0, height)))
    height += slab.height
  }
  return { height, inks, keep: true }
}

const asArtifact = (ink: Ink): Ink => (ink.kind === 'text' ? { ...ink, tags: null } : ink)
