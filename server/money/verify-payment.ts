/** Confirms that recorded money has reached the worker; never by the person who recorded it (domain.md 3.5 R3). */
import { changePayment, findPayment } from '../../db/repositories/payments.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { takeLastStep } from '../disputes/take-step.ts'
import type { PaymentEvidence } from './write-payment.ts'

export type VerifyPayment = {
  paymentId: string
  revision: number
  /** What the verifier has seen or heard: the bank slip, the signed receipt, the worker's own word. */
  evidence: Exclude<PaymentEvidence, 'none'>
}

/** Throws not-found, not-allowed, stale, or refused (the recorder himself; a countered payment; verified already). */
export async function verifyPayment(desk: Desk, act: Act, command: VerifyPayment): Promise<{ disputeId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const payment = await findPayment(tx, command.paymentId)
    if (!payment) throw new DomainError('not-found', 'no-such-page')
    const file = await openFile(tx, act.actor, payment.dispute_id, 'payment:verify')
    if (payment.status !== 'recorded') throw new DomainError('stale', 'payment-not-open')
    if (payment.revision !== command.revision) throw new DomainError('stale', 'payment-changed')
    const changed = await changePayment(tx, payment, {
      status: 'verified',
      evidence: command.evidence,
      verified_by: act.actor.staffId,
      verified_on: stamp.today,
    })
    if (!changed) throw new DomainError('stale', 'payment-changed')
    await takeLastStep(desk, tx, stamp, act.actor, file, {
      type: 'payment-verified',
      occurredOn: stamp.today,
      data: { paymentIds: [payment.id], fen: payment.amount_fen },
      said: { verifierIsRecorder: payment.recorded_by === act.actor.staffId },
    })
    return {
      answer: { disputeId: file.row.id },
      object: { kind: 'payment', id: payment.id, unitId: file.row.unit_id },
      details: { fen: payment.amount_fen, evidence: command.evidence },
    }
  })
}
