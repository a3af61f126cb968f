/** Books money that arrived, its verification, and the correction of both; payments follow the owner of their debt (R2, R3, R5, R7). */
import { bookMoney, ledgerOf } from '../../../db/repositories/ledger.ts'
import type { PaymentRow } from '../../../db/repositories/payments.ts'
import { day } from '../../../workflows/values/day.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { must } from '../must.ts'
import { counterOf } from './book-agreed.ts'
import { bookingColumns } from './booking.ts'
import type { Carrying, CarryOut } from './effect.ts'

/** Each payment named in the event, on its payment day. */
export const bookReceived: CarryOut<'book-received'> = async (carrying) => {
  await eachPayment(carrying, (file, payment) => book(carrying, file, payment, 'received', payment.paid_on))
}

/** Each payment named in the event, on the day somebody else verified it. */
export const bookVerified: CarryOut<'book-verified'> = async (carrying) => {
  await eachPayment(carrying, (file, payment) => book(carrying, file, payment, 'verified', carrying.step.occurredOn))
}

/** Counters the received and, with it, the verified entry of each payment named in the event. */
export const bookCorrection: CarryOut<'book-correction'> = async (carrying) => {
  const { desk, tx, step, disputeId } = carrying
  const named = paymentIds(carrying)
  const entries = await ledgerOf(tx, disputeId)
  const countered = new Set(entries.map((entry) => entry.corrects))
  for (const entry of entries) {
    if (entry.payment_id === null || !named.includes(entry.payment_id)) continue
    if (entry.corrects !== null || countered.has(entry.id)) continue
    const { row: _row, ...columns } = await bookingColumns(carrying, step.occurredOn, {
      unitId: entry.unit_id,
      corrects: entry.booked_month,
    })
    await bookMoney(tx, { ...counterOf(entry), ...columns, id: desk.newId(), cause_code: entry.cause_code })
  }
}

async function book(
  carrying: Carrying,
  file: DisputeFile,
  payment: PaymentRow,
  kind: 'received' | 'verified',
  on: string,
): Promise<void> {
  const owner = (await ledgerOf(carrying.tx, file.row.id)).find(
    (entry) => entry.kind === 'agreed' && entry.agreement_id === payment.agreement_id && entry.amount_fen > 0,
  )
  const { row, ...columns } = await bookingColumns(carrying, day(on), owner ? { unitId: owner.unit_id } : {})
  await bookMoney(carrying.tx, {
    ...columns,
    ...(owner ? { cause_code: owner.cause_code } : {}),
    id: carrying.desk.newId(),
    dispute_id: row.id,
    agreement_id: payment.agreement_id,
    instalment_id: payment.instalment_id,
    payment_id: payment.id,
    party_id: payment.payee_party_id,
    item: itemOf(file, payment),
    kind,
    amount_fen: payment.amount_fen,
  })
}

function itemOf(file: DisputeFile, payment: PaymentRow): string {
  const agreement = must(file.agreements.find((candidate) => candidate.id === payment.agreement_id))
  const clause =
    agreement.clauses.find((candidate) => candidate.instalments.some((part) => part.id === payment.instalment_id)) ??
    agreement.clauses.find((candidate) => candidate.payee_party_id === payment.payee_party_id)
  return clause?.item ?? 'other-payment'
}

async function eachPayment(
  carrying: Carrying,
  work: (file: DisputeFile, payment: PaymentRow) => Promise<void>,
): Promise<void> {
  const file = await carrying.file()
  const named = paymentIds(carrying)
  for (const payment of file.payments) if (named.includes(payment.id)) await work(file, payment)
}

function paymentIds({ step }: Carrying): readonly string[] {
  if (!('paymentIds' in step.data)) throw new Error('a booking of payments needs payments')
  return step.data.paymentIds
}
