/** The offers of a negotiation: what each side named, and when. They never leave the mediation. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { OfferTable } from '../schema/disputes.ts'

export type OfferRow = Selectable<OfferTable>

/** Offers of a dispute in the order they were made. */
export const offersOf: (reader: Reader, disputeId: string) => Promise<OfferRow[]> = question(
  (reader, disputeId: string) =>
    reader.selectFrom('offer').selectAll().where('dispute_id', '=', disputeId).orderBy('made_on').orderBy('id'),
)

export async function insertOffer(tx: Tx, row: Insertable<OfferTable>): Promise<void> {
  await tx.insertInto('offer').values(row).execute()
}
