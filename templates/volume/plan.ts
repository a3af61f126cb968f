/** What a volume is bound from, as plain data that can travel to the thread that binds it. */
import type { Day } from '../../workflows/values/day.ts'

/** What is said of a material on the page it is pasted on (domain.md 2.1 form 7). */
export type PastedFacts = {
  name: string
  kind: string
  offeredBy: string
  uploaded: string
  sha256: string
  originalSeen: boolean
}

export type Picture = { sha256: string; type: 'image/jpeg' | 'image/png' }

export type VolumePart = { title: string } & (
  | { kind: 'paper'; sha256: string }
  /** A paper's pages as they came back signed, each a page of its own. */
  | { kind: 'scans'; pictures: readonly Picture[] }
  /** A picture on a page that says what it is. */
  | { kind: 'pasted'; picture: Picture; facts: PastedFacts }
  /** A PDF that somebody brought. */
  | { kind: 'document'; sha256: string; facts: PastedFacts }
  /** An electronic file that has no pages: a sheet stands for it. */
  | { kind: 'file'; facts: PastedFacts }
  /** Lies in the volume by hand; it has no page number here. */
  | { kind: 'by-hand'; sheets: number }
)

/** Form 1, 卷宗封面. */
export type VolumeCover = {
  committeeName: string
  /** 卷名 */
  name: string
  /** 卷号 */
  number: string
  mediators: string
  from: Day
  to: Day | null
  boundBy: string
  boundOn: Day
  keptFor: string
  remark: string
}

export type VolumePlan = { cover: VolumeCover; parts: readonly VolumePart[] }

/** A finished volume. `unreadable` are the titles of documents a sheet stands for because they could not be opened. */
export type BoundVolume = { bytes: Uint8Array; pages: number; unreadable: string[] }
