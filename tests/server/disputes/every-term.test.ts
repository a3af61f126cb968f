/** Each of T1-T17 of the domain sheet on a real case: stored with its working, on the page, swept when it is over, settled again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ClockRow } from '../../../db/repositories/clocks.ts'
import { expireDueClocks } from '../../../server/disputes/expire-clocks.ts'
import { settleTermsAgain } from '../../../server/disputes/settle-terms-again.ts'
import type { Actor } from '../../../server/desk.ts'
import { openFile, reopenFile } from '../../../server/disputes/dispute-file.ts'
import { tellDays } from '../../../server/disputes/days/tell-days.ts'
import type { DisputeGiven } from '../../../server/intake/dispute-given.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { importYear } from '../../../server/law/import-year.ts'
import { advanceReferral, type ReferralStep } from '../../../server/referrals/advance-referral.ts'
import { prepareReferral } from '../../../server/referrals/prepare-referral.ts'
import { wordKey, words } from '../../../templates/words/index.ts'
import { citation } from '../../../workflows/law/articles.ts'
import { leadRules, termRules } from '../../../workflows/law/term-rules.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step, type Story } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site } from '../../desk/visitor.ts'
import { notice2027 } from '../../workflows/law/notices.ts'

const table = readFileSync(join(import.meta.dirname, '../../oracle/case-terms.table.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([number = '', rule = '', article = '', held = '', from = '', until = '']) => ({
    number,
    rule,
    article,
    held,
    from,
    until,
  }))
const stored = table.filter(({ held }) => held === 'stored')

let desk: TestDesk
let county: SmallCounty
let site: Site
let actor: Actor
let ids: string[]

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  site = await openSite(desk)
  desk.at('2026-12-31 09:00')
  const mediator = await county.actor('mediator', 'room')
  const director = await county.actor('director', 'committee')
  actor = { ...mediator, grants: [...mediator.grants, ...director.grants] }
  ids = [
    await registered(),
    await commissioned('ordinary', true),
    await commissioned('summary', false),
    await commissioned('before-filing', false),
    (await taken()).disputeId,
    (await taken({ workers: [worker('周小军', 'platform-pay')] })).disputeId,
    await inDefault(),
    await hurt(),
  ]
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const given = (change: Partial<DisputeGiven> = {}): DisputeGiven =>
  dispute(county.units.room, { receivedOn: day('2026-12-23'), knewOn: day('2026-03-01'), ...change })

const registered = async (change: Partial<DisputeGiven> = {}): Promise<string> =>
  (await openDispute(desk, actOf(actor), given(change))).disputeId

const taken = (change: Partial<DisputeGiven> = {}): Promise<Story> =>
  accepted(desk, actor, given(change), day('2026-12-24'))

async function commissioned(kind: 'ordinary' | 'summary' | 'before-filing', online: boolean): Promise<string> {
  const commission: DisputeGiven['commission'] = {
    kind,
    bodyKind: 'court',
    bodyName: '江岸区人民法院',
    theirNumber: '（2026）渝0103诉前调1号',
    signedForOn: day('2026-12-23'),
    contact: null,
    online,
    suit: null,
  }
  const disputeId = await registered({ commission })
  const data = { unitId: county.units.room, byDelegation: true }
  await step({ desk, actor, disputeId }, 'accepted', day('2026-12-24'), data)
  return disputeId
}

/** Settled, confirmed by the court and not paid. */
async function inDefault(): Promise<string> {
  const story = await taken()
  const file = await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-12-30', fen: 500_000 }] }], day('2026-12-25'))
  const referralId = await prepareReferral(desk, actOf(actor), story.disputeId, {
    kind: 'judicial-confirmation',
    partyIds: [...file.workers, ...file.employers].map((party) => party.id),
    bodyName: '江岸区人民法院',
    agreementId: null,
    suitGround: null,
    preparedOn: day('2026-12-25'),
  })
  const advance = (revision: number, next: Pick<ReferralStep, 'type' | 'data'>) =>
    advanceReferral(desk, actOf(actor), referralId, {
      ...next,
      occurredOn: day('2026-12-28'),
      theirNumber: null,
      revision,
    } as ReferralStep)
  await advance(1, { type: 'sent', data: { manner: 'window' } })
  await advance(2, { type: 'accepted', data: {} })
  await advance(3, { type: 'decided', data: { result: 'confirmed', amountFen: null } })
  await step(story, 'default-declared', day('2026-12-31'), { instalmentIds: [], overdueFen: 500_000 })
  return story.disputeId
}

async function hurt(): Promise<string> {
  const id = await registered({ workers: [worker('王小芳', 'disability-benefits')] })
  const { workers, row } = await openFile(desk.db.reader, actor, id, 'dispute:amend')
  await tellDays(desk, actOf(actor), id, {
    on: day('2026-12-31'),
    revision: row.revision,
    seen: null,
    knewOn: day('2026-03-01'),
    employmentEndedOn: null,
    employmentContinues: false,
    wrongEndedOn: day('2025-01-10'),
    injuries: [{ at: '0', id: workers[0]?.id ?? '', injuredOn: day('2026-12-20'), appliedOn: null }],
  })
  return id
}

const clocks = async (): Promise<ClockRow[]> =>
  (await Promise.all(ids.map((id) => reopenFile(desk.db.reader, id)))).flatMap((file) => file.clocks)

/** One clock of each rule: one that still runs where there is any. */
async function byRule(): Promise<Map<string, ClockRow>> {
  const all = await clocks()
  const order = all.toSorted((a, b) => Number(a.status !== 'running') - Number(b.status !== 'running'))
  return new Map(order.toReversed().map((clock) => [clock.rule, clock]))
}

test('the table names every rule of the law once, and every number of the sheet', () => {
  const rules = ['first-contact', ...Object.keys(termRules).filter((rule) => rule !== 'T0'), ...Object.keys(leadRules)]
  expect(table.map(({ rule }) => rule).toSorted()).toEqual(rules.toSorted())
  const numbers = Array.from({ length: 17 }, (_, at) => `T${at + 1}`)
  expect([...new Set(table.map(({ number }) => number))]).toEqual(['-', ...numbers])
})

test('each is stored with its article, event, working and calendar, and no other is', async () => {
  const found = await byRule()
  expect([...found.keys()].toSorted()).toEqual(stored.map(({ rule }) => rule).toSorted())
  for (const { rule, article, from, until } of stored) {
    const clock = found.get(rule)
    expect(clock).toMatchObject({ rule, article, event_on: from, due_on: until, calendar_version: 'CN-2026.1' })
    const steps = JSON.parse(clock?.steps ?? '[]') as { day: string; article: string | null }[]
    expect([rule, steps.some((one) => one.article === article)]).toEqual([rule, true])
  }
})

test('each stands on the terms page of its case by its name, with article, event and the working in words', async () => {
  const visitor = site.visitor()
  await visitor.signIn('mediator-room')
  const say = words('zh-CN')
  const found = await byRule()
  for (const { rule, article } of table.filter(({ held }) => held !== 'elsewhere')) {
    const id = found.get(rule === 'T14' ? 'T10' : rule)?.dispute_id ?? ''
    const { text } = await visitor.get(`/disputes/${id}?tab=terms`)
    const part = text
      .split('<div class="case-term">')
      .find((one) => one.includes(`<b>${say(wordKey('clock', rule))}</b>`))
    expect([rule, part?.includes(citation(article, 'zh-CN')), part?.includes('case-working')]).toEqual([
      rule,
      true,
      true,
    ])
  }
})

const open = (clock: ClockRow): boolean => clock.status === 'running' && clock.due_on !== null
const kept = (rows: readonly ClockRow[]) => rows.map(({ id, rule, event_on, article }) => [id, rule, event_on, article])

test('each that may rest on the year is settled again when it is imported, told where it moved, and nothing else changes', async () => {
  const before = await clocks()
  const administrator = await county.actor('administrator', 'city')
  await importYear(desk, actOf(administrator), { year: 2027, source: '通知', notice: notice2027 })
  await settleTermsAgain(desk, 'one')
  const after = await clocks()
  expect(after.filter(open).filter((clock) => clock.calendar_version !== 'CN-2026.1+2027.1')).toEqual([])
  expect(
    after.filter(open).filter((clock) => clock.due_on !== null && clock.due_on < '2028' && clock.provisional === 1),
  ).toEqual([])
  expect(kept(after)).toEqual(kept(before))
})

test('each that runs out is marked once by the sweep and stands in the history', async () => {
  const running = (await clocks()).filter((clock) => clock.status === 'running').map(({ id }) => id)
  desk.at('2031-01-06 09:00')
  await expireDueClocks(desk, 'one')
  const expired = (await clocks()).filter((clock) => clock.status === 'expired')
  expect(expired.map(({ id }) => id).toSorted()).toEqual(running.toSorted())
  const lines = await desk.db.reader
    .selectFrom('dispute_event')
    .selectAll()
    .where('type', '=', 'term-expired')
    .execute()
  const told = lines.map(({ payload }) => (JSON.parse(payload) as { clockId: string }).clockId)
  expect(told.toSorted()).toEqual(running.toSorted())
  expect(await expireDueClocks(desk, 'two')).toBe(0)
})

test('of several of one kind each says which agreement, instalment, court or worker it is about', async () => {
  const visitor = site.visitor()
  await visitor.signIn('mediator-room')
  const headOf = async (rule: string): Promise<string> => {
    const clock = (await byRule()).get(rule)
    const { text } = await visitor.get(`/disputes/${clock?.dispute_id ?? ''}?tab=terms`)
    const name = `<b>${words('zh-CN')(wordKey('clock', rule))}</b>`
    return text.slice(text.indexOf(name) + name.length, text.indexOf(name) + name.length + 60)
  }
  expect(await headOf('T11')).toContain('王小芳，拖欠工资第 1 期')
  expect(await headOf('T8')).toContain('<span>王小芳</span>')
  expect(await headOf('T12')).toContain('江岸区人民法院')
  expect(await headOf('T15')).toContain('王小芳')
  expect(await headOf('T3')).not.toContain('王小芳')
})
