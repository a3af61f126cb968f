/** What can be asked of an aid case, and what answers it: the journal's entry, the columns and the rows beside the case. */
import type { Tx } from '../../db/database.ts'
import type { AidChange } from '../../db/repositories/aid-cases.ts'
import type { ClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { AidGround, AidResult, EntryGround, MeansWay, ProceedingKind } from '../../workflows/legal-aid/codes.ts'
import type { AidPayloads, AidStep } from '../../workflows/legal-aid/events.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Stamp } from '../commit.ts'
import type { Actor, Desk } from '../desk.ts'
import type { AidEntry } from './aid-facts.ts'

/** Steps whose payload is asked for as it is. */
export type Plain =
  | 'materials-asked'
  | 'materials-supplied'
  | 'started-early'
  | 'granted'
  | 'refused'
  | 'withdrawn'
  | 'lawyer-assigned'
  | 'lawyer-changed'
  | 'report-filed'
  | 'subsidy-noted'
  | 'terminated'
  | 'closed'
  | 'reopened'

/** One thing claimed, as it is asked for. */
export type ClaimAsked = { item: ClaimItemCode; amountFen: number | null }

/** What brings ids, texts or rows of its own. Where `proceedingId` is null, the proceeding in hand is meant. */
type Fuller = {
  'details-amended': { summary: string; limitationOn: Day | null }
  'claims-amended': { reason: AidPayloads['claims-amended']['reason']; claims: readonly ClaimAsked[] }
  contested: { note: string }
  'review-upheld': { note: string }
  'review-corrected': { note: string }
  'ground-noted': { ground: AidGround; means: MeansWay | null; proof: string | null }
  'proceeding-opened': {
    kind: ProceedingKind
    ground: EntryGround | null
    body: string | null
    theirNumber: string | null
  }
  'proceeding-noted': { body: string | null; theirNumber: string | null }
  'hearing-set': { day: Day }
  'outcome-noted': { result: AidResult; awardedFen: number | null; ownAgreement: boolean }
  'outcome-corrected': { result: AidResult; awardedFen: number | null; ownAgreement: boolean }
  'took-effect': { proceedingId: string | null; fen: number | null }
  'effect-countered': { proceedingId: string | null }
  received: { fen: number }
  'receipt-countered': { receiptId: string }
  'progress-noted': { note: string }
}

export type AidAsked = {
  [Type in AidStep]: Type extends keyof Fuller ? Fuller[Type] : Type extends 'heard' ? object : AidPayloads[Type]
}

/** A step as a person asks for it. */
export type AidAsk = {
  [Type in AidStep]: { type: Type; occurredOn: Day; asked: AidAsked[Type] }
}[AidStep]

export type Place = { desk: Desk; tx: Tx; stamp: Stamp; actor: Actor }

/** The journal's entry, the columns it changes and the rows beside the case that it writes. */
export type Prepared = {
  entry: AidEntry
  change: AidChange
  write: (place: Place) => Promise<void>
}
