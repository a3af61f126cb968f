/** What hands and seal put on a frozen paper: drawn over its text, which they never change. */
import type { SignaturePath } from '../../workflows/values/strokes.ts'

/** The mark at one place to sign. */
export type PlaceMark = {
  /** Null for a hand that signed elsewhere, which the note then says. */
  readonly hand: SignaturePath | null
  readonly note: string | null
  /** The day as the paper writes it; null where the paper asks for none. */
  readonly day: string | null
}

/** The seal's picture (PNG or JPEG) or a note, and the day of effect beside it. */
export type SealMark = {
  readonly picture: Uint8Array | null
  readonly note: string | null
  readonly day: string | null
}

export type Marks = {
  /** In the order of the rows of the table in which many workers sign; empty when the paper has none. */
  readonly rows: readonly (PlaceMark | null)[]
  /** In the order of the places to sign. */
  readonly places: readonly (PlaceMark | null)[]
  readonly seal: SealMark | null
}
