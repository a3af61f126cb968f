/** Page measures of the four layouts, in points; `official` is GB/T 9704-2012 (domain.md 2.7): 22 lines of 28 characters in 156 x 225 mm. */
import type { PaperLayout } from './paper.ts'

const MM = 72 / 25.4

export type Measures = {
  readonly page: { readonly width: number; readonly height: number }
  /** The type area (版心). */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Body size and the set pitch of lines and characters. */
  readonly size: number
  readonly pitch: number
  /** Added between characters so that they fill the line. */
  readonly tracking: number
  readonly titleSize: number
  readonly gridSize: number
  readonly gridPitch: number
  readonly tableSize: number
  readonly tablePitch: number
  readonly noteSize: number
  readonly footSize: number
}

const A4 = { width: 210 * MM, height: 297 * MM }
const A5 = { width: 148 * MM, height: 210 * MM }

/** Top 37 mm, binding side 28 mm, type area 156 x 225 mm (GB/T 9704-2012, 5.2). */
const CORE = { page: A4, left: 28 * MM, top: 37 * MM, width: 156 * MM, height: 225 * MM }
/** Forms are no official letters: a higher area lets an ordinary register fit one page. */
const FORM_CORE = { page: A4, left: 28 * MM, top: 25 * MM, width: 156 * MM, height: 247 * MM }
const LINES = 22
const CHARACTERS = 28

export const MEASURES: Readonly<Record<PaperLayout, Measures>> = {
  official: {
    ...CORE,
    size: 16,
    pitch: CORE.height / LINES,
    tracking: (CORE.width - CHARACTERS * 16) / (CHARACTERS - 1),
    titleSize: 22,
    gridSize: 12,
    gridPitch: 19,
    tableSize: 10.5,
    tablePitch: 16.5,
    noteSize: 12,
    footSize: 14,
  },
  record: {
    ...CORE,
    size: 14,
    pitch: CORE.height / 26,
    tracking: 0,
    titleSize: 22,
    gridSize: 12,
    gridPitch: 19,
    tableSize: 10.5,
    tablePitch: 16.5,
    noteSize: 10.5,
    footSize: 10.5,
  },
  form: {
    ...FORM_CORE,
    size: 12,
    pitch: 19,
    tracking: 0,
    titleSize: 20,
    gridSize: 12,
    gridPitch: 17,
    tableSize: 10.5,
    tablePitch: 16.5,
    noteSize: 10.5,
    footSize: 10.5,
  },
  slip: {
    page: A5,
    left: 12 * MM,
    top: 10 * MM,
    width: 124 * MM,
    height: 187 * MM,
    size: 13,
    pitch: 19.5,
    tracking: 0,
    titleSize: 20,
    gridSize: 12,
    gridPitch: 18,
    tableSize: 10.5,
    tablePitch: 16.5,
    noteSize: 10.5,
    footSize: 9,
  },
}

/** Page number stands 7 mm below the type area (GB/T 9704-2012, 7.5). */
export const FOOT_DROP = 7 * MM

/** Room a round committee seal of 42 mm needs. */
export const SEAL_SIZE = 42 * MM
