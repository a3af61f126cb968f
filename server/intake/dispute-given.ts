/** What the counter knows of a new dispute: five things are enough, the rest when known. */
import type { CommissionKind } from '../../workflows/dispute/context.ts'
import type { SuitGround } from '../../workflows/law/suit-grounds.ts'
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Fen } from '../../workflows/values/fen.ts'
import type { EmployerGiven } from './keep-employer.ts'
import type { PersonGiven } from './keep-person.ts'

export type ClaimGiven = { item: ClaimItemCode; amountFen: Fen | null; note: string | null }
/** The job in dispute; `until` only where it differs from the day the dispute gives for everybody. */
export type EmploymentGiven = { from: Day | null; until: Day | null; wageFen: Fen | null }
export type WorkerGiven = {
  person: PersonGiven
  /** Null when nothing of it is known. */
  employment: EmploymentGiven | null
  isRepresentative: boolean
  claims: ClaimGiven[]
}
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
  /** It came through the courts' online platform: T7 and T7C run (ZXTJ 12, 15). */
  online: boolean
  /** The award or refusal that opens the court; a note says why there is none. Null where nothing was said. */
  suit: { ground: SuitGround | null; number: string | null; on: Day | null; note: string | null } | null
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
  /** Said to be still employed: the wages are not limited meanwhile (LDTZ 27). */
  employmentContinues?: boolean
  commission: CommissionGiven | null
  /** The dispute the same parties had before, when they come back after failure. */
  followsDisputeId: string | null
}
