/** Compares two pictures of a page by the ink in small squares: what hints, versions of poppler and a hair's breadth change stays unseen, what moves or is missing does not. */
import type { Grey } from './grey-png.ts'

/** Eight pixels at 40 dpi: 5 mm. */
const SQUARE = 8
/** Of 255: a square may hold that much more or less ink on the average. A line of text that moves by 2.5 mm changes its squares by 17 and more, one that is missing by 40. */
const MOST_DIFFERENCE = 16

export type Difference = { page: number; x: number; y: number; by: number }

/** The squares that differ, worst first; every page must be as large as its approved one. */
export function differences(drawn: readonly Grey[], approved: readonly Grey[]): Difference[] {
  return drawn
    .flatMap((page, at) => {
      const like = approved[at]
      return like ? squares(page, like).map((square) => ({ page: at + 1, ...square })) : []
    })
    .filter(({ by }) => by > MOST_DIFFERENCE)
    .toSorted((one, other) => other.by - one.by)
}

function squares(one: Grey, other: Grey): { x: number; y: number; by: number }[] {
  const found: { x: number; y: number; by: number }[] = []
  for (let y = 0; y < one.height; y += SQUARE)
    for (let x = 0; x < one.width; x += SQUARE)
      found.push({ x, y, by: Math.abs(inkIn(one, x, y) - inkIn(other, x, y)) })
  return found
}

/** What a row or column counts, from the one before the square to the one after it: a rule that falls on the next pixel moves a third of its ink. */
const WEIGHTS = [1 / 3, 2 / 3, ...Array.from({ length: SQUARE - 2 }, () => 1), 2 / 3, 1 / 3]

/** Mean ink of a square; beyond the edge there is none. */
function inkIn(page: Grey, left: number, top: number): number {
  let ink = 0
  for (const [down, byRow] of WEIGHTS.entries())
    for (const [across, byColumn] of WEIGHTS.entries())
      ink += inkAt(page, left + across - 1, top + down - 1) * byRow * byColumn
  return ink / (SQUARE * SQUARE)
}

const inkAt = ({ width, height, pixels }: Grey, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 0 : 255 - (pixels[y * width + x] ?? 255)
