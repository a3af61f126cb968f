/** A table as somebody brought it, read into plain text: rows with their line in the sheet, and what a cell could not say. */

/** What is wrong with a cell before anybody asks what it means; each is a catalogue key `fault.<code>`. */
export type CellFault = 'cell-error' | 'cell-formula-empty' | 'cell-merged' | 'cell-too-long' | 'cell-digits-lost'

export type SheetRow = {
  /** The line of the sheet or the text, from 1. */
  at: number
  /** One text a column, as many as the widest row has; empty where the cell is. */
  cells: string[]
  /** By place in `cells`. */
  faults: Readonly<Record<number, CellFault>>
}

export type Sheet = {
  rows: SheetRow[]
  /** Whether the file has further sheets with content, which are left alone. */
  more: boolean
}

/** Why a table is not read at all; each is a catalogue key `fault.<code>`. */
export type SheetFault =
  'table-empty' | 'table-damaged' | 'table-too-many-rows' | 'table-too-many-columns' | 'table-too-slow'

/** Bounds of a table: what exceeds them is refused whole, never cut off in silence. */
export type SheetBounds = { rows: number }

export const MOST_COLUMNS = 60
/** Code points of one cell. */
const MOST_CELL = 500

/** Thrown by the readers; `values` fill the sentence. */
export class UnreadableSheet extends Error {
  readonly code: SheetFault
  readonly values: Record<string, number>

  constructor(code: SheetFault, values: Record<string, number> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}

/** Collects rows within the bounds and makes them equally wide. */
export function sheetOf(rows: Iterable<SheetRow>, bounds: SheetBounds, more = false): Sheet {
  const kept: SheetRow[] = []
  let width = 0
  for (const row of rows) {
    const filled = row.cells.findLastIndex((cell) => cell !== '') + 1
    if (filled === 0 && Object.keys(row.faults).length === 0) continue
    if (kept.length === bounds.rows) throw new UnreadableSheet('table-too-many-rows', { most: bounds.rows })
    if (filled > MOST_COLUMNS) throw new UnreadableSheet('table-too-many-columns', { most: MOST_COLUMNS })
    width = Math.max(width, filled)
    kept.push(withLengths(row))
  }
  if (kept.length === 0) throw new UnreadableSheet('table-empty')
  return {
    rows: kept.map((row) => ({ ...row, cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? '') })),
    more,
  }
}

/** A cell nobody could have typed is marked and cut: the rest of its row may still be right. */
function withLengths(row: SheetRow): SheetRow {
  const long = row.cells.flatMap((cell, at) => (cell.length > MOST_CELL && [...cell].length > MOST_CELL ? [at] : []))
  if (long.length === 0) return row
  const faults = { ...row.faults }
  for (const at of long) faults[at] ??= 'cell-too-long'
  return {
    ...row,
    faults,
    cells: row.cells.map((cell, at) => (long.includes(at) ? [...cell].slice(0, MOST_CELL).join('') : cell)),
  }
}
