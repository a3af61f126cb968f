/** Reads the forms of payments: recording, verifying, countering. */
import { z } from 'zod'
import { choice, dayField, id, maybeChoice, maybeId, maybeText, revision, text, ticked, yuan } from '../http/fields.ts'
import { counterReasons } from './counter-payment.ts'
import { payerKinds, paymentEvidences, paymentManners } from './write-payment.ts'

export const recordForm = z.strictObject({
  instalmentId: id,
  amount: yuan,
  paidOn: dayField,
  evidence: choice(paymentEvidences),
  payer: text(100),
  payerKind: maybeChoice(payerKinds),
  manner: choice(paymentManners),
  note: maybeText(200),
  overpaid: ticked,
  heir: maybeId.optional().transform((one) => one ?? null),
})

export const verifyForm = z.strictObject({
  revision,
  evidence: choice(['bank-slip', 'receipt', 'worker-word']),
})

export const counterForm = z.strictObject({ revision, reason: choice(counterReasons) })
