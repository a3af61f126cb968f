/** An agreement as a form gives it: who pays whom what, when and how, and everything promised beside money. */
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { Part } from '../../workflows/dispute/instalment-plan.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Fen } from '../../workflows/values/fen.ts'

export const manners = ['transfer', 'cash', 'mobile', 'other'] as const
export type Manner = (typeof manners)[number]
export const taxBases = ['before-tax', 'after-tax'] as const

export type AccountGiven = { holder: string; bank: string; number: string }

export type ClauseGiven = {
  payeeId: string
  payerId: string
  item: ClaimItemCode
  amountFen: Fen
  manner: Manner
  /** Needed only for a transfer. */
  account: AccountGiven | null
}

export type AgreementGiven = {
  /** The day the step counts on. */
  on: Day
  facts: string
  /** What each side held, and who answers for what; asked for by nobody (RMTJ 29). */
  workerPosition: string | null
  employerPosition: string | null
  responsibility: string | null
  clauses: ClauseGiven[]
  /** What each payee gets when; laid on his clauses in their order. */
  parts: (Part & { payeeId: string })[]
  taxBasis: (typeof taxBases)[number]
  /** Promises beside money, one a line. */
  otherClauses: string
  /** One late instalment makes the rest fall due. */
  acceleration: boolean
  furtherDefault: string | null
  settlesItems: boolean
  jointConfirmation: boolean
  jointLiability: boolean
  confirmsRelationship: boolean
  place: string | null
}
