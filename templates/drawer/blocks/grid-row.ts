/** One ruled row of cells, for forms and tables alike; a row too tall for a page is cut between its lines. */
import type { SetLine } from '../set-lines.ts'
import { lineInk } from '../slab.ts'
import type { Ink, Slab, TagPath } from '../slab.ts'

export type Cell = {
  readonly x: number
  readonly width: number
  readonly lines: readonly SetLine[]
  /** Short entries stand in the middle of the row, long text begins at its top. */
  readonly anchor: 'top' | 'middle'
  readonly tags: TagPath
}

export type RowStyle = { readonly size: number; readonly pitch: number; readonly leastHeight: number }

/** Space between a cell's rules and its text. */
export const PAD_X = 4
const PAD_Y = 3
const WEIGHT = 0.6
/** Rows up to this many lines are never cut. */
const WHOLE_LINES = 12

/** Slabs of a row, the first beginning with its top rule, the last ending with its bottom rule. */
export function gridRow(cells: readonly Cell[], style: RowStyle): Slab[] {
  const most = Math.max(1, ...cells.map((cell) => cell.lines.length))
  const height = Math.max(style.leastHeight, most * style.pitch + 2 * PAD_Y)
  return most <= WHOLE_LINES ? [wholeRow(cells, style, height)] : slicedRow(cells, style, most)
}

function wholeRow(cells: readonly Cell[], style: RowStyle, height: number): Slab {
  const inks = cells.flatMap((cell) => {
    const free = height - cell.lines.length * style.pitch
    const top = cell.anchor === 'middle' ? free / 2 : PAD_Y
    return cell.lines.flatMap((line, index) => cellLine(cell, line, top + index * style.pitch, style))
  })
  return {
    height,
    inks: [...across(cells, 0), ...sides(cells, height), ...across(cells, height), ...inks],
    keep: false,
  }
}

/** Line by line: the first two and the last two slices stay together; a cut is closed and opened by a rule. */
function slicedRow(cells: readonly Cell[], style: RowStyle, most: number): Slab[] {
  return Array.from({ length: most }, (_, index) => {
    const first = index === 0
    const last = index === most - 1
    const top = first ? PAD_Y : 0
    const height = style.pitch + top + (last ? PAD_Y : 0)
    const inks = cells.flatMap((cell) => {
      const line = cell.lines[index]
      return line ? cellLine(cell, line, top, style) : []
    })
    const edges = [...(first ? across(cells, 0) : []), ...sides(cells, height), ...(last ? across(cells, height) : [])]
    return {
      height,
      inks: [...edges, ...inks],
      keep: !last && (first || index === most - 2),
      cutTop: across(cells, 0),
      cutBottom: across(cells, height),
    }
  })
}

const cellLine = (cell: Cell, line: SetLine, top: number, style: RowStyle): Ink[] =>
  lineInk(line, { x: cell.x + PAD_X, top, pitch: style.pitch, size: style.size, tags: cell.tags })

function across(cells: readonly Cell[], y: number): Ink[] {
  const left = Math.min(...cells.map((cell) => cell.x))
  const right = Math.max(...cells.map((cell) => cell.x + cell.width))
  return [{ kind: 'rule', x1: left, y1: y, x2: right, y2: y, weight: WEIGHT }]
}

function sides(cells: readonly Cell[], height: number): Ink[] {
  const edges = new Set(cells.flatMap((cell) => [cell.x, cell.x + cell.width]))
  return [...edges].map((x) => ({ kind: 'rule', x1: x, y1: 0, x2: x, y2: height, weight: WEIGHT }))
}
