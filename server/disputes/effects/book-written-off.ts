/** Books what will never be paid, so that the ledger's balance says what is still owed and no more (domain.md 6.9). */
import { bookMoney, ledgerOf } from '../../../db/repositories/ledger.ts'
import { day } from '../../../workflows/values/day.ts'
import { agreementsInForce } from '../dispute-file.ts'
import { bookingColumns } from './booking.ts'
import type { CarryOut } from './effect.ts'

/** One entry an instalment, for the unit that owns its debt (R7); what is booked already is not booked again. */
export const bookWrittenOff: CarryOut<'book-written-off'> = async (carrying) => {
  const { desk, tx, step, disputeId } = carrying
  const file = await carrying.file()
  const entries = await ledgerOf(tx, disputeId)
  for (const agreement of agreementsInForce(file))
    for (const clause of agreement.clauses)
      for (const part of clause.instalments) {
        const booked = entries
          .filter((entry) => entry.kind === 'written-off' && entry.instalment_id === part.id)
          .reduce((sum, entry) => sum + entry.amount_fen, 0)
        if (booked === part.written_off_fen) continue
        const owner = entries.find(
          (entry) => entry.kind === 'agreed' && entry.agreement_id === agreement.id && entry.amount_fen > 0,
        )
        const { row, ...columns } = await bookingColumns(
          carrying,
          day(step.occurredOn),
          owner ? { unitId: owner.unit_id } : {},
        )
        await bookMoney(tx, {
          ...columns,
          ...(owner ? { cause_code: owner.cause_code } : {}),
          id: desk.newId(),
          dispute_id: row.id,
          agreement_id: agreement.id,
          instalment_id: part.id,
          party_id: clause.payee_party_id,
          item: clause.item,
          kind: 'written-off',
          amount_fen: part.written_off_fen - booked,
        })
      }
}
