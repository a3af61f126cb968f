/** Months are closed by two persons, in order, with what they froze; nothing keyed in later moves a closed month. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { monthSnapshots, monthSteps } from '../../../db/repositories/month-steps.ts'
import { findUnit, updateUnit } from '../../../db/repositories/units.ts'
import type { Actor } from '../../../server/desk.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { decideMonth } from '../../../server/months/decide-month.ts'
import { proposeMonth } from '../../../server/months/propose-month.ts'
import { figure } from '../../../server/reports/measures.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { reportOf } from '../reports/report-of.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { dispute } from '../../desk/given.ts'
import { accepted, settled, step, type Story } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

type Place = 'city' | 'county' | 'otherCounty'

let desk: TestDesk
let county: SmallCounty

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
})
afterEach(() => desk.end())

const stepsOf = (at: Place, of: string) => monthSteps(desk.db.reader, county.units[at], of)

async function propose(actor: Actor, at: Place, of: string, more: { what?: 'close' | 'reopen'; reason?: string } = {}) {
  const seen = await stepsOf(at, of)
  return proposeMonth(desk, actOf(actor), {
    unitId: county.units[at],
    month: month(of),
    what: more.what ?? 'close',
    reason: more.reason ?? null,
    revision: seen.length,
  })
}

async function decide(actor: Actor, at: Place, of: string, more: { agreed?: boolean; reason?: string } = {}) {
  const seen = await stepsOf(at, of)
  return decideMonth(desk, actOf(actor), {
    unitId: county.units[at],
    month: month(of),
    agreed: more.agreed ?? true,
    reason: more.reason ?? null,
    revision: seen.length,
  })
}

const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (fault: unknown) =>
      fault instanceof DomainError
        ? [
            fault.kind,
            fault.code,
            ...fault.reasons.map((one) => one.code),
            ...fault.faults.map((one) => one.field),
          ].join(' ')
        : String(fault),
  )

const persons = async (at: Place) => ({
  first: await county.actor('supervisor', at),
  second: await county.actor('supervisor', 'city'),
})

/** A case accepted and settled on days of October. */
async function october(keyed = '2026-10-22 10:00'): Promise<Story> {
  desk.at(keyed)
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { receivedOn: day('2026-10-08') })
  const story = await accepted(desk, mediator, given, day('2026-10-09'))
  await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 120_000 }] }], day('2026-10-20'))
  return story
}

async function closed(at: Place, of: string, reason = '期限见案卷'): Promise<void> {
  const { first } = await persons(at)
  const second = at === 'city' ? await anotherSupervisor() : await county.actor('supervisor', 'city')
  await propose(first, at, of, { reason })
  await decide(second, at, of)
}

/** A second person at the city. */
async function anotherSupervisor(): Promise<Actor> {
  const director = await county.actor('director', 'city')
  return { ...director, grants: [{ role: 'supervisor', unitId: county.units.city }] }
}

/** What the journal check says of closed months. */
const differences = async (): Promise<string[]> => {
  const found: string[] = []
  await checkJournal(desk.db.reader, (difference) => void found.push(difference.code))
  return found.filter((code) => code.startsWith('closed-') || code === 'frozen-text')
}

describe('two persons', () => {
  test('one proposes, another from the parent unit confirms; the proposer may not', async () => {
    await october()
    desk.at('2026-11-03 09:00')
    const { first, second } = await persons('county')
    await propose(first, 'county', '2026-10')
    expect(await said(decide(first, 'county', '2026-10'))).toBe('refused month-refused own-proposal')
    await decide(second, 'county', '2026-10')
    const [closing] = await stepsOf('county', '2026-10')
    expect(closing).toMatchObject({ kind: 'closed', alone: 0, definitions: '2026-1', problems: 0, late: '[]' })
    const frozen = (await monthSnapshots(desk.db.reader, [closing?.id ?? ''])).get(closing?.id ?? '')
    expect(frozen?.figures).toContain(`figure ${county.units.room} mediation 205.5 agreed-fen 120000\n`)
    expect(frozen?.figures).toContain('balance case 0 1 0 1 0\n')
    expect(frozen?.cases.split('\n').filter((line) => line.endsWith(' agreed-fen 120000'))).toHaveLength(1)
    expect(await differences()).toEqual([])
  })

  test('a desk of one person confirms alone, on a later day, with a reason', async () => {
    await october()
    const unit = await findUnit(desk.db.reader, county.units.county)
    if (!unit) throw new Error('no county')
    await transact(desk.db, (tx) => updateUnit(tx, unit.id, unit.revision, { ...unit, singlePerson: true }))
    desk.at('2026-11-03 09:00')
    const { first } = await persons('county')
    await propose(first, 'county', '2026-10')
    expect(await said(decide(first, 'county', '2026-10', { reason: '只有一人' }))).toBe(
      'refused month-refused own-proposal-same-day',
    )
    desk.at('2026-11-04 09:00')
    expect(await said(decide(first, 'county', '2026-10'))).toBe('invalid month-refused reason')
    await decide(first, 'county', '2026-10', { reason: '只有一人' })
    expect((await stepsOf('county', '2026-10'))[0]).toMatchObject({ kind: 'closed', alone: 1, reason: '只有一人' })
  })

  test('figures that changed since they were proposed are not confirmed; sent back with a reason they are proposed anew', async () => {
    await october()
    desk.at('2026-11-03 09:00')
    const { first, second } = await persons('county')
    await propose(first, 'county', '2026-10')
    await october('2026-11-04 08:00')
    desk.at('2026-11-04 09:00')
    expect(await said(decide(second, 'county', '2026-10'))).toBe('stale month-figures-changed')
    expect(await said(decide(second, 'county', '2026-10', { agreed: false }))).toBe('invalid month-refused reason')
    await decide(second, 'county', '2026-10', { agreed: false, reason: '有新录入' })
    // The same worker, employer and sum twice: a possible double, so a remark is asked for.
    expect(await said(propose(first, 'county', '2026-10'))).toBe('invalid month-refused reason')
    await propose(first, 'county', '2026-10', { reason: '同名不同人' })
    await decide(second, 'county', '2026-10')
    expect((await stepsOf('county', '2026-10')).map((one) => one.kind)).toEqual([
      'closed',
      'proposed',
      'returned',
      'proposed',
    ])
  })

  test('somebody without the right, or elsewhere, is not even told that there is a month', async () => {
    const elsewhere = await county.actor('supervisor', 'otherCounty')
    const clerk = await county.actor('clerk', 'county')
    expect(await said(propose(elsewhere, 'county', '2026-10'))).toBe('not-found no-such-page')
    expect(await said(propose(clerk, 'county', '2026-10'))).toBe('not-found no-such-page')
  })
})

describe('order', () => {
  test('a month that is not over, was closed, or follows an open one is refused with the reason', async () => {
    await october()
    const { first } = await persons('county')
    desk.at('2026-10-31 23:58')
    expect(await said(propose(first, 'county', '2026-10'))).toBe('refused month-refused month-not-over')
    desk.at('2026-11-01 00:00')
    await closed('county', '2026-10')
    desk.at('2027-01-03 09:00')
    expect(await said(propose(first, 'county', '2026-12'))).toBe('refused month-refused month-earlier-open')
    expect(await said(propose(first, 'county', '2026-09'))).toBe('refused month-refused month-closed-already')
    await closed('county', '2026-11')
    await closed('county', '2026-12')
  })

  test('the city names the counties that are late, and takes their figures with the reason', async () => {
    await october()
    desk.at('2026-11-03 09:00')
    await closed('county', '2026-10')
    const { first } = await persons('city')
    expect(await said(propose(first, 'city', '2026-10'))).toBe('invalid month-refused reason')
    await closed('city', '2026-10', '山岭县未报')
    const [closing] = await stepsOf('city', '2026-10')
    expect(JSON.parse(closing?.late ?? '')).toEqual([county.units.otherCounty])
    const frozen = (await monthSnapshots(desk.db.reader, [closing?.id ?? ''])).get(closing?.id ?? '')
    const [ofCounty] = await stepsOf('county', '2026-10')
    expect(frozen?.cases).toBe(`closed ${county.units.county} ${ofCounty?.cases_sha256}\n`)
    await closed('otherCounty', '2026-10')
    expect(await differences()).toEqual([])
  })
})

describe('a closed month', () => {
  test('takes nothing more: what comes later is booked where it is keyed in, marked with its month', async () => {
    const story = await october()
    desk.at('2026-11-03 09:00')
    await closed('county', '2026-10')
    const before = await reportOf(desk.db.reader, {
      month: month('2026-10'),
      unitId: county.units.county,
      view: 'then',
    })
    const late = await october('2026-11-10 09:00')
    const director = await county.actor('director', 'committee')
    const file = await reopenFile(desk.db.reader, story.disputeId)
    await step({ ...story, actor: director }, 'agreement-voided', day('2026-11-10'), {
      agreementId: file.agreements[0]?.id ?? '',
      workerIds: file.workers.map((one) => one.id),
      reopen: false,
      reason: 'court-refused',
      counteredFen: fen(120_000),
    })
    const after = await reportOf(desk.db.reader, { month: month('2026-10'), unitId: county.units.county, view: 'then' })
    expect(after).toEqual(before)
    const november = await reportOf(desk.db.reader, {
      month: month('2026-11'),
      unitId: county.units.county,
      view: 'then',
    })
    expect(november.late).toContainEqual(
      expect.objectContaining({
        mark: 'correction',
        originMonth: '2026-10',
        amountFen: -120_000,
        disputeId: story.disputeId,
      }),
    )
    expect(november.late).toContainEqual(
      expect.objectContaining({ mark: 'late', originMonth: '2026-10', amountFen: 120_000, disputeId: late.disputeId }),
    )
    expect(await differences()).toEqual([])
  })

  test('opens again with a reason and a second person, from the last month only and not below a closed city', async () => {
    await october()
    desk.at('2026-12-03 09:00')
    await closed('county', '2026-10')
    await closed('county', '2026-11')
    const { first, second } = await persons('county')
    expect(await said(propose(first, 'county', '2026-10', { what: 'reopen', reason: '漏报' }))).toBe(
      'refused month-refused month-not-the-last',
    )
    expect(await said(propose(first, 'county', '2026-11', { what: 'reopen' }))).toBe('invalid month-refused reason')
    await closed('city', '2026-11', '山岭县未报')
    expect(await said(propose(first, 'county', '2026-11', { what: 'reopen', reason: '漏报' }))).toBe(
      'refused month-refused month-closed-above',
    )
    const { first: cityFirst } = await persons('city')
    await propose(cityFirst, 'city', '2026-11', { what: 'reopen', reason: '区县漏报' })
    await decide(await anotherSupervisor(), 'city', '2026-11')
    await propose(first, 'county', '2026-11', { what: 'reopen', reason: '漏报' })
    await decide(second, 'county', '2026-11')
    const mediator = await county.actor('mediator', 'room')
    const story = await accepted(
      desk,
      mediator,
      dispute(county.units.room, { receivedOn: day('2026-11-08') }),
      day('2026-11-09'),
    )
    await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 7_000 }] }], day('2026-11-20'))
    const november = await reportOf(desk.db.reader, {
      month: month('2026-11'),
      unitId: county.units.county,
      view: 'then',
    })
    expect(figure(november.total, 'agreed-fen')).toBe(7_000)
    await closed('county', '2026-11')
    expect(await differences()).toEqual([])
  })
})
