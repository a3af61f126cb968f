/** Writes the one limitation clock of a case: that of the claim which would be lost first (LDTZ 27). */
import { endClocks, insertClocks } from '../../../db/repositories/clocks.ts'
import { firstToExpire } from '../../../workflows/law/limitation.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { currentCalendar } from '../../law/current-calendar.ts'
import { limitationsAtRisk } from '../limitation.ts'
import { must } from '../must.ts'
import type { Carrying, CarryOut } from './effect.ts'

/** Counts the limitation anew on the rows as they stand; the earlier clock stays visible as stopped. */
export async function writeLimitation(carrying: Carrying): Promise<void> {
  const { desk, tx, disputeId, step } = carrying
  const file = await carrying.file()
  const calendar = await currentCalendar(tx)
  const limitation = must(firstToExpire(limitationsAtRisk(file, calendar).map((one) => one.limitation)))
  await endClocks(tx, disputeId, ['T10'], { status: 'stopped', on: step.occurredOn })
  await insertClocks(tx, [
    {
      id: desk.newId(),
      dispute_id: disputeId,
      subject_id: null,
      rule: 'T10',
      article: limitation.article,
      event_on: limitation.from ?? step.occurredOn,
      target_on: limitation.lastSafeDay,
      due_on: limitation.lastSafeDay,
      provisional: limitation.provisional ? 1 : 0,
      calendar_version: calendar.version,
      steps: JSON.stringify(limitation.steps),
      status: 'running',
    },
  ])
}

/** After a note was written, ended or struck out, or a day it counts from was amended; a year that has stopped stays stopped. */
export const recountLimitation: CarryOut<'recount-limitation'> = async (carrying) => {
  if (limitationRuns(await carrying.file())) await writeLimitation(carrying)
}

const limitationRuns = (file: DisputeFile): boolean =>
  file.clocks.some((clock) => clock.rule === 'T10' && (clock.status === 'running' || clock.status === 'expired'))
