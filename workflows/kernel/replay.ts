/** Folds a journal into the columns it must equal; it applies what was recorded and never runs today's guards. */
import type { StateValue } from 'xstate'
import type { Effect } from './definition.ts'

/** One journal row, in order of `seq`, which begins at 1 and has no gap. */
export type JournalRow = {
  seq: number
  type: string
  toStage: string
  toValue: StateValue
  toContext: unknown
  version: number
  effects: readonly Effect[]
}

/** What the columns of a workflow must say after its journal. `revision` is the number of events. */
export type Replayed = {
  stage: string
  value: StateValue
  context: unknown
  version: number
  revision: number
  effects: { seq: number; effect: Effect }[]
}

/** Null for an empty journal. @throws on a gap or a row out of order: a journal with a hole proves nothing */
export function replay(rows: readonly JournalRow[]): Replayed | null {
  const gap = rows.findIndex((row, index) => row.seq !== index + 1)
  if (gap !== -1) throw new Error(`journal row ${rows[gap]?.seq} where ${gap + 1} was due`)
  const last = rows.at(-1)
  if (!last) return null
  return {
    stage: last.toStage,
    value: last.toValue,
    context: last.toContext,
    version: last.version,
    revision: last.seq,
    effects: rows.flatMap(({ seq, effects }) => effects.map((effect) => ({ seq, effect }))),
  }
}
