/** Enters, changes and ends a member of a team, with his photograph and training; each writes one line of the trail. */
import type { Tx } from '../../db/database.ts'
import { keepFile as keepFileRow } from '../../db/repositories/papers.ts'
import { findStaff } from '../../db/repositories/staff.ts'
import {
  changeMember,
  insertMember,
  insertTraining,
  strikeTraining,
  type TeamMember,
} from '../../db/repositories/teams.ts'
import { findUnit } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { joinCodes } from '../../workflows/values/code-list.ts'
import type { Day } from '../../workflows/values/day.ts'
import { keepFile } from '../attachments/keep-file.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { UploadedFile } from '../http/upload.ts'
import type { ChangedMember, MemberGiven, NewMember } from './form.ts'
import { openMember, reaches } from './places.ts'

/** Throws not-found for a unit outside the reach, invalid where seat or account do not fit. */
export async function addMember(desk: Desk, act: Act, given: NewMember): Promise<{ memberId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    if (!(await reaches(tx, act.actor, given.unitId, 'team:manage'))) throw new DomainError('not-found', 'no-such-page')
    await refuseUnfit(tx, act.actor, given, given)
    const memberId = await addMemberIn(desk, tx, stamp, act.actor, given)
    return { answer: { memberId }, object: { kind: 'team-member', id: memberId, unitId: given.unitId } }
  })
}

/** The same inside a transaction of the caller, who has checked right and fitness. Returns the member's id. */
async function addMemberIn(desk: Desk, tx: Tx, stamp: Stamp, actor: Actor, given: NewMember): Promise<string> {
  const id = desk.newId()
  await insertMember(tx, {
    id,
    team: given.team,
    unit_id: given.unitId,
    ...columnsOf(given),
    recorded_by: actor.staffId,
    recorded_at: stamp.at,
  })
  return id
}

/** Throws not-found, stale, or invalid where seat or account do not fit. */
export async function amendMember(desk: Desk, act: Act, memberId: string, given: ChangedMember): Promise<void> {
  await changed(desk, act, memberId, async (tx, member) => {
    await refuseUnfit(tx, act.actor, given, { team: member.team, unitId: member.unit_id })
    return changeMember(tx, { id: memberId, revision: given.revision }, columnsOf(given))
  })
}

/** Throws not-found, stale, or invalid for a day before the appointment. */
export async function endMember(
  desk: Desk,
  act: Act,
  memberId: string,
  given: { revision: number; endedOn: Day; reason: string },
): Promise<void> {
  await changed(desk, act, memberId, (tx, member) => {
    if (given.endedOn < member.appointed_on) throw invalid('endedOn', 'span-backwards')
    return changeMember(
      tx,
      { id: memberId, revision: given.revision },
      { ended_on: given.endedOn, end_reason: given.reason },
    )
  })
}

/** Puts a photograph in the place of the one before. Throws not-found, stale, unavailable when the disk refuses. */
export async function keepPhoto(
  desk: Desk,
  act: Act,
  memberId: string,
  given: { revision: number; photo: UploadedFile },
): Promise<void> {
  await openMember(desk.db.reader, act.actor, memberId, 'team:manage')
  const file = await keepFile(desk, given.photo)
  await changed(desk, act, memberId, async (tx, _, stamp) => {
    await keepFileRow(tx, { sha256: file.sha256, bytes: file.bytes, mediaType: file.type, at: stamp.at })
    return changeMember(
      tx,
      { id: memberId, revision: given.revision },
      { photo_sha256: file.sha256, photo_type: file.type },
    )
  })
}

/** Throws not-found, or invalid for a day to come. */
export async function addTraining(
  desk: Desk,
  act: Act,
  memberId: string,
  given: { onDay: Day; hours: number; subject: string },
): Promise<void> {
  await changed(desk, act, memberId, async (tx, _, stamp) => {
    if (given.onDay > stamp.today) throw invalid('onDay', 'training-to-come')
    await insertTraining(tx, {
      id: desk.newId(),
      member_id: memberId,
      on_day: given.onDay,
      hours: given.hours,
      subject: given.subject,
      recorded_by: act.actor.staffId,
      recorded_at: stamp.at,
      struck_at: null,
    })
    return true
  })
}

/** Throws not-found, or stale where the line is struck already. */
export async function dropTraining(desk: Desk, act: Act, memberId: string, trainingId: string): Promise<void> {
  await changed(desk, act, memberId, (tx, _, stamp) => strikeTraining(tx, trainingId, memberId, stamp.at))
}

async function changed(
  desk: Desk,
  act: Act,
  memberId: string,
  write: (tx: Tx, member: TeamMember, stamp: Stamp) => Promise<boolean>,
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const member = await openMember(tx, act.actor, memberId, 'team:manage')
    if (!(await write(tx, member, stamp))) throw new DomainError('stale', 'member-changed')
    return { answer: null, object: { kind: 'team-member', id: memberId, unitId: member.unit_id } }
  })
}

/** Only a committee's mediators hold its seats, and an account must be of a unit in reach. */
async function refuseUnfit(
  tx: Tx,
  actor: Actor,
  given: MemberGiven,
  place: { team: TeamMember['team']; unitId: string },
): Promise<void> {
  if (given.seat !== null) {
    const unit = await findUnit(tx, place.unitId)
    if (place.team !== 'mediator' || unit?.kind !== 'committee') throw invalid('seat', 'seat-not-here')
  }
  if (given.staffId === null) return
  const person = await findStaff(tx, given.staffId)
  if (!person || !(await reaches(tx, actor, person.unitId, 'team:manage'))) throw invalid('staffId', 'unknown-choice')
}

const columnsOf = (given: MemberGiven) => ({
  staff_id: given.staffId,
  name: given.name,
  sex: given.sex,
  seat: given.seat,
  full_time: given.fullTime ? (1 as const) : (0 as const),
  watched_kind: given.watchedKind,
  watched: given.watched,
  appointed_on: given.appointedOn,
  term_until: given.termUntil,
  expertise: joinCodes(given.expertise),
  languages: joinCodes(given.languages),
  keep_away: given.keepAway,
  office_phone: given.officePhone,
})

const invalid = (field: string, code: string): DomainError =>
  new DomainError('invalid', 'form-damaged', { faults: [{ field, code }] })
