/** Books entries of one aid case: unit, cause, channel, month and mark in one place (R4, R7). */
import type { AidCaseRow } from '../../../db/repositories/aid-cases.ts'
import { readDispute } from '../../../db/repositories/disputes.ts'
import {
  bookCount,
  bookMoney,
  closedThrough,
  countsOf,
  ledgerOf,
  type CountRow,
  type LedgerRow,
} from '../../../db/repositories/ledger.ts'
import { causeOfMatter, isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { bookedMonth, definitionsOn } from '../../../workflows/law/recovery.ts'
import { month, type Day } from '../../../workflows/values/day.ts'
import type { Place } from '../aid-ask.ts'

/** The entries of a case as they stand, and how more are booked. */
export type Books = Place & {
  row: AidCaseRow
  ledger: readonly LedgerRow[]
  counts: readonly CountRow[]
  /** `corrects` is the entry it counters or amends. */
  money(entry: Money): Promise<void>
  count(entry: Count): Promise<void>
}

type Money = {
  kind: 'agreed' | 'corrected' | 'received' | 'verified'
  fen: number
  on: Day
  receiptId: string | null
  corrects: LedgerRow | null
}
type Count = {
  kind: 'case-accepted' | 'case-closed'
  outcome: string | null
  by: 1 | -1
  on: Day
  /** The entry it takes back: its month, cause, channel and industry hold. */
  corrects: CountRow | null
}

/** A case that came from no dispute came in by itself. */
const CHANNEL = 'direct'

/** Opens the books of a case. */
export async function bookAid(place: Place, row: AidCaseRow): Promise<Books> {
  const { desk, tx, stamp, actor } = place
  const dispute = row.dispute_id === null ? null : await readDispute(tx, row.dispute_id)
  const closed = (await closedThrough(tx, row.unit_id)) ?? ''
  const item = row.matter !== null && isClaimItemCode(row.matter) ? row.matter : 'other-payment'
  const counts = await countsOf(tx, row.id)
  const lastCounted = counts
    .map((count) => count.booked_month)
    .toSorted()
    .at(-1)
  const columns = (on: Day, corrects: string | null, notBefore: string | null) => {
    const booking = bookedMonth({
      occurredOn: on,
      recordedOn: stamp.today,
      corrects: corrects === null ? null : month(corrects),
      notBefore: notBefore === null ? null : month(notBefore),
      isClosed: (of) => of <= closed,
    })
    return {
      id: desk.newId(),
      // An aid entry names its aid case where a mediation entry names its dispute.
      dispute_id: row.id,
      scheme: 'aid' as const,
      unit_id: row.unit_id,
      cause_code: dispute?.cause_code ?? causeOfMatter(row.matter),
      channel: dispute?.channel ?? CHANNEL,
      industry: dispute?.industry ?? null,
      occurred_on: on,
      recorded_at: stamp.at,
      booked_month: booking.bookedMonth,
      mark: booking.mark,
      origin_month: booking.originMonth,
      definitions: definitionsOn(on).version,
      actor_id: actor.staffId,
      request_id: stamp.requestId,
    }
  }
  return {
    ...place,
    row,
    ledger: await ledgerOf(tx, row.id),
    counts,
    money: ({ kind, fen, on, receiptId, corrects }) =>
      bookMoney(tx, {
        ...columns(on, corrects?.booked_month ?? null, null),
        ...samePlace(corrects),
        party_id: row.party_id ?? row.person_id,
        payment_id: receiptId,
        // The claims may have been amended since.
        item: corrects?.item ?? item,
        kind,
        corrects: corrects?.id ?? null,
        amount_fen: fen,
      }),
    count: ({ kind, outcome, by, on, corrects }) =>
      bookCount(tx, {
        ...columns(on, corrects?.booked_month ?? null, lastCounted ?? null),
        ...samePlace(corrects),
        party_id: null,
        kind,
        outcome,
        amount: by,
      }),
  }
}

/** Where an entry stands in the figures, so that what counters it is taken out there and nowhere else. */
const samePlace = (corrects: Pick<LedgerRow, 'cause_code' | 'channel' | 'industry'> | null) =>
  corrects && { cause_code: corrects.cause_code, channel: corrects.channel, industry: corrects.industry }

/** Entries of a kind that nothing counters yet. */
export function standing(ledger: readonly LedgerRow[], kind: LedgerRow['kind'], receiptId: string | null): LedgerRow[] {
  const countered = new Set(ledger.map((entry) => entry.corrects))
  return ledger.filter(
    (entry) =>
      entry.kind === kind && entry.payment_id === receiptId && entry.corrects === null && !countered.has(entry.id),
  )
}

/** What entries come to. */
export const sumOf = (entries: readonly Pick<LedgerRow, 'amount_fen'>[]): number =>
  entries.reduce((sum, entry) => sum + entry.amount_fen, 0)
