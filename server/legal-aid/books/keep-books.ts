/**
 * Keeps the ledger and the counts of an aid case at what its rows say: called after every step, and when an agreement of the
 * linked dispute takes effect or falls, it books the difference and nothing where there is none (domain.md 3.5 R4-R7).
 */
import { aidCasesOfDispute, readAidCase } from '../../../db/repositories/aid-cases.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Place } from '../aid-ask.ts'
import { bookAid, type Books } from './book-aid.ts'
import { keepCounts } from './keep-counts.ts'
import { keepReceipts } from './keep-receipts.ts'
import { keepShare } from './keep-share.ts'

/** Of one case, on the day of the step that moved it. */
export async function keepAidBooks(place: Place, aidCaseId: string, on: Day): Promise<void> {
  const row = await readAidCase(place.tx, aidCaseId)
  const books: Books = await bookAid(place, row)
  await keepShare(books, on)
  await keepReceipts(books, on)
  await keepCounts(books, on)
}

/** Of every aid case of a dispute, because what its agreements give is mediation's first. */
export async function keepBooksOfDispute(place: Place, disputeId: string, on: Day): Promise<void> {
  for (const row of await aidCasesOfDispute(place.tx, disputeId)) await keepAidBooks(place, row.id, on)
}
