/** Books what falls due on the day it does, so that a month's due and the balance of any past day can be told from entries. */
import { changeInstalment, type WholeAgreement } from '../../../db/repositories/agreements.ts'
import { bookMoney, type LedgerRow } from '../../../db/repositories/ledger.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { bookingColumns, type Booking } from './booking.ts'

/**
 * Books every instalment of an agreement in force whose day has come and that is not booked: on that day, or on the day the
 * agreement took effect where that is later, for the unit that owns its debt (R7). Answers what fell due when, in fen.
 */
export async function bookFallenDue(
  booking: Booking,
  agreement: WholeAgreement,
  entries: readonly LedgerRow[],
): Promise<{ on: Day; fen: number }[]> {
  const { desk, tx, stamp, disputeId } = booking
  const effectiveOn = agreement.effective_on
  if (agreement.status !== 'effective' || effectiveOn === null) return []
  const fallen: { on: Day; fen: number }[] = []
  const owner = entries.find(
    (entry) => entry.kind === 'agreed' && entry.agreement_id === agreement.id && entry.amount_fen > 0,
  )
  for (const clause of agreement.clauses)
    for (const part of clause.instalments) {
      const on = day(part.due_on < effectiveOn ? effectiveOn : part.due_on)
      if (part.fell_due_fen > 0 || part.status === 'cancelled' || on > stamp.today) continue
      const { row: _row, ...columns } = await bookingColumns(booking, on, owner ? { unitId: owner.unit_id } : {})
      await bookMoney(tx, {
        ...columns,
        ...(owner ? { cause_code: owner.cause_code } : {}),
        id: desk.newId(),
        dispute_id: disputeId,
        agreement_id: agreement.id,
        instalment_id: part.id,
        party_id: clause.payee_party_id,
        item: clause.item,
        kind: 'due',
        amount_fen: part.amount_fen,
      })
      await changeInstalment(tx, part.id, { fell_due_fen: part.amount_fen })
      fallen.push({ on, fen: part.amount_fen })
    }
  return fallen
}
