/** Counts a worker who joins an accepted case, and counters one who was entered by mistake (domain.md 3.5 R4, R9, R10). */
import { endClocks } from '../../../db/repositories/clocks.ts'
import { recognitionRules } from '../../../workflows/law/term-rules.ts'
import { bookWorker, counterClaimed } from './book-claimed.ts'
import { bookingColumns } from './booking.ts'
import { namedIn } from './close-workers.ts'
import type { CarryOut } from './effect.ts'
import { counterAcceptance } from './follow-unit.ts'

/** Accepted on the day he joined, never in a month before the case itself was counted. */
export const bookJoined: CarryOut<'book-joined'> = async (carrying) => {
  const { workers, claims } = await carrying.file()
  const named = new Set(namedIn(carrying.step.data))
  const options = { counted: { partyId: null } }
  const { row: _row, ...columns } = await bookingColumns(carrying, carrying.step.occurredOn, options)
  for (const worker of workers.filter((candidate) => named.has(candidate.id)))
    await bookWorker(carrying, columns, worker, claims)
}

/** Nothing in the past is edited: what was counted and booked for him is countered on the day of the correction. */
export const counterStruckOut: CarryOut<'counter-struck-out'> = async (carrying) => {
  const { tx, disputeId, step } = carrying
  const named = namedIn(step.data)
  await counterAcceptance(carrying, named)
  await counterClaimed(carrying, named)
  for (const subjectId of named)
    await endClocks(tx, disputeId, ['T2', ...recognitionRules], { status: 'stopped', on: step.occurredOn, subjectId })
}
