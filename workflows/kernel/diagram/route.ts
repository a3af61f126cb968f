/** Finds every line's way between two boxes: straight where it can, around what lies between, apart from its way back. */
import type { Edge } from './edges.ts'
import { within, type Box, type Placed } from './layout.ts'

export type Point = readonly [x: number, y: number]
type Way = 'straight' | 'inside' | 'beside-main' | 'beside-side' | 'between'

const APART = 9
const LANE = 10

/**
 * The corners of each line, in the order of the edges; lines that share a corridor run beside each other. The lowest
 * start takes the inmost lane, so that no line has to cross another to reach its own.
 */
export function routes(edges: readonly Edge[], placed: Placed): Point[][] {
  const used: Record<Way, number> = { straight: 0, inside: 0, 'beside-main': 0, 'beside-side': 0, between: 0 }
  const found = new Map<Edge, Point[]>()
  for (const edge of edges.toSorted((one, other) => other.from.y - one.from.y)) {
    const way = wayOf(edge, placed)
    found.set(edge, draw[way](edge, placed, used[way]))
    used[way] += 1
  }
  return edges.map((edge) => found.get(edge) ?? [])
}

const draw: Record<Way, (edge: Edge, placed: Placed, lane: number) => Point[]> = {
  straight: ({ from, to }) => straight(from, to),
  inside: ({ from, to }) => inside(from, to),
  'beside-main': ({ from, to }, placed, lane) => {
    const x = Math.min(...placed.main.map((box) => box.x)) - 10 - lane * LANE
    return [
      [from.x, middle(from) + APART],
      [x, middle(from) + APART],
      [x, middle(to) - APART],
      [to.x, middle(to) - APART],
    ]
  },
  'beside-side': ({ from, to }, placed, lane) => {
    const x = Math.max(...placed.side.map(right)) + 10 + lane * LANE
    const y = middle(to) + (lane - 1) * APART
    return [
      [right(from), middle(from)],
      [x, middle(from)],
      [x, y],
      [right(to), y],
    ]
  },
  between: ({ from, to }, placed, lane) => {
    const x = Math.max(...placed.main.map(right)) + 16 + lane * LANE
    // Out on the half it leaves for and in on the half it comes from: level lines keep the middle.
    const onwards = from.y < to.y ? 1 : -1
    const start = middle(from) + onwards * off(from)
    const end = middle(to) - onwards * off(to)
    return [
      [right(from), start],
      [x, start],
      [x, end],
      [placed.side.includes(to) ? to.x : right(to), end],
    ]
  },
}

/** How far from its middle a line may meet a box: beside those that meet it there, and off its corners. */
const off = (box: Box): number => Math.min(2 * APART, box.height / 2 - 5)

/** Down the main column past other boxes on its left, up again on its right; from the side column on its far side. */
function wayOf({ from, to }: Edge, placed: Placed): Way {
  const fromSide = placed.side.includes(from)
  const toSide = placed.side.includes(to)
  if (!fromSide && !placed.main.includes(from)) return 'inside'
  if (shared(from, to, 'y', 'height') !== null) return 'straight'
  if (fromSide !== toSide) return fromSide ? 'beside-side' : 'between'
  if (!blocked(from, to, fromSide ? placed.side : placed.main)) return 'straight'
  if (fromSide) return 'beside-side'
  return from.y < to.y ? 'beside-main' : 'between'
}

function straight(from: Box, to: Box): Point[] {
  const shift = (from.y + from.x < to.y + to.x ? 1 : -1) * APART
  const y = shared(from, to, 'y', 'height')
  if (y !== null) {
    const rightwards = from.x < to.x
    return [
      [rightwards ? right(from) : from.x, y + shift],
      [rightwards ? to.x : right(to), y + shift],
    ]
  }
  const x = (shared(from, to, 'x', 'width') ?? (from.x + from.width / 2 + to.x + to.width / 2) / 2) + shift
  const downwards = from.y < to.y
  return [
    [x, downwards ? bottom(from) : from.y],
    [x, downwards ? to.y : bottom(to)],
  ]
}

/** Within a group: neighbours straight, a row or column further along the inner edge, across the corner as a diagonal. */
function inside(from: Box, to: Box): Point[] {
  if (shared(from, to, 'y', 'height') !== null) return straight(from, to)
  const downwards = from.y < to.y
  if (shared(from, to, 'x', 'width') === null) {
    return [
      [from.x + from.width / 2, downwards ? bottom(from) : from.y],
      [to.x + to.width / 2, downwards ? to.y : bottom(to)],
    ]
  }
  const gap = downwards ? to.y - bottom(from) : from.y - bottom(to)
  if (gap < from.height) return straight(from, to)
  const x = downwards ? right(from) + 6 : from.x - 6
  const edge = downwards ? right(from) : from.x
  return [
    [edge, middle(from)],
    [x, middle(from)],
    [x, middle(to)],
    [edge, middle(to)],
  ]
}

function blocked(from: Box, to: Box, column: readonly Box[]): boolean {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from]
  return column.some((box) => !within(upper).includes(box) && box !== lower && box.y > upper.y && box.y < lower.y)
}

/** The middle of what two boxes share on one axis, or null when they share too little to draw through. */
function shared(one: Box, other: Box, axis: 'x' | 'y', size: 'width' | 'height'): number | null {
  const start = Math.max(one[axis], other[axis])
  const end = Math.min(one[axis] + one[size], other[axis] + other[size])
  return end - start > 2 * APART ? (start + end) / 2 : null
}

const right = (box: Box): number => box.x + box.width
const bottom = (box: Box): number => box.y + box.height
const middle = (box: Box): number => box.y + box.height / 2
