/** The six ways a request can fail, named once so that every room tells failures apart by kind and never by their text. */

export type DomainErrorKind = 'invalid' | 'not-allowed' | 'not-found' | 'refused' | 'stale' | 'unavailable'

/** Why a step is closed: a stable code for the catalogues, the article behind it, and who can cure it. */
export type Reason = {
  /** Catalogue key suffix, e.g. `respondent-refuses`. */
  code: string
  /** Citation code such as `RMTJ-17`; null when no article but our own order stands behind it. */
  article: string | null
  /** Who can change this: a role, a party, another body, time, or nobody. */
  cure: Cure
}

export type Cure =
  | 'mediator'
  | 'clerk'
  | 'director'
  | 'supervisor'
  | 'aid-officer'
  | 'worker'
  | 'employer'
  | 'both-parties'
  | 'court'
  | 'time'
  | 'nobody'

/** A fault in one form field: `code` is a catalogue key suffix, `values` fill its placeholders. */
export type FieldFault = { field: string; code: string; values?: Record<string, string | number> }

/** Thrown by use cases; only server/http/problem.ts turns it into a status and a page. */
export class DomainError extends Error {
  readonly kind: DomainErrorKind
  readonly code: string
  readonly reasons: readonly Reason[]
  readonly faults: readonly FieldFault[]
  /** When it may be tried again; null where time changes nothing. */
  readonly retryAfterSeconds: number | null

  constructor(
    kind: DomainErrorKind,
    code: string,
    detail: {
      reasons?: readonly Reason[]
      faults?: readonly FieldFault[]
      retryAfterSeconds?: number
      cause?: unknown
    } = {},
  ) {
    super(`${kind}: ${code}`, { cause: detail.cause })
    this.name = 'DomainError'
    this.kind = kind
    this.code = code
    this.reasons = detail.reasons ?? []
    this.faults = detail.faults ?? []
    this.retryAfterSeconds = detail.retryAfterSeconds ?? null
  }
}
