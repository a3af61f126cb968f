/** Links through which a party signs from afar: one party, one agreement, once, and only their hash is kept. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { SigningLinkTable } from '../schema/signing.ts'

export type SigningLinkRow = Selectable<SigningLinkTable>

/** The link behind a hash, used and ended ones too, or null. */
export async function findSigningLink(reader: Reader, tokenHash: string): Promise<SigningLinkRow | null> {
  const row = await reader.selectFrom('signing_link').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  return row ?? null
}

/** The links of an agreement through which somebody may still sign. */
export async function openSigningLinks(reader: Reader, agreementId: string, now: string): Promise<SigningLinkRow[]> {
  return reader
    .selectFrom('signing_link')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('made_at')
    .execute()
}

/** Keeps a new link; an earlier one of the same party ends. */
export async function insertSigningLink(tx: Tx, row: Insertable<SigningLinkTable>): Promise<void> {
  await endSigningLinks(tx, row.agreement_id, row.made_at, row.party_id)
  await tx.insertInto('signing_link').values(row).execute()
}

/** Ends the unused links of an agreement, or of one party of it: what they would sign is no longer on the table. */
export async function endSigningLinks(
  tx: Tx,
  agreementId: string,
  at: string,
  partyId: string | null = null,
): Promise<void> {
  let query = tx
    .updateTable('signing_link')
    .set({ ended_at: at })
    .where('agreement_id', '=', agreementId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
  if (partyId !== null) query = query.where('party_id', '=', partyId)
  await query.execute()
}

/** Counts a wrong second secret; the last one allowed ends the link. */
export async function countWrongSecret(tx: Tx, id: string, most: number, at: string): Promise<void> {
  await tx
    .updateTable('signing_link')
    .set((link) => ({ failures: link('failures', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('signing_link')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('failures', '>=', most)
    .where('ended_at', 'is', null)
    .execute()
}

/** Uses a link up; false when it was used, ended or grew too old. */
export async function spendSigningLink(tx: Tx, id: string, now: string): Promise<boolean> {
  const done = await tx
    .updateTable('signing_link')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
