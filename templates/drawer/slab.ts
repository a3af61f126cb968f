/** The drawer's intermediate goods: slabs stacked down a page, holding ink placed from their own top left corner. */
import type { Face } from './face.ts'
import type { SetLine } from './set-lines.ts'
import type { SignaturePath } from '../../workflows/values/strokes.ts'

/** A node of the tagged structure; equal `type` and `id` under the same parent are the same element. */
export type Tag = {
  readonly type: 'H1' | 'H2' | 'P' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Form'
  readonly id: number
  readonly scope?: 'Row' | 'Column'
  readonly alt?: string
}
export type TagPath = readonly Tag[]

export type Ink =
  | {
      readonly kind: 'text'
      readonly x: number
      /** Baseline. */
      readonly y: number
      readonly text: string
      readonly face: Face
      readonly size: number
      readonly spacing: number
      /** Null for what a screen reader skips: repeated heads, page numbers. */
      readonly tags: TagPath | null
      /** Grey: a mark for whoever handles the sheet, no word of the paper. */
      readonly faint?: boolean
    }
  | {
      readonly kind: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly weight: number
      readonly dashed?: boolean
      readonly faint?: boolean
    }
  | {
      /** A signature, fitted into its box. */
      readonly kind: 'hand'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly hand: SignaturePath
      readonly tags: TagPath
    }
  | {
      /** A seal's picture, fitted into a square. */
      readonly kind: 'picture'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly bytes: Uint8Array
      readonly tags: TagPath
    }
  | {
      readonly kind: 'qr'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      /** Null for the codes of later pages: a screen reader hears of the first alone. */
      readonly tags: TagPath | null
    }

/** Lengths in points, y downwards. */
export type Slab = {
  readonly height: number
  readonly inks: readonly Ink[]
  /** Must stand on the same page as the next slab. */
  readonly keep: boolean
  /** Drawn again when a page begins with this slab (a table's head). */
  readonly head?: Slab
  /** Rules that close and open a row which a page break cuts. */
  readonly cutTop?: readonly Ink[]
  readonly cutBottom?: readonly Ink[]
  /** Empty space that vanishes at the top of a page. */
  readonly space?: boolean
  /** Begins a new page. */
  readonly newPage?: boolean
}

/** Ink of one set line whose line box of height `pitch` begins at `top`; the em box of Song stands 0.88 above the baseline. */
export function lineInk(
  line: SetLine,
  place: {
    readonly x: number
    readonly top: number
    readonly pitch: number
    readonly size: number
    readonly tags: TagPath
  },
): Ink[] {
  const y = place.top + (place.pitch - place.size) / 2 + place.size * 0.88
  return line.pieces.map((piece) => ({
    kind: 'text',
    x: place.x + piece.x,
    y,
    text: piece.text,
    face: piece.face,
    size: place.size,
    spacing: piece.spacing,
    tags: place.tags,
  }))
}

export const spaceSlab = (height: number): Slab => ({ height, inks: [], keep: false, space: true })

/** The same ink elsewhere. */
export function moveInk(ink: Ink, x: number, y: number): Ink {
  if (ink.kind === 'rule') return { ...ink, x1: ink.x1 + x, x2: ink.x2 + x, y1: ink.y1 + y, y2: ink.y2 + y }
  return { ...ink, x: ink.x + x, y: ink.y + y }
}
