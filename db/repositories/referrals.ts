/** Referrals to courts and arbitration commissions, and what came back. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { ReferralEventTable, ReferralTable } from '../schema/agreements-and-money.ts'

export type ReferralRow = Selectable<ReferralTable>
export type ReferralEventRow = Selectable<ReferralEventTable>

/** Referrals of a dispute, oldest first. */
export const referralsOf: (reader: Reader, disputeId: string) => Promise<ReferralRow[]> = question(
  (reader, disputeId) =>
    reader.selectFrom('referral').selectAll().where('dispute_id', '=', disputeId).orderBy('prepared_on').orderBy('id'),
)

/** The workers named in any referral of a dispute. */
export async function referredPartiesOf(reader: Reader, disputeId: string): Promise<Set<string>> {
  const rows = await reader
    .selectFrom('referral_party')
    .innerJoin('referral', 'referral.id', 'referral_party.referral_id')
    .select('referral_party.party_id as partyId')
    .where('referral.dispute_id', '=', disputeId)
    .execute()
  return new Set(rows.map((row) => row.partyId))
}

/** One referral, or null. */
export async function findReferral(reader: Reader, id: string): Promise<ReferralRow | null> {
  return (await reader.selectFrom('referral').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function insertReferral(
  tx: Tx,
  row: Insertable<ReferralTable>,
  partyIds: readonly string[],
): Promise<void> {
  await tx.insertInto('referral').values(row).execute()
  const parties = partyIds.map((partyId) => ({ referral_id: row.id, party_id: partyId }))
  if (parties.length > 0) await tx.insertInto('referral_party').values(parties).execute()
}

/** Changes a referral read at a revision; false when somebody else was first. */
export async function changeReferral(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<ReferralTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('referral')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Appends to a referral's own journal. */
export async function appendReferralEvent(tx: Tx, row: Omit<Insertable<ReferralEventTable>, 'seq'>): Promise<void> {
  const last = await tx
    .selectFrom('referral_event')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('referral_id', '=', row.referral_id)
    .executeTakeFirst()
  await tx
    .insertInto('referral_event')
    .values({ ...row, seq: (last?.seq ?? 0) + 1 })
    .execute()
}

/** The journal of a referral, oldest first. */
export async function referralJournal(reader: Reader, referralId: string): Promise<ReferralEventRow[]> {
  return reader.selectFrom('referral_event').selectAll().where('referral_id', '=', referralId).orderBy('seq').execute()
}

/** The parties who go with a referral. */
export async function partiesOfReferral(reader: Reader, referralId: string): Promise<string[]> {
  const rows = await reader
    .selectFrom('referral_party')
    .select('party_id')
    .where('referral_id', '=', referralId)
    .orderBy('party_id')
    .execute()
  return rows.map((row) => row.party_id)
}
