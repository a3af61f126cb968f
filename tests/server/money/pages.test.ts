import { afterEach, beforeEach, expect, test } from 'vitest'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'

let desk: TestDesk
let county: SmallCounty
let site: Site
let file: DisputeFile

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  const story = await accepted(desk, mediator, dispute(county.units.room, { workers: [worker('买买提·阿不都')] }))
  const parts = [
    { dueOn: '2026-11-10', fen: 120_050 },
    { dueOn: '2026-12-10', fen: 80_000 },
  ]
  file = await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
  site = await openSite(desk)
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

async function visitor(role: 'mediator' | 'clerk' | 'auditor', unit: 'room' | 'committee' | 'otherRoom' | 'city') {
  await county.actor(role, unit)
  const one = site.visitor()
  await one.signIn(`${role}-${unit.toLowerCase()}`)
  return one
}

const address = () => `/disputes/${file.row.id}/payments/new`

/** The fields of the form as the page offers them, so that saving at once is one click. */
function offered(page: Visitor): Record<string, string> {
  const html = page.page
  const value = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const ticked = (name: string): string => new RegExp(`name="${name}" value="([^"]*)" checked`).exec(html)?.[1] ?? ''
  return {
    instalmentId: ticked('instalmentId'),
    amount: value('amount'),
    paidOn: value('paidOn'),
    evidence: ticked('evidence'),
    payer: value('payer'),
    manner: /<option value="([^"]*)" selected/.exec(html)?.[1] ?? '',
    note: '',
  }
}

test('the next open instalment stands ready and one click books it; another person verifies it by one click', async () => {
  const mediator = await visitor('mediator', 'room')
  const page = await mediator.get(address())
  expect(page.status).toBe(200)
  const form = offered(mediator)
  expect(form).toMatchObject({ amount: '1200.50', paidOn: '2026-11-22', evidence: 'none', manner: 'transfer' })
  const saved = await mediator.post(address(), form)
  expect(saved.status).toBe(303)
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.payments).toMatchObject([{ amount_fen: 120_050, status: 'recorded' }])

  const own = await mediator.get('/payments')
  expect(own.text).toContain('本人登记，须由他人核实')
  expect(own.text).toContain('1,200.50')
  const clerk = await visitor('clerk', 'committee')
  const tray = await clerk.get('/payments')
  expect(tray.text).toContain('买买提·阿不都')
  const action = /action="(\/payments\/[^"]+\/verify)"/.exec(tray.text)?.[1] ?? ''
  const verified = await clerk.post(action, { evidence: 'bank-slip', revision: '1' })
  expect(verified).toMatchObject({ status: 303, location: '/payments' })
  expect((await clerk.get('/payments')).text).toContain('没有待核实的到账记录')
})

test('a wrong amount is told beside its field and everything typed is kept', async () => {
  const mediator = await visitor('mediator', 'room')
  await mediator.get(address())
  const form = { ...offered(mediator), note: '分两次付' }
  for (const [amount, text] of [
    ['1.2万', '以“元”为单位'],
    ['-5', '不能为负数'],
    ['1e9', '科学记数法'],
    ['0', '大于零'],
  ] as const) {
    const reply = await mediator.post(address(), { ...form, amount })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain(text)
    expect(reply.text).toContain('分两次付')
    expect(reply.text).toContain(`value="${amount}"`)
  }
  const impossible = await mediator.post(address(), { ...form, paidOn: '2026-02-30' })
  expect(impossible.text).toContain('没有这一天')
  const future = await mediator.post(address(), { ...form, paidOn: '2026-11-23' })
  expect(future.status).toBe(409)
  expect(future.text).toContain('分两次付')
  const strange = await mediator.post(address(), { ...form, bonus: '1' })
  expect(strange.status).toBe(422)
  expect((await reopenFile(desk.db.reader, file.row.id)).payments).toEqual([])
})

test('more than everything owed to the worker is asked about once, then booked when confirmed', async () => {
  const mediator = await visitor('mediator', 'room')
  await mediator.get(address())
  expect(mediator.page).not.toContain('name="overpaid"')
  const form = { ...offered(mediator), amount: '12005.00', note: '少打一个小数点' }
  const asked = await mediator.post(address(), form)
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('超过尚欠金额 2,000.50 元，如确属多付请勾选确认')
  expect(asked.text).toContain('少打一个小数点')
  expect(mediator.page).toContain('name="overpaid"')
  expect((await reopenFile(desk.db.reader, file.row.id)).payments).toEqual([])
  const confirmed = await mediator.post(address(), { ...form, overpaid: 'yes' })
  expect(confirmed.status).toBe(303)
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.payments.map((payment) => payment.amount_fen).toSorted((a, b) => a - b)).toEqual([120_050, 1_080_450])
})

test('the same form sent twice is one payment', async () => {
  const mediator = await visitor('mediator', 'room')
  await mediator.get(address())
  const form = { ...offered(mediator), _key: mediator.hidden('_key') ?? '', _csrf: mediator.hidden('_csrf') ?? '' }
  const [one, two] = await Promise.all([mediator.post(address(), form), mediator.post(address(), form)])
  expect([one.status, two.status]).toEqual([303, 303])
  expect((await reopenFile(desk.db.reader, file.row.id)).payments).toHaveLength(1)
})

test('another county and a role without the permission get nothing', async () => {
  const stranger = await visitor('mediator', 'otherRoom')
  expect((await stranger.get(address())).status).toBe(404)
  expect((await stranger.get(`/payments?unit=${county.units.room}`)).status).toBe(404)
  const auditor = await visitor('auditor', 'city')
  expect((await auditor.get(address())).status).toBe(403)
  expect((await auditor.get('/payments')).status).toBe(403)
})

test('a clerk takes a mistaken payment back with a reason; it stays visible', async () => {
  const mediator = await visitor('mediator', 'room')
  await mediator.get(address())
  await mediator.post(address(), offered(mediator))
  const [payment] = (await reopenFile(desk.db.reader, file.row.id)).payments
  const counter = `/payments/${payment?.id ?? ''}/counter`
  expect((await mediator.get(counter)).status).toBe(403)
  const clerk = await visitor('clerk', 'committee')
  expect((await clerk.get(counter)).text).toContain('这笔记录不会删除')
  expect((await clerk.post(counter, { revision: '1' })).status).toBe(422)
  expect((await clerk.post(counter, { revision: '1', reason: 'bounced' })).status).toBe(303)
  const page = await clerk.get(address())
  expect(page.text).toContain('已冲销')
  expect((await clerk.post(counter, { revision: '2', reason: 'bounced' })).status).toBe(409)
})
