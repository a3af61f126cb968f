/** Freezes what is claimed on the day of acceptance and counts the case and its workers as accepted (R9). */
import { bookCount, bookMoney, ledgerOf } from '../../../db/repositories/ledger.ts'
import { claimsOf, partiesOf } from '../../../db/repositories/parties.ts'
import { counterOf } from './book-agreed.ts'
import { bookingColumns } from './booking.ts'
import type { Carrying, CarryOut } from './effect.ts'

/** Books every claim item with a sum, one case and each open worker. */
export const bookClaimed: CarryOut<'book-claimed'> = async (carrying) => {
  const { desk, tx, disputeId, step } = carrying
  const { row, ...columns } = await bookingColumns(carrying, step.occurredOn, { counted: { partyId: null } })
  for (const claim of await claimsOf(tx, disputeId)) {
    if (claim.amount_fen === null || claim.amount_fen === 0) continue
    await bookMoney(tx, {
      ...columns,
      id: desk.newId(),
      dispute_id: row.id,
      party_id: claim.party_id,
      item: claim.item,
      kind: 'claimed',
      amount_fen: claim.amount_fen,
    })
  }
  await bookCount(tx, { ...columns, id: desk.newId(), dispute_id: row.id, kind: 'case-accepted', amount: 1 })
  for (const worker of await partiesOf(tx, disputeId)) {
    if (worker.side !== 'worker' || worker.outcome !== null) continue
    await bookCount(tx, {
      ...columns,
      id: desk.newId(),
      dispute_id: row.id,
      party_id: worker.id,
      kind: 'worker-accepted',
      amount: 1,
    })
  }
}

/** Counters what was claimed at an acceptance taken back, in the same unit and cause. */
export async function counterClaimed(carrying: Carrying): Promise<void> {
  const { desk, tx, step, disputeId } = carrying
  const entries = await ledgerOf(tx, disputeId)
  const countered = new Set(entries.map((entry) => entry.corrects))
  for (const entry of entries) {
    if (entry.kind !== 'claimed' || entry.corrects !== null || countered.has(entry.id)) continue
    const { row: _row, ...columns } = await bookingColumns(carrying, step.occurredOn, {
      unitId: entry.unit_id,
      isCorrection: true,
    })
    await bookMoney(tx, { ...counterOf(entry), ...columns, id: desk.newId(), cause_code: entry.cause_code })
  }
}
