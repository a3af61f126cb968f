/** Writes the two years within which labour inspection acts, from the end of the wrong as the case tells it (JC 20). */
import { endClocks } from '../../../db/repositories/clocks.ts'
import { computeTerm } from '../../../workflows/law/terms.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { currentCalendar } from '../../law/current-calendar.ts'
import { writeTerm } from './clocks.ts'
import type { Carrying } from './effect.ts'

/** Counts anew on a day; the earlier clock stays visible as stopped, and without an end of the wrong none runs. */
export async function writeInspection(
  { desk, tx, disputeId }: Pick<Carrying, 'desk' | 'tx' | 'disputeId'>,
  wrongEndedOn: string | null,
  on: Day,
): Promise<void> {
  await endClocks(tx, disputeId, ['T16'], { status: 'stopped', on })
  if (wrongEndedOn === null) return
  await writeTerm({ desk, tx, disputeId }, computeTerm('T16', day(wrongEndedOn), await currentCalendar(tx)), null)
}
