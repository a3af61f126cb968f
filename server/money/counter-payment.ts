/** Takes a wrongly recorded payment back: it stays visible as countered, and what it paid is owed again (domain.md 3.5 R3, R4). */
import type { Tx } from '../../db/database.ts'
import { reopenLine } from '../../db/repositories/bank-statements.ts'
import { changeInstalment } from '../../db/repositories/agreements.ts'
import { changePayment, findPayment, type PaymentRow } from '../../db/repositories/payments.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { lessenedBy } from '../agreements/set-off.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, reopenFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { writeInstalment } from '../disputes/effects/clocks.ts'
import { takeLastStep } from '../disputes/take-step.ts'
import { owedOn } from './take-payment.ts'

export const counterReasons = ['bounced', 'keyed-twice', 'wrong-amount', 'wrong-case', 'other'] as const
export type CounterReason = (typeof counterReasons)[number]

export type CounterPayment = { paymentId: string; revision: number; reason: CounterReason }

/** Throws not-found, not-allowed, stale (countered already) or refused. */
export async function counterPayment(desk: Desk, act: Act, command: CounterPayment): Promise<{ disputeId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const payment = await findPayment(tx, command.paymentId)
    if (!payment) throw new DomainError('not-found', 'no-such-page')
    const file = await openFile(tx, act.actor, payment.dispute_id, 'payment:correct')
    if (payment.status === 'countered') throw new DomainError('stale', 'payment-not-open')
    if (payment.revision !== command.revision) throw new DomainError('stale', 'payment-changed')
    if (!(await changePayment(tx, payment, { status: 'countered' }))) throw new DomainError('stale', 'payment-changed')
    if (payment.bank_line_id !== null) await reopenLine(tx, payment.bank_line_id)
    await giveBack(desk, tx, stamp.today, file, payment)
    const after = await reopenFile(tx, file.row.id)
    await takeLastStep(desk, tx, stamp, act.actor, after, {
      type: 'payment-corrected',
      occurredOn: stamp.today,
      data: { paymentIds: [payment.id], fen: payment.amount_fen, reason: command.reason },
      said: owedOn(after, stamp.today),
    })
    return {
      answer: { disputeId: file.row.id },
      object: { kind: 'payment', id: payment.id, unitId: file.row.unit_id },
      details: { fen: payment.amount_fen, reason: command.reason },
    }
  })
}

/** Takes the sum off its instalment and off the set-offs that rested on it; one that is owed again has its day again (T11). */
async function giveBack(desk: Desk, tx: Tx, today: Day, file: DisputeFile, payment: PaymentRow): Promise<void> {
  for (const { part, binds, receivedFen, setOffFen } of lessenedBy(file, payment)) {
    const sums = { received_fen: receivedFen, set_off_fen: setOffFen }
    if (receivedFen >= part.amount_fen) await changeInstalment(tx, part.id, sums)
    // What a replaced or void agreement promised is owed no more.
    else if (!binds) await changeInstalment(tx, part.id, { ...sums, status: 'cancelled' })
    else {
      await changeInstalment(tx, part.id, { ...sums, status: part.due_on <= today ? 'due' : 'planned' })
      if (part.received_fen < part.amount_fen) continue
      await writeInstalment({ desk, tx, disputeId: file.row.id }, { id: part.id, dueOn: part.due_on })
    }
  }
}
