/** Records one received payment against an instalment (domain.md 3.5 R2). */
import { DomainError } from '../../workflows/errors.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { takePayment } from './take-payment.ts'
import { owedToPayeeFen, type PaymentGiven } from './write-payment.ts'

export type RecordPayment = PaymentGiven & {
  disputeId: string
  /** True when somebody has confirmed that more was paid than is owed to the payee. */
  overpaid?: boolean
}
export type PaymentRecorded = { paymentIds: string[]; performed: boolean }

/**
 * Throws not-found outside the scope, not-allowed, invalid (no such instalment; more than is owed and not confirmed as such)
 * or refused with reasons.
 */
export async function recordPayment(desk: Desk, act: Act, command: RecordPayment): Promise<PaymentRecorded> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, command.disputeId, 'payment:record')
    if (command.overpaid !== true) asked(file, command)
    const { file: after, paymentIds } = await takePayment(desk, tx, stamp, act.actor, file, command)
    return {
      answer: { paymentIds, performed: after.row.performed_on !== null },
      object: { kind: 'dispute', id: file.row.id, unitId: file.row.unit_id },
      details: { fen: command.amountFen, payments: paymentIds.length },
    }
  })
}

/** A digit too many would close the case as performed: a sum above the debt is asked about before it is booked. */
function asked(file: DisputeFile, given: PaymentGiven): void {
  const owed = owedToPayeeFen(file, given.instalmentId)
  if (given.amountFen <= owed) return
  throw new DomainError('invalid', 'form-damaged', {
    faults: [{ field: 'amount', code: 'amount-exceeds-owed', values: { owed: formatYuan(fen(owed)) } }],
  })
}
