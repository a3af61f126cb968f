/** What most papers of a case say alike: number, committee, cause, mediators, the bodies to turn to. */
import { findUnit } from '../../../db/repositories/units.ts'
import type { Reader } from '../../../db/database.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { committeeUnit, presentMediators, type DisputeFile } from '../../disputes/dispute-file.ts'

type Cause = PaperContext<'agreement'>['cause']
export type PaperBody = PaperContext<'receipt-slip'>['arbitration']

/** The main cause as the papers' catalogue knows it. */
export function causeOf(file: DisputeFile): Cause {
  const found = codesOf('cause').find((code) => code === file.row.cause_code)
  if (found === undefined) throw new RangeError(`no cause ${file.row.cause_code}`)
  return found
}

/** The case number, or before acceptance the registration code. */
export const numberOf = (file: DisputeFile): string => file.row.case_number ?? file.row.registration_code

/** Those who mediate now; after they left, those who mediated last. */
export function mediatorNames(file: DisputeFile): string[] {
  const present = presentMediators(file).map((assignment) => assignment.name)
  if (present.length > 0) return present
  const earlier = file.assignments.findLast((assignment) => assignment.part !== 'recorder')
  return earlier ? [earlier.name] : []
}

/** Those who mediated at the end of a day; where nobody did, those who do. */
export function mediatorsOn(file: DisputeFile, on: Day): string[] {
  const then = file.assignments.filter(
    ({ part, from_day: from, to_day: to }) => part !== 'recorder' && from <= on && (to === null || on < to),
  )
  return then.length > 0 ? [...new Set(then.map((assignment) => assignment.name))] : mediatorNames(file)
}

/** The recorder, if one was named. */
export const recorderName = (file: DisputeFile): string | null =>
  file.assignments.find((assignment) => assignment.part === 'recorder' && assignment.to_day === null)?.name ?? null

/** The arbitration commission of the committee's place; null when the unit's settings do not name it. */
export function arbitrationBody(file: DisputeFile): PaperBody | null {
  const { settings } = committeeUnit(file)
  if (settings.arbitrationName === undefined) return null
  return {
    name: settings.arbitrationName,
    address: settings.arbitrationAddress ?? null,
    phone: settings.arbitrationPhone ?? null,
  }
}

/** The unit that holds the case, as a place to turn to. */
export async function deskBody(reader: Reader, file: DisputeFile): Promise<PaperBody> {
  const unit = (await findUnit(reader, file.row.unit_id)) ?? committeeUnit(file)
  return { name: unit.name, address: unit.address, phone: unit.phone }
}

/** The last safe day of the running limitation; null while none is counted. */
export function lastSafeDay(file: DisputeFile): Day | null {
  const clock = file.clocks.find((candidate) => candidate.rule === 'T10' && candidate.status === 'running')
  return clock?.due_on ? day(clock.due_on) : null
}

/** The day of the latest event of a type, or null. */
export function dayOf(file: DisputeFile, type: string): Day | null {
  const event = file.journal.findLast((candidate) => candidate.type === type)
  return event ? day(event.occurred_on) : null
}
