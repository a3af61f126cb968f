/** Takes in a report from the field: level by rule, what it owes to whom, its pictures; the same report sent twice is one. */
import {
  findReport,
  insertWarning,
  insertWarningPicture,
  peopleReported,
  tellNextDue,
} from '../../db/repositories/warnings.ts'
import { keepFile as keepFileRow } from '../../db/repositories/papers.ts'
import { ancestorsOf } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { begin } from '../../workflows/kernel/advance.ts'
import { dangersIn, proposeLevel, type WarningLevel, type WarningSign } from '../../workflows/law/warning-rules.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import type { WarningKind } from '../../workflows/warning/codes.ts'
import { newWarningContext } from '../../workflows/warning/context.ts'
import { warningWorkflow } from '../../workflows/warning/index.ts'
import { keepFile, type KeptFile } from '../attachments/keep-file.ts'
import { millisOf, shanghaiDay, type Instant } from '../clock.ts'
import { commit } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import type { UploadedFile } from '../http/upload.ts'
import { keepEmployer, nameKeyOf } from '../intake/keep-employer.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { settleReports } from './reports-due.ts'
import { writeStep } from './write-step.ts'

export type WarningGiven = {
  /** The device's own id of the report. */
  clientId: string
  employerName: string
  kinds: readonly WarningKind[]
  signs: readonly WarningSign[]
  /** 0: nobody knows. */
  people: number
  arrearsMonths: number
  arrearsFen: number
  layoffPeople: number
  staffCount: number | null
  ownerReach: string
  mood: string
  demand: string | null
  actions: string | null
  park: string | null
  place: string | null
  position: string | null
  /** When the device wrote it down; null where it did not say. */
  noticedAt: Instant | null
}

export type Reported = { warningId: string; level: WarningLevel }

/** A report may have waited on a device for so long; what says more is taken as of now. */
const WAITED_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Throws refused with reasons. `act.key` is the device's id too; a report known by it is answered with what it became.
 * @param pictures judged already: photographs only
 */
export async function reportWarning(
  desk: Desk,
  act: Act,
  given: WarningGiven,
  pictures: readonly UploadedFile[],
): Promise<Reported> {
  const { actor } = act
  const known = await findReport(desk.db.reader, actor.staffId, given.clientId)
  if (known) return { warningId: known.id, level: known.level }
  const unitId = unitOfReport(actor)
  const files: KeptFile[] = []
  for (const picture of pictures) files.push(await keepFile(desk, picture))
  return commit(desk, act, async (tx, stamp) => {
    const noticedAt = noticed(given.noticedAt, desk.clock.millis(), stamp.at)
    const on = shanghaiDay(millisOf(noticedAt))
    const parameters = await knownParameters(tx)
    const employerKey = nameKeyOf({ name: given.employerName, kind: 'company', site: null })
    const units = await ancestorsOf(tx, unitId)
    const county = units.find((unit) => unit.kind === 'county') ?? units.at(-1)
    const employer = await keepEmployer(desk, tx, stamp, employerNamed(given.employerName), county?.id ?? unitId)
    const days = parameters('warning-yellow-days', on)?.value ?? 0
    const peopleBefore = await peopleReported(tx, { employerKey, since: addDays(on, -days), except: null })
    const { level, basis } = proposeLevel({ ...given, peopleBefore, staff: given.staffCount }, parameters, on)
    const data = { ...figuresOf(given), level, basis, dangers: dangersIn(given.signs) }
    const decision = begin(
      warningWorkflow,
      { type: 'reported', occurredOn: on, data, facts: factsOfReport(stamp.today, on) },
      newWarningContext(level),
    )
    if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
    const id = desk.newId()
    await insertWarning(tx, {
      id,
      unit_id: unitId,
      client_id: given.clientId,
      employer_id: employer.id,
      employer_name: given.employerName,
      employer_key: employerKey,
      kinds: given.kinds.join(' '),
      signs: given.signs.join(' '),
      people: given.people,
      arrears_months: given.arrearsMonths,
      arrears_fen: given.arrearsFen,
      layoff_people: given.layoffPeople,
      staff_count: given.staffCount,
      owner_reach: given.ownerReach,
      mood: given.mood,
      demand: given.demand,
      actions: given.actions,
      park: given.park,
      place: given.place,
      position: given.position,
      happened_on: on,
      noticed_at: noticedAt,
      reported_at: stamp.at,
      reported_by: actor.staffId,
      level,
      state: decision.next.stage,
      context: JSON.stringify(decision.next.context),
      machine_version: decision.next.version,
      last_on: on,
      next_due_at: null,
      dispute_id: null,
      ended_on: null,
      result: null,
      revision: 1,
    })
    await writeStep(desk, tx, stamp, actor, {
      warningId: id,
      seq: 1,
      type: 'reported',
      on,
      data,
      decision,
      note: null,
    })
    await settleReports(
      desk,
      tx,
      id,
      [],
      { level, signs: given.signs },
      {
        since: noticedAt,
        parameters,
        calendar: await currentCalendar(tx),
      },
    )
    for (const file of files) {
      await keepFileRow(tx, { sha256: file.sha256, bytes: file.bytes, mediaType: file.type, at: stamp.at })
      await insertWarningPicture(tx, {
        id: desk.newId(),
        warning_id: id,
        sha256: file.sha256,
        media_type: file.type,
        bytes: file.bytes,
        taken_by: actor.staffId,
        recorded_at: stamp.at,
      })
    }
    await tellNextDue(tx, id)
    return {
      answer: { warningId: id, level },
      object: { kind: 'warning', id, unitId },
      details: { level, people: given.people, pictures: files.length },
    }
  })
}

/** What goes into the journal: figures and codes, no name and no sentence. */
export const figuresOf = (
  given: Pick<WarningGiven, 'people' | 'arrearsMonths' | 'arrearsFen' | 'layoffPeople' | 'signs'>,
) => ({
  people: given.people,
  arrearsMonths: given.arrearsMonths,
  arrearsFen: given.arrearsFen,
  layoffPeople: given.layoffPeople,
  signs: [...given.signs],
})

const factsOfReport = (today: Day, on: Day) => ({
  today,
  notBefore: on,
  to: null,
  reportOpen: false,
  reportsMade: true,
  policeTold: true,
  letterOpen: false,
  answerOverdue: false,
  outcomeNeedsWay: false,
})

const employerNamed = (name: string) => ({
  kind: 'company' as const,
  name,
  creditCode: null,
  site: null,
  address: null,
  representativeName: null,
  representativeTitle: null,
  phone: null,
})

/** The unit a report belongs to: the reporter's own where his role reaches it, else the one he holds the role at. */
function unitOfReport(actor: Actor): string {
  const roots = scopeRoots(actor.grants, 'warning:report')
  const unitId = roots.includes(actor.unitId) ? actor.unitId : roots[0]
  if (unitId === undefined) throw new DomainError('not-allowed', 'role-without-permission')
  return unitId
}

/** The device's word for when it was written down, as long as it can be true. */
function noticed(said: Instant | null, now: number, at: Instant): Instant {
  if (said === null) return at
  const waited = now - millisOf(said)
  return waited >= 0 && waited <= WAITED_MS ? said : at
}
