/** Freezes what is claimed on the day of acceptance and counts the case and its workers as accepted (R9). */
import { bookCount, bookMoney, ledgerOf } from '../../../db/repositories/ledger.ts'
import { claimsOf, partiesOf, type ClaimRow, type PartyRow } from '../../../db/repositories/parties.ts'
import { counterOf } from './book-agreed.ts'
import { bookingColumns, type BookingColumns } from './booking.ts'
import type { Carrying, CarryOut } from './effect.ts'

/** Books every claim item with a sum, one case and each open worker. */
export const bookClaimed: CarryOut<'book-claimed'> = async (carrying) => {
  const { desk, tx, disputeId, step } = carrying
  const { row, ...columns } = await bookingColumns(carrying, step.occurredOn, { counted: { partyId: null } })
  await bookCount(tx, { ...columns, id: desk.newId(), dispute_id: row.id, kind: 'case-accepted', amount: 1 })
  const claims = await claimsOf(tx, disputeId)
  for (const worker of await partiesOf(tx, disputeId)) {
    if (worker.side === 'worker') await bookWorker(carrying, columns, worker, claims)
  }
}

/** Books what a worker claims of all claims of the case and, while he is open, counts him as accepted. */
export async function bookWorker(
  { desk, tx, disputeId }: Pick<Carrying, 'desk' | 'tx' | 'disputeId'>,
  columns: BookingColumns,
  worker: PartyRow,
  claims: readonly ClaimRow[],
): Promise<void> {
  const own = { ...columns, dispute_id: disputeId, party_id: worker.id }
  for (const claim of claims) {
    if (claim.party_id !== worker.id || claim.amount_fen === null || claim.amount_fen === 0) continue
    await bookMoney(tx, { ...own, id: desk.newId(), item: claim.item, kind: 'claimed', amount_fen: claim.amount_fen })
  }
  if (worker.outcome === null) await bookCount(tx, { ...own, id: desk.newId(), kind: 'worker-accepted', amount: 1 })
}

/** Counters what was claimed at an acceptance taken back, in the same unit and cause; of the workers named only, where any are. */
export async function counterClaimed(carrying: Carrying, partyIds: readonly string[] | null = null): Promise<void> {
  const { desk, tx, step, disputeId } = carrying
  const entries = await ledgerOf(tx, disputeId)
  const countered = new Set(entries.map((entry) => entry.corrects))
  for (const entry of entries) {
    if (entry.kind !== 'claimed' || entry.corrects !== null || countered.has(entry.id)) continue
    if (partyIds !== null && !partyIds.includes(entry.party_id ?? '')) continue
    const { row: _row, ...columns } = await bookingColumns(carrying, step.occurredOn, {
      unitId: entry.unit_id,
      corrects: entry.booked_month,
    })
    await bookMoney(tx, { ...counterOf(entry), ...columns, id: desk.newId(), cause_code: entry.cause_code })
  }
}
