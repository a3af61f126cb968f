/** Reads what a step's form is drawn from, in one place, so that drawing and reading offer the same choices. */
import { standingAttachments } from '../../../db/repositories/attachments.ts'
import { mediatingRoles, recordingRoles, staffAround } from '../../../db/repositories/assignments.ts'
import { mediationSessionsOf } from '../../../db/repositories/mediation-sessions.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import { unitsBelow } from '../../../db/repositories/units.ts'
import type { Reader } from '../../../db/database.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Locale } from '../../../templates/words/index.ts'
import { knownParameters } from '../../law/known-parameters.ts'
import { saidBeside } from '../../teams/beside-mediators.ts'
import type { DisputeFile } from '../dispute-file.ts'
import type { Asking } from './define-step.ts'

/** What the forms of a file ask from on a day. */
export async function askingFor(
  reader: Reader,
  file: DisputeFile,
  today: Day,
  actorId: string,
  locale: Locale,
): Promise<Asking> {
  const { committee_id: committeeId, id } = file.row
  const mediators = eachOnce(await staffAround(reader, committeeId, mediatingRoles, today))
  const about = await saidBeside(
    reader,
    mediators.map((one) => one.id),
    { employers: file.employers.map(partyName), on: today, locale },
  )
  const recorders = await staffAround(reader, committeeId, recordingRoles, today)
  const rooms = await unitsBelow(reader, [committeeId], { kinds: ['room'], on: today })
  const sessions = await mediationSessionsOf(reader, id)
  return {
    file,
    today,
    actorId,
    locale,
    mediators: mediators.map((one) => ({ ...one, about: about.get(one.id) ?? null })),
    recorders: eachOnce(recorders),
    rooms,
    attachments: await standingAttachments(reader, id),
    booked: sessions.filter((session) => session.status === 'booked'),
    parameters: await knownParameters(reader),
    brought: [],
  }
}

const eachOnce = <Person extends { id: string }>(people: readonly Person[]): Person[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
]
