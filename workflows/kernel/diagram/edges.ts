/** Gathers the hundred transitions of a machine into the few lines a reader can follow: one between two neighbours. */
import type { TransitionRow } from '../table.ts'
import type { Box } from './layout.ts'

export type LineStyle = 'solid' | 'dashed' | 'none'

/** A line from box to box with the events that travel on it. */
export type Edge = { from: Box; to: Box; events: string[]; style: Exclude<LineStyle, 'none'> }

/**
 * @param rows transitions whose `from` may be a group and whose `to` is a stage
 * @param leaves every stage of the machine
 * @param styleOf how to draw an event; `none` leaves it to the table
 */
export function gatherEdges(
  tops: readonly Box[],
  rows: readonly TransitionRow[],
  leaves: readonly string[],
  styleOf: (event: string) => LineStyle,
): Edge[] {
  const edges = new Map<string, Edge>()
  for (const row of rows) {
    const style = styleOf(row.event)
    if (row.to === null || style === 'none') continue
    for (const leaf of leaves.filter(
      (stage) => row.from === '*' || stage === row.from || stage.startsWith(`${row.from}.`),
    )) {
      const ends = apart(pathTo(tops, leaf), pathTo(tops, row.to))
      if (!ends) continue
      const key = `${ends[0].id}>${ends[1].id}`
      const known = edges.get(key) ?? { from: ends[0], to: ends[1], events: [], style: 'dashed' as const }
      edges.set(key, {
        ...known,
        events: known.events.includes(row.event) ? known.events : [...known.events, row.event],
        style: style === 'solid' ? 'solid' : known.style,
      })
    }
  }
  return [...edges.values()]
}

/** The boxes from the outermost to the stage itself; unframed boxes are no place a line could end. */
function pathTo(boxes: readonly Box[], stage: string): Box[] {
  for (const box of boxes) {
    if (box.id === stage && box.stage) return [box]
    const below = pathTo(box.parts, stage)
    if (below.length > 0) return box.framed ? [box, ...below] : below
  }
  return []
}

/** Where two paths part: the two boxes a line joins, or null when it leads back to where it came from. */
function apart(from: readonly Box[], to: readonly Box[]): [Box, Box] | null {
  if (from.length === 0 || to.length === 0) throw new Error('a stage has no place on the sheet')
  const at = from.findIndex((box, index) => box !== to[index])
  const start = from[at]
  const end = to[at]
  return start && end ? [start, end] : null
}
