/** The last worker has an outcome: the dispute's own is derived, the case counts as closed, its clocks stop (R9). */
import { endClocks } from '../../../db/repositories/clocks.ts'
import { changeDispute } from '../../../db/repositories/disputes.ts'
import { bookCount } from '../../../db/repositories/ledger.ts'
import type { WorkerOutcome } from '../../../workflows/dispute/effects.ts'
import { outcomeOf } from '../../../workflows/dispute/outcome.ts'
import { bookingColumns } from './booking.ts'
import { effectDay } from './close-workers.ts'
import type { CarryOut } from './effect.ts'

/** Closes the case on the day of the event, or of effect when an agreement closed it. */
export const closeCase: CarryOut<'close-case'> = async (carrying) => {
  const { desk, tx, step, disputeId } = carrying
  const file = await carrying.file()
  // A changed agreement takes effect on a case that is closed already: it keeps its day and is not counted twice.
  if (file.row.closed_on !== null) return
  const outcome = outcomeOf(file.workers.map((worker) => worker.outcome as WorkerOutcome | null))
  const settled = outcome === 'settled' || outcome === 'partly-settled'
  const byAgreement =
    step.type.endsWith('signed') || step.type === 'seal-affixed' || step.type === 'oral-agreement-reached'
  const on = byAgreement ? effectDay(file, step) : step.occurredOn
  const lastSettled = file.workers.map((worker) => (worker.outcome === 'settled' ? (worker.outcome_on ?? '') : ''))
  await changeDispute(tx, file.row, {
    outcome,
    closed_on: on,
    settled_on: settled ? (lastSettled.toSorted().at(-1) ?? on) : null,
  })
  await endClocks(tx, disputeId, ['T1', 'T2', 'T3', 'T3P', 'T4', 'T5', 'T6', 'T6S', 'first-contact'], {
    status: 'met',
    on,
  })
  if (file.row.accepted_on === null) return
  const { row, ...columns } = await bookingColumns(carrying, on, { counted: { partyId: null } })
  await bookCount(tx, {
    ...columns,
    id: desk.newId(),
    dispute_id: row.id,
    kind: 'case-closed',
    outcome,
    amount: 1,
  })
}

/** Counters the closing. */
export const reopenCase: CarryOut<'reopen-case'> = async (carrying) => {
  const { desk, tx, step } = carrying
  const { row } = await carrying.file()
  if (row.outcome === null) return
  if (row.accepted_on !== null) {
    const { row: counted, ...columns } = await bookingColumns(carrying, step.occurredOn, {
      countersLast: true,
      counted: { partyId: null },
    })
    await bookCount(tx, {
      ...columns,
      id: desk.newId(),
      dispute_id: counted.id,
      kind: 'case-closed',
      outcome: row.outcome,
      amount: -1,
    })
  }
  await changeDispute(tx, row, { outcome: null, closed_on: null, settled_on: null })
}
