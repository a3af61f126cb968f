/** Books what an agreement promises on the day it takes effect, per worker and item, with what is due by then, and counters what it replaces (R1, R5). */
import { changeInstalment } from '../../../db/repositories/agreements.ts'
import { bookMoney, ledgerOf, type LedgerRow } from '../../../db/repositories/ledger.ts'
import { day } from '../../../workflows/values/day.ts'
import { keepBooksOfDispute } from '../../legal-aid/books/keep-books.ts'
import { must } from '../must.ts'
import { bookFallenDue } from './book-due.ts'
import { bookingColumns } from './booking.ts'
import { agreementInEffect, effectDay } from './close-workers.ts'
import type { Carrying, CarryOut } from './effect.ts'

/** One entry a clause, on the effective day, for the unit that holds the case on it (R7). */
export const bookAgreed: CarryOut<'book-agreed'> = async (carrying) => {
  const { desk, tx, step } = carrying
  const file = await carrying.file()
  const agreement = must(agreementInEffect(file, step))
  if (agreement.replaces_id !== null) await counterAgreement(carrying, agreement.replaces_id)
  const { row, ...columns } = await bookingColumns(carrying, effectDay(file, step))
  for (const clause of agreement.clauses) {
    await bookMoney(tx, {
      ...columns,
      id: desk.newId(),
      dispute_id: row.id,
      agreement_id: agreement.id,
      party_id: clause.payee_party_id,
      item: clause.item,
      kind: 'agreed',
      amount_fen: clause.amount_fen,
    })
  }
  await bookFallenDue(carrying, agreement, await ledgerOf(tx, row.id))
  await keepBooksOfDispute(carrying, row.id, effectDay(file, step))
}

/** A void agreement is countered in full on that day, what had fallen due of it included. */
export const counterAgreed: CarryOut<'counter-agreed'> = async (carrying) => {
  const { data } = carrying.step
  if (!('agreementId' in data)) throw new Error('counter-agreed needs an agreement')
  await counterAgreement(carrying, data.agreementId)
  await keepBooksOfDispute(carrying, carrying.disputeId, carrying.step.occurredOn)
}

async function counterAgreement(carrying: Carrying, agreementId: string): Promise<void> {
  const { desk, tx, step, disputeId } = carrying
  const entries = await ledgerOf(tx, disputeId)
  const countered = new Set(entries.map((entry) => entry.corrects))
  for (const entry of entries) {
    if ((entry.kind !== 'agreed' && entry.kind !== 'due') || entry.agreement_id !== agreementId) continue
    if (entry.amount_fen < 0 || countered.has(entry.id)) continue
    // What fell due after the day it is countered for, and before that was keyed in, is countered on its own day.
    const on = entry.occurred_on > step.occurredOn ? entry.occurred_on : step.occurredOn
    const { row: _row, ...columns } = await bookingColumns(carrying, day(on), {
      unitId: entry.unit_id,
      corrects: entry.booked_month,
    })
    await bookMoney(tx, { ...counterOf(entry), ...columns, id: desk.newId(), cause_code: entry.cause_code })
    if (entry.kind === 'due' && entry.instalment_id !== null)
      await changeInstalment(tx, entry.instalment_id, { fell_due_fen: 0 })
  }
}

/** The same entry with its sum turned round, pointing at what it corrects. */
export const counterOf = (entry: LedgerRow) => ({
  dispute_id: entry.dispute_id,
  agreement_id: entry.agreement_id,
  instalment_id: entry.instalment_id,
  payment_id: entry.payment_id,
  party_id: entry.party_id,
  item: entry.item,
  kind: entry.kind,
  corrects: entry.id,
  amount_fen: -entry.amount_fen,
})
