/** The day of performance (履行完毕) stands beside those of settlement and archive. */
import { endClocks } from '../../../db/repositories/clocks.ts'
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import type { CarryOut } from './effect.ts'
import { writeInspection } from './inspection.ts'
import { writeLimitation } from './limitation.ts'

/** Everything owed is there. */
export const markPerformed: CarryOut<'mark-performed'> = async ({ tx, disputeId, step }) => {
  await changeDispute(tx, await readDispute(tx, disputeId), { performed_on: step.occurredOn })
  await endClocks(tx, disputeId, ['T11', 'T12', 'T17'], { status: 'met', on: step.occurredOn })
  // Nothing is left to be claimed or enforced.
  await endClocks(tx, disputeId, ['T8', 'T9', 'T10', 'T16'], { status: 'stopped', on: step.occurredOn })
}

/** A bounced or corrected payment, or a default after the archive, takes the day back. */
export const unmarkPerformed: CarryOut<'unmark-performed'> = async (carrying) => {
  const { tx, disputeId, step } = carrying
  const row = await readDispute(tx, disputeId)
  await changeDispute(tx, row, { performed_on: null })
  await writeLimitation(carrying)
  if (row.performed_on !== null) await writeInspection(carrying, row.wrong_ended_on, step.occurredOn)
}
