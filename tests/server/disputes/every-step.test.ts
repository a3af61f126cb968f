import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openFile, presentMediators, reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { expireDueClocks } from '../../../server/disputes/expire-clocks.ts'
import { amendedMatters } from '../../../server/disputes/amend/matters.ts'
import { stepHref } from '../../../server/disputes/case/next.ts'
import { askingFor } from '../../../server/disputes/steps/asking.ts'
import { stepCodeFamilies } from '../../../server/disputes/steps/codes.ts'
import { stepForm } from '../../../server/disputes/steps/index.ts'
import { takeFormStep } from '../../../server/disputes/take-form-step.ts'
import type { Actor } from '../../../server/desk.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { keepSheets } from '../../../server/volume/file-sheets.ts'
import { isWordKey } from '../../../templates/words/index.ts'
import { disputeEvents, type DisputeEventType } from '../../../workflows/dispute/events.ts'
import { findDisputesByTokens } from '../../../db/repositories/search.ts'
import { nameTokens } from '../../../workflows/values/search-tokens.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

let desk: TestDesk
let county: SmallCounty
let mediator: Actor

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  mediator = await county.actor('mediator', 'room')
})
afterEach(() => desk.end())

type Fields = Record<string, string | string[]>

/** Fills a form with its defaults and what is given, and takes the step. */
async function take(id: string, event: DisputeEventType, fields: Fields = {}, actor = mediator) {
  const form = stepForm(event)
  if (!form) throw new Error(`${event} has no form`)
  const file = await openFile(desk.db.reader, actor, id, disputeEvents[event].permission)
  const asking = await askingFor(desk.db.reader, file, desk.clock.today(), actor.staffId, 'zh-CN')
  const typed = { ...form.defaults(asking), on: asking.today, revision: String(file.row.revision), seen: '', ...fields }
  const read = form.read(asking, typed)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return takeFormStep(desk, actOf(actor, 'dispute:step'), id, event, read.value)
}

const fileOf = (id: string): Promise<DisputeFile> => reopenFile(desk.db.reader, id)

async function opened(names = ['王小芳']): Promise<string> {
  const given = dispute(county.units.room, { workers: names.map((name) => worker(name)) })
  return (await openDispute(desk, actOf(mediator), given)).disputeId
}

async function atTheTable(names?: string[]): Promise<string> {
  const id = await opened(names)
  await take(id, 'respondent-answered', { answer: 'consents' })
  await take(id, 'accepted')
  await take(id, 'mediators-assigned', { mediators: [mediator.staffId] })
  await take(id, 'session-recorded', { record: '第一次调解', rightsTold: 'on' })
  return id
}

test('every event has either a form here or a page of its own', async () => {
  const file = await fileOf(await opened())
  for (const event of Object.keys(disputeEvents) as DisputeEventType[]) {
    if (event === 'registered') continue
    const own = stepHref(file, event) !== `/disputes/${file.row.id}/steps/${event}`
    expect([event, stepForm(event) !== null]).toEqual([event, !own])
  }
})

test('every code a form offers has its words', () => {
  const families = { ...stepCodeFamilies, amended: amendedMatters }
  for (const [family, codes] of Object.entries(families))
    expect(codes.filter((code) => !isWordKey(`${family}.${code}`))).toEqual([])
})

test('silence is an attempt, never a refusal; two attempts allow the ground of an unreachable party', async () => {
  const id = await opened()
  await take(id, 'respondent-answered', { answer: 'silent' })
  await expect(take(id, 'not-accepted', { reason: 'respondent-refuses' })).rejects.toMatchObject({
    reasons: [{ code: 'ground-does-not-hold' }],
  })
  expect((await fileOf(id)).contacts).toMatchObject([{ result: 'no-answer' }])

  const [applicant = ''] = (await fileOf(id)).workers.map((one) => one.id)
  const unreachable = () => take(id, 'not-accepted', { reason: 'applicant-unreachable' })
  await take(id, 'contact-logged', { party: applicant, result: 'no-answer' })
  await expect(unreachable()).rejects.toMatchObject({ reasons: [{ code: 'ground-does-not-hold' }] })
  await take(id, 'contact-logged', { party: applicant, result: 'wrong-number' })
  await unreachable()
  expect((await fileOf(id)).row.stage).toBe('notAccepted')
})

describe('appointing', () => {
  test('a declared conflict is refused and names the article; nobody is appointed', async () => {
    const id = await opened()
    await take(id, 'respondent-answered', { answer: 'consents' })
    await take(id, 'accepted')
    const attempt = take(id, 'mediators-assigned', { mediators: [mediator.staffId], recusal: 'declared' })
    await expect(attempt).rejects.toMatchObject({ reasons: [{ code: 'conflict-open', article: 'TYTJ-15' }] })
    expect((await fileOf(id)).assignments).toEqual([])
  })

  test('a replaced mediator keeps his line with day and reason; the case goes to the successor', async () => {
    const id = await atTheTable()
    const director = await county.actor('director', 'committee')
    await take(id, 'mediator-replaced', {
      leaving: mediator.staffId,
      joining: director.staffId,
      reason: 'party-objects',
    })
    const file = await fileOf(id)
    expect(presentMediators(file).map((assignment) => assignment.staff_id)).toEqual([director.staffId])
    expect(file.assignments).toMatchObject([
      { staff_id: mediator.staffId, to_day: '2026-11-22', end_reason: 'party-objects' },
      { staff_id: director.staffId, part: 'presiding', to_day: null },
    ])
    expect(file.row.owner_id).toBe(director.staffId)
  })

  test('moving to the committee and back hands over unit, lists, search and counts, and restarts no clock', async () => {
    const id = await atTheTable()
    const director = await county.actor('director', 'committee')
    const before = (await fileOf(id)).clocks
    await take(id, 'moved-to-committee', { mediators: [director.staffId], reason: 'difficult' })
    const moved = await fileOf(id)
    expect(moved.row).toMatchObject({ unit_id: county.units.committee, stage: 'committee.mediating' })
    expect(moved.clocks).toEqual(before)
    await expect(openFile(desk.db.reader, mediator, id, 'dispute:read')).rejects.toMatchObject({ kind: 'not-found' })
    const tokens = await desk.db.reader.selectFrom('search_token').select('unit_id').where('ref_id', '=', id).execute()
    expect(new Set(tokens.map((token) => token.unit_id))).toEqual(new Set([county.units.committee]))
    const counts = await desk.db.reader
      .selectFrom('count_entry')
      .select(['unit_id', 'amount'])
      .where('dispute_id', '=', id)
      .where('kind', '=', 'case-moved')
      .execute()
    expect(counts).toEqual(
      expect.arrayContaining([
        { unit_id: county.units.room, amount: -1 },
        { unit_id: county.units.committee, amount: 1 },
      ]),
    )
    await take(
      id,
      'moved-to-room',
      { unit: county.units.room, mediators: [mediator.staffId], reason: 'other' },
      director,
    )
    expect((await fileOf(id)).row).toMatchObject({ unit_id: county.units.room, owner_id: mediator.staffId })
  })
})

test('a sitting is agreed on, held and recorded in the same row, with the offers made in it', async () => {
  const id = await atTheTable()
  await take(id, 'session-booked', { day: '2026-11-25', startsAt: '14:30' })
  desk.at('2026-11-25 16:00')
  const { workers, employers } = await fileOf(id)
  await take(id, 'session-recorded', {
    record: '第二次调解',
    'offers.0.party': workers[0]?.id ?? '',
    'offers.0.amount': '10,000',
    'offers.2.party': employers[0]?.id ?? '',
    'offers.2.amount': '6000',
  })
  const sessions = await desk.db.reader
    .selectFrom('mediation_session')
    .selectAll()
    .where('dispute_id', '=', id)
    .execute()
  expect(sessions.map((session) => [session.status, session.day, session.record])).toEqual([
    ['held', '2026-11-22', '第一次调解'],
    ['held', '2026-11-25', '第二次调解'],
  ])
  const offers = await desk.db.reader.selectFrom('offer').select('amount_fen').where('dispute_id', '=', id).execute()
  expect(offers.map((offer) => offer.amount_fen)).toEqual([1_000_000, 600_000])
})

test('the first sitting asks that rights were told, later ones do not ask again', async () => {
  const id = await opened()
  await take(id, 'respondent-answered', { answer: 'consents' })
  await take(id, 'accepted')
  await take(id, 'mediators-assigned', { mediators: [mediator.staffId] })
  await expect(take(id, 'session-recorded', { record: '一', rightsTold: '' })).rejects.toMatchObject({
    reasons: [{ code: 'rights-not-told', article: 'RULE75-30' }],
  })
  await take(id, 'session-recorded', { record: '一', rightsTold: 'on' })
  await take(id, 'session-recorded', { record: '二', rightsTold: '' })
})

test('a term is extended by both sides only, and only to a later day', async () => {
  const id = await atTheTable()
  const consents = { workerConsents: 'on', employerConsents: 'on' }
  const due = (await fileOf(id)).clocks.find((clock) => clock.rule === 'T3')?.due_on ?? ''
  await expect(take(id, 'term-extended', { until: '2026-12-20', workerConsents: 'on' })).rejects.toMatchObject({
    reasons: [{ code: 'both-parties-must-consent' }],
  })
  await expect(take(id, 'term-extended', { until: due, ...consents })).rejects.toMatchObject({
    reasons: [{ code: 'extension-too-long' }],
  })
  await take(id, 'term-extended', { until: '2026-12-20', ...consents })
  expect((await fileOf(id)).clocks.find((clock) => clock.rule === 'T3')).toMatchObject({
    due_on: '2026-12-20',
    extended_to: '2026-12-20',
  })
})

test('workers end one by one; the dispute follows the last and an ending keyed by mistake is struck out', async () => {
  const id = await atTheTable(['王小芳', '李四', '周五'])
  const [first, second, third] = (await fileOf(id)).workers.map((one) => one.id)
  await take(id, 'application-withdrawn', { workers: [first ?? ''] })
  await take(id, 'private-settlement-reported', { workers: [second ?? ''] })
  expect((await fileOf(id)).row).toMatchObject({ stage: 'room.inSession', outcome: null })
  await take(id, 'mediation-terminated', { workers: [third ?? ''], reason: 'too-far-apart' })
  const ended = await fileOf(id)
  expect(ended.row).toMatchObject({ stage: 'terminated', outcome: 'not-settled', closed_on: '2026-11-22' })
  expect(ended.workers.map((one) => [one.outcome, one.outcome_reason])).toEqual([
    ['withdrawn', null],
    ['settled-privately', null],
    ['terminated', 'too-far-apart'],
  ])
  const director = await county.actor('director', 'committee')
  await take(id, 'ending-corrected', { workers: [third ?? ''], reason: 'keyed-by-mistake' }, director)
  const back = await fileOf(id)
  expect(back.row).toMatchObject({ stage: 'room.inSession', outcome: null, closed_on: null })
  expect(back.workers.map((one) => one.outcome)).toEqual(['withdrawn', 'settled-privately', null])
})

test('a number taken by mistake is void and stays visible; whoever mediated may be appointed under the next', async () => {
  const id = await opened()
  const begin = async (): Promise<void> => {
    await take(id, 'respondent-answered', { answer: 'consents' })
    await take(id, 'accepted')
    await take(id, 'mediators-assigned', { mediators: [mediator.staffId] })
  }
  await begin()
  await take(id, 'acceptance-voided', { reason: 'duplicate' }, await county.actor('director', 'committee'))
  expect((await fileOf(id)).row).toMatchObject({ stage: 'intake.registered', number_void: 1, number_seq: 1 })
  expect(presentMediators(await fileOf(id))).toEqual([])
  await begin()
  const { row, assignments } = await fileOf(id)
  expect(row).toMatchObject({ stage: 'room.preparing', number_void: 0, number_seq: 2 })
  expect(assignments.map((one) => [one.part, one.to_day])).toEqual([
    ['presiding', '2026-11-22'],
    ['presiding', null],
  ])
})

test('a case is archived by its committee with a term of keeping, and nothing of it is open any more', async () => {
  const id = await opened()
  await take(id, 'not-accepted', { reason: 'other-body-competent' })
  const clerk = await county.actor('clerk', 'committee')
  await expect(take(id, 'archived', { retention: '5-years' })).rejects.toMatchObject({ kind: 'not-allowed' })
  await expect(take(id, 'archived', {}, clerk)).rejects.toMatchObject({
    reasons: [{ code: 'file-incomplete', article: 'RMTJ-27', cure: 'clerk' }],
  })
  await keepSheets(desk, actOf(clerk), id, { ending: 1 })
  await take(id, 'archived', {}, clerk)
  const file = await fileOf(id)
  expect(file.row).toMatchObject({ stage: 'archived', phase: 'archived', next_clock: null, archived_on: '2026-11-22' })
  expect(JSON.parse(file.journal.at(-1)?.payload ?? '')).toEqual({ retention: '5-years' })
})

test('parties who come back get a new case linked to the old, with nothing typed twice', async () => {
  const id = await atTheTable(['王小芳', '李四'])
  await take(id, 'mediation-terminated', { reason: 'party-refuses' })
  const { showId } = await take(id, 'reconvened')
  const old = await fileOf(id)
  const again = await fileOf(showId)
  expect(old.row.stage).toBe('terminated')
  expect(again.row).toMatchObject({ stage: 'intake.registered', follows_dispute_id: id, case_number: null })
  expect(again.row.registration_code).not.toBe(old.row.registration_code)
  expect(again.workers.map((one) => one.person?.name)).toEqual(['王小芳', '李四'])
  expect(again.claims.map((claim) => claim.amount_fen)).toEqual(old.claims.map((claim) => claim.amount_fen))
  const people = again.workers.map((one) => one.person_id ?? '')
  const identities = await desk.privateValues.read(desk.db.reader, people, 'identity')
  expect([...identities.values()]).toEqual(['500103199001011232', '500103199001011232'])
  const found = await findDisputesByTokens(desk.db.reader, [county.units.room], nameTokens('李四'), 10)
  expect(found.toSorted()).toEqual([id, showId].toSorted())
})

test('a term that has run out lights its lamp once, moves no stage, and one process sweeps at a time', async () => {
  const id = await opened()
  const before = (await fileOf(id)).row
  desk.at('2026-11-23 00:01')
  expect(await expireDueClocks(desk, 'one')).toBeGreaterThan(0)
  expect(await expireDueClocks(desk, 'one')).toBe(0)
  const after = await fileOf(id)
  // Its line in the journal raises the revision; everything else stays.
  expect({ ...after.row, revision: 0 }).toEqual({ ...before, revision: 0 })
  expect(after.clocks.find((clock) => clock.rule === 'T1')?.status).toBe('expired')
  await opened()
  expect(await expireDueClocks(desk, 'two')).toBe(0)
  desk.at('2026-11-23 00:30')
  expect(await expireDueClocks(desk, 'two')).toBeGreaterThan(0)
})
