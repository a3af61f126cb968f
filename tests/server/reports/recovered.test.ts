import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import { endUnit } from '../../../db/repositories/units.ts'
import type { Actor } from '../../../server/desk.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { verifyPayment } from '../../../server/money/verify-payment.ts'
import { figure, type Measure } from '../../../server/reports/measures.ts'
import type { MonthReport } from '../../../server/reports/month-report.ts'
import { recount } from './recount.ts'
import { monthComparison } from '../../../server/reports/sheets.ts'
import type { UnitView } from '../../../server/reports/unit-tree.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite, type Site, type Visitor } from '../../desk/visitor.ts'
import { reportOf } from './report-of.ts'

let desk: TestDesk
let county: SmallCounty
let mediator: Actor
let site: Site

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  mediator = await county.actor('mediator', 'room')
  site = await openSite(desk)
})
afterEach(async () => {
  await site.end()
  await desk.end()
})

const report = async (
  unit: keyof SmallCounty['units'],
  of = '2026-11',
  view: UnitView = 'then',
): Promise<MonthReport> => {
  return reportOf(desk.db.reader, { month: month(of), unitId: county.units[unit], view })
}

async function reader(
  role: 'supervisor' | 'director' | 'mediator',
  unit: keyof SmallCounty['units'],
): Promise<Visitor> {
  await county.actor(role, unit)
  const visitor = site.visitor()
  await visitor.signIn(`${role}-${unit.toLowerCase()}`)
  return visitor
}

/** Two workers: one settled and paid in part, one terminated. */
async function twoWorkers(unit: 'room' | 'otherRoom' = 'room'): Promise<string> {
  const actor = await county.actor('mediator', unit)
  const workers = [worker('王小芳'), worker('李大勇', 'unpaid-wages', 500_000)]
  const story = await accepted(desk, actor, dispute(county.units[unit], { workers }))
  const file = await settled(
    story,
    [
      {
        worker: 0,
        parts: [
          { dueOn: '2026-11-20', fen: 700_000 },
          { dueOn: '2026-12-20', fen: 300_001 },
        ],
      },
    ],
    day('2026-11-06'),
  )
  const instalmentId = file.agreements[0]?.clauses[0]?.instalments[0]?.id ?? ''
  const { paymentIds } = await recordPayment(desk, actOf(actor), {
    disputeId: file.row.id,
    instalmentId,
    amountFen: fen(700_000),
    paidOn: day('2026-11-20'),
    payer: '公司',
    manner: 'transfer',
    evidence: 'none',
    note: null,
  })
  const director = await county.actor('director', unit === 'room' ? 'committee' : 'otherCommittee')
  await verifyPayment(desk, actOf(director), { paymentId: paymentIds[0] ?? '', revision: 1, evidence: 'receipt' })
  await step({ ...story, actor: director }, 'mediation-terminated', day('2026-11-10'), {
    workerIds: [file.workers[1]?.id ?? ''],
    reason: 'too-far-apart',
  })
  return file.row.id
}

describe('the figures', () => {
  test('agreed, received and verified stand at the room and in every unit above it; cases and persons balance', async () => {
    await twoWorkers()
    for (const unit of ['room', 'committee', 'county', 'city'] as const) {
      const { total, balance } = await report(unit)
      expect(
        (['agreed-fen', 'received-fen', 'verified-fen', 'claimed-fen'] as Measure[]).map((one) => figure(total, one)),
      ).toEqual([1_000_001, 700_000, 700_000, 1_700_000])
      expect(balance.cases).toMatchObject({ opening: 0, accepted: 1, closed: 1, closing: 0, balanced: true })
      expect(balance.workers).toMatchObject({ opening: 0, accepted: 2, closed: 2, closing: 0, balanced: true })
      expect(figure(total, 'case-closed:partly-settled')).toBe(1)
      expect(figure(total, 'worker-closed:settled')).toBe(1)
      expect(figure(total, 'worker-closed:terminated')).toBe(1)
    }
    expect((await report('otherCounty')).total.size).toBe(0)
    expect(await recount(desk.db.reader)).toEqual([])
  })

  test('an open case is carried over the month, and back in the month before it nothing is on hand', async () => {
    await accepted(desk, mediator, dispute(county.units.room, { receivedOn: day('2026-10-30') }), day('2026-10-31'))
    expect((await report('city', '2026-10')).balance.cases).toMatchObject({ opening: 0, accepted: 1, closing: 1 })
    expect((await report('city', '2026-11')).balance.cases).toMatchObject({ opening: 1, accepted: 0, closing: 1 })
    expect((await report('city', '2026-09')).balance.cases).toMatchObject({ opening: 0, closing: 0 })
  })

  test('a case moved to its committee is on hand there and no longer at the room', async () => {
    const story = await accepted(desk, mediator, dispute(county.units.room))
    const director = await county.actor('director', 'committee')
    await transact(desk.db, async (tx) => {
      await tx
        .updateTable('dispute')
        .set({ unit_id: county.units.committee })
        .where('id', '=', story.disputeId)
        .execute()
    })
    await step({ ...story, actor: director }, 'moved-to-committee', day('2026-11-08'), {
      unitId: county.units.committee,
      mediatorIds: [director.staffId],
      reason: 'complex',
    })
    expect((await report('room')).balance.cases).toMatchObject({ accepted: 1, moved: -1, closing: 0, balanced: true })
    expect((await report('committee')).balance.cases).toMatchObject({ accepted: 1, moved: 0, closing: 1 })
    expect(await recount(desk.db.reader)).toEqual([])
  })

  test('what comes after the month was closed is a late entry of the month it is keyed in', async () => {
    await transact(desk.db, (tx) => setClosedThrough(tx, county.units.city, '2026-10'))
    const story = await accepted(
      desk,
      mediator,
      dispute(county.units.room, { receivedOn: day('2026-10-20') }),
      day('2026-10-21'),
    )
    await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-12-01', fen: 88_800 }] }], day('2026-10-22'))
    expect((await report('city', '2026-10')).total.size).toBe(0)
    const november = await report('city', '2026-11')
    expect(figure(november.total, 'agreed-fen')).toBe(88_800)
    expect(november.late).toMatchObject([{ mark: 'late', originMonth: '2026-10', amountFen: 88_800, kind: 'agreed' }])
  })
})

test('counts and sums stand beside last month and last year, and a base of nothing is a blank', async () => {
  const octoberDay = day('2026-10-12')
  const october = await accepted(desk, mediator, dispute(county.units.room, { receivedOn: octoberDay }), octoberDay)
  await settled(october, [{ worker: 0, parts: [{ dueOn: '2026-10-30', fen: 500_000 }] }], day('2026-10-20'))
  await twoWorkers()
  await accepted(desk, await county.actor('mediator', 'otherRoom'), dispute(county.units.otherRoom), day('2026-11-08'))
  const { rows } = monthComparison(await report('county'), 'zh-CN')
  const line = (label: string) => rows.find(([name]) => JSON.stringify(name).includes(label))?.slice(1)
  expect(line('受理（件）')).toEqual([{ count: 1 }, { count: 1 }, { text: '0.0 %' }, { count: 0 }, null])
  expect(line('受理（人）')).toEqual([{ count: 2 }, { count: 1 }, { text: '+100.0 %' }, { count: 0 }, null])
  expect(line('成功（件）')?.slice(0, 3)).toEqual([{ count: 0 }, { count: 1 }, { text: '-100.0 %' }])
  expect(line('协议（元）')?.slice(0, 3)).toEqual([{ fen: 1_000_001 }, { fen: 500_000 }, { text: '+100.0 %' }])
  expect(line('到账（元）')).toEqual([{ fen: 700_000 }, { fen: 0 }, null, { fen: 0 }, null])
  expect(line('法援（元）')).toEqual([null, null, null, null, null])
  const page = await (await reader('supervisor', 'county')).get('/reports/recovered?month=2026-11')
  expect(page.text).toMatch(
    /受理（人）<\/td><td class="number">2<\/td><td class="number">1<\/td><td class="number">\+100\.0 %/,
  )
})

const counties = (view: MonthReport) =>
  view.byUnit
    .filter((row) => row.kind === 'county' && !row.own)
    .map((row) => [row.key, figure(row.figures, 'agreed-fen')])

describe('merged units', () => {
  test('the old unit keeps what it booked; seen from today its successor holds it, once', async () => {
    await twoWorkers('room')
    await twoWorkers('otherRoom')
    await transact(desk.db, (tx) =>
      endUnit(tx, county.units.otherCounty, '2026-11-15', [{ unitId: county.units.county, isMain: true }]),
    )
    const then = await report('city')
    expect(counties(then)).toEqual([
      [county.units.county, 1_000_001],
      [county.units.otherCounty, 1_000_001],
    ])
    const now = await report('city', '2026-11', 'now')
    expect(counties(now)).toEqual([[county.units.county, 2_000_002]])
    expect(figure(now.total, 'agreed-fen')).toBe(figure(then.total, 'agreed-fen'))
    // A reader of the ended county alone does not see his successor's figures.
    const old = await reader('supervisor', 'otherCounty')
    expect((await old.get('/reports/recovered?month=2026-11&view=then')).status).toBe(200)
    expect((await old.get('/reports/recovered?month=2026-11&view=now')).status).toBe(404)
  })
})

describe('the pages', () => {
  test('every figure opens its cases, and their sum is the figure', async () => {
    await twoWorkers('room')
    await twoWorkers('room')
    await twoWorkers('otherRoom')
    const visitor = await reader('supervisor', 'city')
    const pages = [
      await visitor.get('/reports/recovered?month=2026-11'),
      await visitor.get('/reports/recovered?month=2026-11&by=cause'),
    ]
    const found = pages.flatMap(({ text }) =>
      [...text.matchAll(/<a href="(\/reports\/recovered\/cases[^"]*)">([^<]*)<\/a>/g)].map(
        ([, href = '', shown = '']) => ({
          href: href.replaceAll('&amp;', '&'),
          shown,
        }),
      ),
    )
    expect(found.length).toBeGreaterThan(60)
    const distinct = new Map(found.map((one) => [one.href, one.shown]))
    for (const [href, shown] of distinct) {
      const { status, text } = await visitor.get(href)
      expect(status, href).toBe(200)
      const total = /合计 (-?[\d,.]+) (元|件|人)/.exec(text)
      const amount = total?.[1]?.replaceAll(',', '') ?? 'none'
      const expected = total?.[2] === '元' ? (Number(amount) / 10_000).toFixed(2) : amount
      if (/^-?\d/.test(shown)) expect(expected, href).toBe(shown)
    }
  })

  test('definitions stand beside the figures, legal aid is a blank, a unit elsewhere does not exist', async () => {
    await twoWorkers()
    const director = await reader('director', 'committee')
    const page = await director.get('/reports/recovered?month=2026-11')
    expect(page.status).toBe(200)
    for (const text of ['>1.00<', '2026-1 版', 'R10', '平衡', '<svg class="chart"', '期初在办', '10,000.01 元'])
      expect(page.text).toContain(text)
    expect(page.text).toMatch(/法律援助金额[\s\S]{0,200}--/)
    expect((await director.get(`/reports/recovered?unit=${county.units.otherCounty}`)).status).toBe(404)
    expect((await director.get(`/reports/recovered/cases?unit=${county.units.city}&measure=agreed-fen`)).status).toBe(
      404,
    )
    for (const query of ['month=2026-13', 'view=later', 'by=moon', 'unit=%27', 'month=abc'])
      expect((await director.get(`/reports/recovered?${query}`)).status, query).toBe(404)
    expect((await director.get('/reports/recovered/cases?month=2026-11&measure=sum')).status).toBe(404)
    expect((await (await reader('mediator', 'room')).get('/reports/recovered')).status).toBe(403)
  })

  test('an empty month is drawn too, in both languages', async () => {
    const visitor = await reader('supervisor', 'county')
    const empty = await visitor.get('/reports/recovered?month=2020-02')
    expect(empty.status).toBe(200)
    expect(empty.text).toContain('本月没有补报或更正')
    visitor.setCookie('desk-locale', 'en')
    const english = await visitor.get('/reports/recovered?month=2020-02')
    expect(english.text).toContain('Recovered totals of the month')
    expect(english.text.replace(/<option[\s\S]*?<\/option>/g, '')).toContain('Balanced')
  })
})
