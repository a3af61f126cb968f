/** Records one received payment against an instalment (domain.md 3.5 R2). */
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { takePayment } from './take-payment.ts'
import type { PaymentGiven } from './write-payment.ts'

export type RecordPayment = PaymentGiven & { disputeId: string }
export type PaymentRecorded = { paymentIds: string[]; performed: boolean }

/** Throws not-found outside the scope, not-allowed, invalid (no such instalment) or refused with reasons. */
export async function recordPayment(desk: Desk, act: Act, command: RecordPayment): Promise<PaymentRecorded> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, command.disputeId, 'payment:record')
    const { file: after, paymentIds } = await takePayment(desk, tx, stamp, act.actor, file, command)
    return {
      answer: { paymentIds, performed: after.row.performed_on !== null },
      object: { kind: 'dispute', id: file.row.id, unitId: file.row.unit_id },
      details: { fen: command.amountFen, payments: paymentIds.length },
    }
  })
}
