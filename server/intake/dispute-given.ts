/** What the counter knows of a new dispute: five things are enough, the rest when known. */
import type { CommissionKind } from '../../workflows/dispute/context.ts'
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Fen } from '../../workflows/values/fen.ts'
import type { EmployerGiven } from './keep-employer.ts'
import type { PersonGiven } from './keep-person.ts'

export type ClaimGiven = { item: ClaimItemCode; amountFen: Fen | null; note: string | null }
export type WorkerGiven = { person: PersonGiven; isRepresentative: boolean; claims: ClaimGiven[] }
/** `role`: employer, dispatch, user-unit, main-contractor, investor … as on the form. */
export type RespondentGiven = { employer: EmployerGiven; role: string }

/** The paper by which a court or arbitration commission hands the dispute over. */
export type CommissionGiven = {
  kind: CommissionKind
  bodyKind: 'court' | 'arbitration'
  bodyName: string
  theirNumber: string
  signedForOn: Day
  contact: string | null
}

export type DisputeGiven = {
  /** The unit at whose counter the worker stands: a room or a committee. */
  unitId: string
  receivedOn: Day
  /** `HH:MM`, when noted. */
  receivedAt: string | null
  summary: string
  channel: string
  wayIn: string
  industry: string | null
  workers: WorkerGiven[]
  respondents: RespondentGiven[]
  /** The day the worker knew of the wrong, for the limitation. */
  knewOn: Day | null
  employmentEndedOn: Day | null
  commission: CommissionGiven | null
  /** The dispute the same parties had before, when they come back after failure. */
  followsDisputeId: string | null
}
