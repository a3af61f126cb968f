/** What travels between the desk and the thread that draws papers: plain data both ways. */
import type { DrawOptions } from '../../templates/drawer/draw-pdf.ts'
import type { Paper } from '../../templates/drawer/paper.ts'

/** PDF bytes and the number of pages. */
export type Drawing = { bytes: Uint8Array; pages: number }

/** What travels to the thread; without options it only tells which characters no font prints. What comes back: one of the three is given. */
export type DrawingAsked = { id: number; paper: Paper; options: DrawOptions | null }
export type DrawingTold = {
  id: number
  drawing: Drawing | null
  missing: readonly string[] | null
  fault: string | null
}
