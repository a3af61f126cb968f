/** What travels between the desk and the thread that tries a wording: plain data in, faults or a paper out. */
import type { PaperKindName } from '../../templates/papers/index.ts'
import type { TemplateFault } from '../../templates/papers/template-scope.ts'
import type { Day } from '../../workflows/values/day.ts'

/** What the paper is told: one of the kind's samples by its name, or the facts of a case. */
export type WordingSubject = { sample: string } | { context: unknown }

export type WordingJob = {
  kind: PaperKindName
  text: string
  /** What the paper is set with, e.g. `1+3`. */
  version: string
  /** What to show it with; null = only judge it. */
  show: { subject: WordingSubject; as: 'preview' | { drawnOn: Day } } | null
}

/** `html` is safe to insert; both it and `pdf` are null where nothing was to be shown or a fault was found. */
export type WordingResult = {
  faults: readonly TemplateFault[]
  /** Addresses of the fields it prints. */
  printed: readonly string[]
  html: string | null
  pdf: Uint8Array | null
}

/** Said before the job is begun, so that its time is its own. */
export const READY = 'ready'
