import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertRole } from '../../../db/repositories/staff.ts'
import { transact } from '../../../db/database.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { dispute } from '../../desk/given.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { formFields } from './form-fields.ts'
import { atTheTable } from './journey.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

async function visit(name: string): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.signIn(name)
  return visitor
}

test('an agreement with three instalments goes from the form to the seal', async () => {
  await county.actor('director', 'committee')
  const { disputeId } = await atTheTable(desk, county)
  const mediator = await visit('mediator-room')
  const address = `/disputes/${disputeId}/agreements/new`
  expect((await mediator.get(address)).status).toBe(200)

  const typed = { ...formFields(mediator.page, address), parts: '3', firstDueOn: '2026-12-15' }
  const split = await mediator.post(address, { ...typed, do: 'split' })
  expect(split.text).toContain('name="instalments.2.amount" value="4000.00"')

  const saved = await mediator.post(address, {
    ...typed,
    'clauses.0.bank': '工商银行江岸支行',
    'clauses.0.account': '6222 0231 0000 1234 567',
    do: 'save',
  })
  expect(saved.status).toBe(303)
  const agreement = saved.location ?? ''
  await mediator.follow(saved)
  expect(mediator.page).toContain('人民币壹万贰仟元整')
  expect(mediator.page).toContain('2026年12月15日')

  const unexplained = await mediator.post(
    `${agreement}/steps/signing-opened`,
    formFields(mediator.page, `${agreement}/steps/signing-opened`),
  )
  expect([unexplained.status, unexplained.text.includes('href="#f-reason"')]).toEqual([422, true])
  const opened = await mediator.post(`${agreement}/steps/signing-opened`, {
    ...formFields(mediator.page, `${agreement}/steps/signing-opened`),
    reason: '双方知悉，签字时补交执照。',
  })
  expect(opened.location).toBe(`${agreement}/signing`)
  await mediator.follow(opened)
  expect(mediator.page).toContain('印章由调委会保管')
  const round = await mediator.post(`${agreement}/signing`, formFields(mediator.page, `${agreement}/signing`))
  expect(round.location).toBe(agreement)
  await mediator.follow(round)
  expect(mediator.page).toContain('已签字，未生效')
  expect(mediator.page).toContain('未登记统一社会信用代码')
  expect(mediator.page).toContain('双方知悉，签字时补交执照。')
  expect((await mediator.get(`/disputes/${disputeId}?tab=history`)).text).toContain(
    '2 项提醒已说明：双方知悉，签字时补交执照。',
  )

  const director = await visit('director-committee')
  await director.get('/seal-tray')
  const id = agreement.split('/').at(-1) ?? ''
  expect(director.page).toContain(`value="${id}"`)
  const sealed = await director.post('/seal-tray', { on: '2026-11-22', picked: [id] })
  expect(sealed.location).toBe('/seal-tray')
  const file = await reopenFile(desk.db.reader, disputeId)
  expect(file.row).toMatchObject({ stage: 'performing.paying', settled_on: '2026-11-22' })
  expect(file.agreements[0]?.clauses[0]?.instalments.map((part) => part.amount_fen)).toEqual([
    400_000, 400_000, 400_000,
  ])
  await director.get(agreement)
  expect(director.page).toContain('已生效')
})

test('bad input keeps what was typed and says what is wrong beside each field', async () => {
  const { disputeId } = await atTheTable(desk, county)
  const mediator = await visit('mediator-room')
  const address = `/disputes/${disputeId}/agreements/new`
  await mediator.get(address)
  const typed = formFields(mediator.page, address)
  const wrong = await mediator.post(address, {
    ...typed,
    'clauses.0.amount': '1.2万',
    firstDueOn: '2026-02-30',
    otherClauses: '出具离职证明',
    do: 'save',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('请以“元”为单位写全')
  expect(wrong.text).toContain('没有这一天')
  expect(wrong.text).toContain('href="#f-clauses.0.amount"')
  expect(wrong.text).toContain('value="1.2万"')
  expect(wrong.text).toContain('出具离职证明')
  const strange = await mediator.post(address, { ...typed, total: '1' })
  expect(strange.status).toBe(422)
})

test('a transfer without an account can be saved and is not handed over', async () => {
  const { disputeId } = await atTheTable(desk, county)
  const mediator = await visit('mediator-room')
  const address = `/disputes/${disputeId}/agreements/new`
  await mediator.get(address)
  const saved = await mediator.post(address, {
    ...formFields(mediator.page, address),
    firstDueOn: '2026-12-15',
    do: 'save',
  })
  const agreement = saved.location ?? ''
  await mediator.follow(saved)
  expect(mediator.page).toContain('约定转账，但未填写收款账户')
  expect(mediator.page).not.toContain('/steps/signing-opened')
  const forced = await mediator.post(`${agreement}/steps/signing-opened`, { on: '2026-11-22', revision: '1' })
  expect(forced.status).toBe(409)
  expect(forced.text).toContain('协议内容不完整')
})

test('two people on one draft: the second sees both versions and keeps what he typed', async () => {
  const { disputeId } = await atTheTable(desk, county)
  const mediator = await visit('mediator-room')
  const address = `/disputes/${disputeId}/agreements/new`
  await mediator.get(address)
  const typed = { ...formFields(mediator.page, address), firstDueOn: '2026-12-15', do: 'save' }
  const agreement = (await mediator.post(address, typed)).location ?? ''
  await mediator.get(agreement)
  const stale = formFields(mediator.page, agreement)
  expect((await mediator.post(agreement, { ...stale, 'clauses.0.amount': '9000', do: 'save' })).status).toBe(303)
  const second = await mediator.post(agreement, {
    ...stale,
    _key: crypto.randomUUID(),
    'clauses.0.amount': '8000',
    do: 'save',
  })
  expect(second.status).toBe(409)
  expect(second.text).toContain('9,000.00')
  expect(second.text).toContain('value="8000"')
})

test('settled on the spot: one page, every step, performed', async () => {
  const actor = await county.actor('mediator', 'room')
  const { disputeId } = await openDispute(desk, actOf(actor), dispute(county.units.room))
  const mediator = await visit('mediator-room')
  const address = `/disputes/${disputeId}/on-the-spot`
  await mediator.get(address)
  const typed = formFields(mediator.page, address)

  const unticked = await mediator.post(address, typed)
  expect(unticked.status).toBe(422)
  expect(unticked.text).toContain('须确认此项后才能登记')

  const done = await mediator.post(address, {
    ...typed,
    rightsTold: 'on',
    bothConsent: 'on',
    _key: crypto.randomUUID(),
  })
  expect(done.status).toBe(303)
  const again = await mediator.post(address, {
    ...typed,
    rightsTold: 'on',
    bothConsent: 'on',
    _key: crypto.randomUUID(),
  })
  expect(again.status).toBe(409)

  const file = await reopenFile(desk.db.reader, disputeId)
  expect(file.journal.map((event) => event.type)).toEqual([
    'registered',
    'respondent-answered',
    'accepted',
    'mediators-assigned',
    'session-recorded',
    'oral-agreement-reached',
    'payment-recorded',
  ])
  expect(file.row).toMatchObject({ stage: 'performed', outcome: 'settled', performed_on: '2026-11-22' })
  expect(file.payments.map((payment) => [payment.amount_fen, payment.evidence])).toEqual([[1_200_000, 'receipt']])
})

test('outside the county the agreement does not exist, and an auditor has no tray', async () => {
  await county.actor('mediator', 'otherRoom')
  await county.actor('auditor', 'county')
  const { disputeId } = await atTheTable(desk, county)
  const mediator = await visit('mediator-room')
  const address = `/disputes/${disputeId}/agreements/new`
  await mediator.get(address)
  const typed = { ...formFields(mediator.page, address), firstDueOn: '2026-12-15', do: 'save' }
  const agreement = (await mediator.post(address, typed)).location ?? ''
  const stranger = await visit('mediator-otherroom')
  for (const path of [agreement, `${agreement}/signing`, address, `/disputes/${disputeId}/on-the-spot`])
    expect([path, (await stranger.get(path)).status]).toEqual([path, 404])
  const auditor = await visit('auditor-county')
  expect((await auditor.get('/seal-tray')).status).toBe(403)
})

test('a clerk at a room has no seal however the form is sent', async () => {
  const clerk = await county.actor('clerk', 'room')
  await transact(desk.db, (tx) =>
    insertRole(tx, {
      id: desk.newId(),
      staffId: clerk.staffId,
      role: 'mediator',
      unitId: county.units.room,
      from: '2020-01-01',
    }),
  )
  const { disputeId } = await atTheTable(desk, county)
  const mediator = await visit('mediator-room')
  const address = `/disputes/${disputeId}/agreements/new`
  await mediator.get(address)
  const agreement =
    (
      await mediator.post(address, {
        ...formFields(mediator.page, address),
        'clauses.0.manner': 'cash',
        firstDueOn: '2026-12-15',
        do: 'save',
      })
    ).location ?? ''
  await mediator.get(agreement)
  await mediator.post(`${agreement}/steps/signing-opened`, {
    ...formFields(mediator.page, `${agreement}/steps/signing-opened`),
    reason: '双方知悉。',
  })
  const visitor = await visit('clerk-room')
  await visitor.get('/seal-tray')
  const id = agreement.split('/').at(-1) ?? ''
  expect(visitor.page).not.toContain(id)
  expect((await visitor.post('/seal-tray', { on: '2026-11-22', picked: [id] })).status).toBe(403)
})
