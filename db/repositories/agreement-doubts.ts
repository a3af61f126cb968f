/** Doubts of the lint that somebody set aside with a reason before ink. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { AgreementDoubtTable } from '../schema/agreements-and-money.ts'

export type AgreementDoubtRow = Selectable<AgreementDoubtTable>

/** Of several agreements, in the order in which they were set aside. */
export async function doubtsOf(reader: Reader, agreementIds: readonly string[]): Promise<AgreementDoubtRow[]> {
  if (agreementIds.length === 0) return []
  return reader
    .selectFrom('agreement_doubt')
    .selectAll()
    .where('agreement_id', 'in', [...agreementIds])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function insertDoubt(tx: Tx, row: Insertable<AgreementDoubtTable>): Promise<void> {
  await tx.insertInto('agreement_doubt').values(row).execute()
}
