/** A provisional term is settled again once its year is known, told where it moved, and marked once when it runs out; no stage moves. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expireDueClocks } from '../../../server/disputes/expire-clocks.ts'
import { settleTermsAgain } from '../../../server/disputes/settle-terms-again.ts'
import { importYear } from '../../../server/law/import-year.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { notice2027 } from '../../workflows/law/notices.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let id: string

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
  // The notice for 2027 is late: 15 days from 25 January end on a day off that nobody knows of yet.
  desk.at('2027-01-26 09:00')
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { receivedOn: day('2027-01-25'), knewOn: day('2026-03-01') })
  id = (await openDispute(desk, actOf(mediator), given)).disputeId
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const clock = (rule: string) =>
  desk.db.reader
    .selectFrom('clock')
    .selectAll()
    .where('dispute_id', '=', id)
    .where('rule', '=', rule)
    .executeTakeFirstOrThrow()
const lines = async (type: string) =>
  (await desk.db.reader.selectFrom('dispute_event').selectAll().where('type', '=', type).execute()).map((row) => ({
    ...row,
    payload: JSON.parse(row.payload) as unknown,
  }))
const row = () => desk.db.reader.selectFrom('dispute').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function importNotice(): Promise<void> {
  const administrator = await county.actor('administrator', 'city')
  await importYear(desk, actOf(administrator), { year: 2027, source: '通知', notice: notice2027 })
}

async function signedIn(): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.signIn('mediator-room')
  return visitor
}

const differences = async (): Promise<string[]> => {
  const told: string[] = []
  await checkJournal(desk.db.reader, (difference) => told.push(difference.code))
  return told
}

test('a term beyond the known days is provisional on the page, and nothing is settled before the year is in', async () => {
  expect(await clock('T2')).toMatchObject({ due_on: '2027-02-09', provisional: 1, calendar_version: 'CN-2026.1' })
  const { text } = await (await signedIn()).get(`/disputes/${id}?tab=terms`)
  expect(text).toContain('期限暂定')
  expect(text).toContain('收到调解申请')
  expect(await settleTermsAgain(desk, 'one')).toEqual({ settled: 0, moved: 0 })
  expect(await clock('T2')).toMatchObject({ provisional: 1 })
})

test('after the import every open provisional term is settled, the moved one is told, and no stage moves', async () => {
  const before = await row()
  await importNotice()
  const done = await settleTermsAgain(desk, 'one')
  expect(done.moved).toBe(1)
  expect(await clock('T2')).toMatchObject({
    target_on: '2027-02-09',
    due_on: '2027-02-12',
    provisional: 0,
    calendar_version: 'CN-2026.1+2027.1',
    moved_from: '2027-02-09',
    moved_on: '2027-01-26',
    status: 'running',
  })
  for (const rule of ['T1', 'T10', 'first-contact'])
    expect(await clock(rule)).toMatchObject({ provisional: 0, moved_from: null, calendar_version: 'CN-2026.1+2027.1' })
  expect(await lines('term-settled-again')).toMatchObject([
    { actor_id: 'desk', payload: { rule: 'T2', before: '2027-02-09', day: '2027-02-12' }, from_stage: before.stage },
  ])
  expect(await row()).toMatchObject({ stage: before.stage, state_value: before.state_value, context: before.context })
  expect(await differences()).toEqual([])
  const visitor = await signedIn()
  const history = await visitor.get(`/disputes/${id}`)
  expect(history.text).toContain('由 2027-02-09 改为 2027-02-12')
  expect(history.text).toContain('系统自动记载')
  const today = await visitor.get('/')
  expect(today.text).toContain('期限重新核定')
  expect(today.text).toContain('原为 2027-02-09')
  desk.at('2027-02-03 09:00')
  expect((await visitor.get('/')).text).not.toContain('原为 2027-02-09')
})

test('settling again twice, by another process, or the next day changes nothing more', async () => {
  await importNotice()
  await settleTermsAgain(desk, 'one')
  expect(await settleTermsAgain(desk, 'one')).toEqual({ settled: 0, moved: 0 })
  expect(await settleTermsAgain(desk, 'two')).toEqual({ settled: 0, moved: 0 })
  desk.at('2027-01-27 09:00')
  expect(await settleTermsAgain(desk, 'one')).toEqual({ settled: 0, moved: 0 })
  expect(await lines('term-settled-again')).toHaveLength(1)
})

test('a run that was cut off is taken up: what it left behind is settled and nothing is told twice', async () => {
  await importNotice()
  await settleTermsAgain(desk, 'one')
  // As if the process had died before this one was committed.
  await desk.db.reader
    .updateTable('clock')
    .set({ calendar_version: 'CN-2026.1', due_on: '2027-02-09', target_on: '2027-02-09', provisional: 1 })
    .where('rule', '=', 'T2')
    .execute()
  await desk.db.reader.deleteFrom('setting').where('key', '=', 'terms-settled').execute()
  expect(await settleTermsAgain(desk, 'one')).toEqual({ settled: 1, moved: 1 })
  expect(await clock('T2')).toMatchObject({ due_on: '2027-02-12', provisional: 0 })
})

test('a term taken for over on the old calendar runs again when the year shows that it did not end', async () => {
  desk.at('2027-02-10 09:00')
  expect(await expireDueClocks(desk, 'one')).toBe(1)
  expect(await clock('T2')).toMatchObject({ status: 'expired' })
  await importNotice()
  await settleTermsAgain(desk, 'one')
  expect(await clock('T2')).toMatchObject({ status: 'running', ended_on: null, due_on: '2027-02-12' })
})

test('a term that runs out is marked and told once, lights the lamp, opens the way out, and moves no stage', async () => {
  await importNotice()
  await settleTermsAgain(desk, 'one')
  desk.at('2027-02-12 23:50')
  await expireDueClocks(desk, 'one')
  expect(await clock('T2')).toMatchObject({ status: 'running' })
  const before = await row()
  desk.at('2027-02-13 00:10')
  expect(await expireDueClocks(desk, 'one')).toBe(1)
  expect(await expireDueClocks(desk, 'one')).toBe(0)
  expect(await clock('T2')).toMatchObject({ status: 'expired', ended_on: '2027-02-13' })
  const told = (await lines('term-expired')).map(({ payload, occurred_on }) => ({ payload, occurred_on }))
  expect(told.filter(({ payload }) => (payload as { rule: string }).rule === 'T2')).toMatchObject([
    { payload: { rule: 'T2', day: '2027-02-12' }, occurred_on: '2027-02-12' },
  ])
  expect(await row()).toMatchObject({ stage: before.stage, state_value: before.state_value })
  expect(await differences()).toEqual([])
  const { text } = await (await signedIn()).get(`/disputes/${id}`)
  expect(text).toContain('十五日已于 2027-02-12 届满')
  expect(text).toContain(`/disputes/${id}/referrals/new`)
  expect(text).toContain('收到申请十五日：2027-02-12 届满')
})
