/** Takes a case on hand along in the counts when its unit changes, so that every unit's month balances by itself (R10). */
import { bookCount, countsOf, type CountRow } from '../../../db/repositories/ledger.ts'
import { readDispute } from '../../../db/repositories/disputes.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import { bookingColumns } from './booking.ts'
import type { Carrying } from './effect.ts'

/** Steps after which the unit on the dispute's row may be another one. */
const MOVING: ReadonlySet<DisputeEventType> = new Set([
  'mediators-assigned',
  'mediator-replaced',
  'moved-to-room',
  'moved-to-committee',
  'workers-transferred',
])

/** Counts out of the old unit and into the new one whatever of the case is accepted and not closed. Nothing for other steps. */
export async function followUnit(carrying: Carrying): Promise<void> {
  const { tx, disputeId, step } = carrying
  if (!MOVING.has(step.type)) return
  const row = await readDispute(tx, disputeId)
  for (const stock of onHand(await countsOf(tx, disputeId))) {
    if (stock.unitId === row.unit_id) continue
    const kind = stock.partyId === null ? 'case-moved' : 'worker-moved'
    await book(carrying, stock.unitId, kind, stock.partyId, -stock.amount)
    await book(carrying, row.unit_id, kind, stock.partyId, stock.amount)
  }
}

/**
 * Counters what was accepted by mistake: case, workers and their moves, each where it was counted; the workers named
 * only, where any are.
 */
export async function counterAcceptance(carrying: Carrying, partyIds: readonly string[] | null = null): Promise<void> {
  const counts = await countsOf(carrying.tx, carrying.disputeId)
  const accepted = counts.filter(
    (count) => !count.kind.endsWith('-closed') && (partyIds === null || partyIds.includes(count.party_id ?? '')),
  )
  const sums = summed(accepted, (count) => [count.kind, count.party_id, count.unit_id])
  for (const { first, amount } of sums)
    await book(carrying, first.unit_id, first.kind, first.party_id, -amount, { corrects: first.booked_month })
}

type Stock = { unitId: string; partyId: string | null; amount: number }

function onHand(counts: readonly CountRow[]): Stock[] {
  const signed = counts.map((count) => ({
    ...count,
    amount: count.kind.endsWith('-closed') ? -count.amount : count.amount,
  }))
  return summed(signed, (count) => [count.party_id, count.unit_id]).map(({ first, amount }) => ({
    unitId: first.unit_id,
    partyId: first.party_id,
    amount,
  }))
}

function summed(
  counts: readonly CountRow[],
  keyOf: (count: CountRow) => (string | null)[],
): { first: CountRow; amount: number }[] {
  const sums = new Map<string, { first: CountRow; amount: number }>()
  for (const count of counts) {
    const key = JSON.stringify(keyOf(count))
    const known = sums.get(key)
    if (known) known.amount += count.amount
    else sums.set(key, { first: count, amount: count.amount })
  }
  return [...sums.values()].filter((sum) => sum.amount !== 0)
}

async function book(
  carrying: Carrying,
  unitId: string,
  kind: CountRow['kind'],
  partyId: string | null,
  amount: number,
  options: { corrects?: string } = {},
): Promise<void> {
  const { row, ...columns } = await bookingColumns(carrying, carrying.step.occurredOn, {
    unitId,
    counted: { partyId },
    ...options,
  })
  await bookCount(carrying.tx, {
    ...columns,
    id: carrying.desk.newId(),
    dispute_id: row.id,
    party_id: partyId,
    kind,
    amount,
  })
}
