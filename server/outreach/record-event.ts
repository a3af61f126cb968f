/** Enters a publicity event with its pictures and books it into its month. */
import type { Tx } from '../../db/database.ts'
import { insertOutreachEvent } from '../../db/repositories/outreach.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { joinCodes } from '../../workflows/values/code-list.ts'
import { isAfter, type Day } from '../../workflows/values/day.ts'
import { keepFile, type KeptFile } from '../attachments/keep-file.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { UploadedFile } from '../http/upload.ts'
import { bookOutreach } from './book-outreach.ts'
import type { NewOutreach, OutreachGiven } from './form.ts'
import { attachPictures } from './keep-pictures.ts'

/** Throws not-found for a unit outside the reach, invalid for a day to come, unavailable when the disk refuses a picture. */
export async function recordOutreach(
  desk: Desk,
  act: Act,
  given: NewOutreach,
  uploads: readonly UploadedFile[] = [],
): Promise<{ eventId: string }> {
  refuseToCome(given, desk.clock.today())
  const files: KeptFile[] = []
  for (const upload of uploads) files.push(await keepFile(desk, upload))
  return commit(desk, act, async (tx, stamp) => {
    if (!(await anyCovers(tx, scopeRoots(act.actor.grants, 'outreach:record'), given.unitId)))
      throw new DomainError('not-found', 'no-such-page')
    const eventId = await recordOutreachIn(desk, tx, stamp, act.actor, given)
    await attachPictures({ desk, tx, stamp, actor: act.actor }, eventId, files)
    return {
      answer: { eventId },
      object: { kind: 'outreach', id: eventId, unitId: given.unitId },
      details: { audience: given.audience, handedOut: given.handedOut, pictures: files.length },
    }
  })
}

/** The same inside a transaction of the caller, who has checked the right and the day. Returns the event's id. */
async function recordOutreachIn(desk: Desk, tx: Tx, stamp: Stamp, actor: Actor, given: NewOutreach): Promise<string> {
  const id = desk.newId()
  await insertOutreachEvent(tx, {
    id,
    unit_id: given.unitId,
    ...columnsOf(given),
    state: 'standing',
    recorded_by: actor.staffId,
    recorded_at: stamp.at,
    struck_by: null,
    struck_on: null,
    strike_reason: null,
  })
  await bookOutreach(
    { desk, tx, stamp, actor },
    { event: { id, unitId: given.unitId }, change: 'recorded', before: null, after: given, fields: [] },
  )
  return id
}

/** What was given as it is stored. */
export const columnsOf = (given: OutreachGiven) => ({
  title: given.title,
  kind: given.kind,
  brand: given.brand,
  topics: joinCodes(given.topics),
  began_on: given.beganOn,
  ended_on: given.endedOn,
  place: given.place,
  audience: given.audience,
  handed_out: given.handedOut,
  materials: given.materials,
  partners: given.partners,
  note: given.note,
})

/** What has not been held cannot be counted. */
export function refuseToCome({ endedOn }: Pick<OutreachGiven, 'endedOn'>, today: Day): void {
  if (!isAfter(endedOn, today)) return
  throw new DomainError('invalid', 'form-damaged', { faults: [{ field: 'endedOn', code: 'outreach-to-come' }] })
}
