/** Payments with their evidence and who verified them. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { PaymentTable } from '../schema/agreements-and-money.ts'

export type PaymentRow = Selectable<PaymentTable>

/** Every payment of a dispute by payment day. */
export const paymentsOf: (reader: Reader, disputeId: string) => Promise<PaymentRow[]> = question(
  (reader, disputeId: string) =>
    reader.selectFrom('payment').selectAll().where('dispute_id', '=', disputeId).orderBy('paid_on').orderBy('id'),
)

/** One payment, or null. */
export async function findPayment(reader: Reader, id: string): Promise<PaymentRow | null> {
  return (await reader.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function insertPayment(tx: Tx, row: Insertable<PaymentTable>): Promise<void> {
  await tx.insertInto('payment').values(row).execute()
}

/** Changes a payment read at a revision; false when somebody else was first. */
export async function changePayment(
  tx: Tx,
  before: { id: string; revision: number },
  change: Omit<Updateable<PaymentTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('payment')
    .set({ ...change, revision: before.revision + 1 })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
