/** Places the stages of a machine on paper: groups in a main column, ends beside them; small enough to print on a page. */

/** A stage, or a framed or unframed group laid out as a row or a column. */
export type Plan = { stage: string } | { id: string; flow: 'row' | 'column'; framed: boolean; parts: readonly Plan[] }

/** The main column from top to bottom, and for each side box the main box it stands beside. */
export type Sheet = { main: readonly Plan[]; side: readonly { plan: Plan; beside: string }[] }

/** A placed box in user units; leaves are stages. */
export type Box = {
  id: string
  stage: boolean
  framed: boolean
  x: number
  y: number
  width: number
  height: number
  parts: Box[]
}

const LEAF = { width: 136, height: 36 }
export const TITLE = 20
const PAD = 12
const GAP = 26
const ROW_GAP = 46
/** Free space left of the main column and right of the side column for lines that pass boxes by. */
const LANE = 40
const COLUMN_GAP = 76

export type Placed = { width: number; height: number; main: Box[]; side: Box[] }

/** Lays a sheet out; the size is in user units of the drawing. */
export function placeSheet(sheet: Sheet): Placed {
  const main = sheet.main.map(measure)
  const side = sheet.side.map(({ plan, beside }) => ({ box: measure(plan), beside }))
  const mainWidth = Math.max(...main.map((box) => box.width))
  const sideWidth = Math.max(0, ...side.map(({ box }) => box.width))
  let y = PAD
  for (const box of main) {
    move(box, LANE + (mainWidth - box.width) / 2, y)
    y += box.height + ROW_GAP
  }
  const sideX = LANE + mainWidth + COLUMN_GAP
  for (const { box, beside } of side) {
    const neighbour = main.find((candidate) => candidate.id === beside)
    if (!neighbour) throw new Error(`no box ${beside} to stand beside`)
    move(box, sideX + (sideWidth - box.width) / 2, neighbour.y + (neighbour.height - box.height) / 2)
  }
  return {
    width: sideX + sideWidth + LANE,
    height: y - ROW_GAP + PAD,
    main,
    side: side.map(({ box }) => box),
  }
}

/** The box itself and everything in it. */
export const within = (box: Box): Box[] => [box, ...box.parts.flatMap(within)]

function measure(plan: Plan): Box {
  if ('stage' in plan) {
    return { id: plan.stage, stage: true, framed: true, x: 0, y: 0, ...LEAF, parts: [] }
  }
  const parts = plan.parts.map(measure)
  const top = plan.framed ? TITLE + PAD : 0
  const edge = plan.framed ? PAD : 0
  const width = extent(parts, 'width', plan.flow === 'row') + 2 * edge
  const height = extent(parts, 'height', plan.flow === 'column') + top + edge
  let at = plan.flow === 'row' ? edge : top
  for (const part of parts) {
    if (plan.flow === 'row') move(part, at, top + (height - top - edge - part.height) / 2)
    else move(part, (width - part.width) / 2, at)
    at += (plan.flow === 'row' ? part.width : part.height) + GAP
  }
  return { id: plan.id, stage: false, framed: plan.framed, x: 0, y: 0, width, height, parts }
}

function extent(parts: readonly Box[], side: 'width' | 'height', along: boolean): number {
  const sizes = parts.map((part) => part[side])
  return along ? sizes.reduce((sum, size) => sum + size, 0) + GAP * (parts.length - 1) : Math.max(...sizes)
}

function move(box: Box, x: number, y: number): void {
  for (const part of within(box)) {
    part.x += x
    part.y += y
  }
}
