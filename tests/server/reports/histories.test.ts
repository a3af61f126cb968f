/** Random histories through the real steps: whatever happens, the months add up, units add up, and a second count agrees. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import type { Actor } from '../../../server/desk.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { verifyPayment } from '../../../server/money/verify-payment.ts'
import { figure, measures } from '../../../server/reports/measures.ts'
import { monthReport, type MonthReport } from '../../../server/reports/month-report.ts'
import { recount } from '../../../server/reports/recount.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step, type Story } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'] as const
const UNITS = ['city', 'county', 'committee', 'room', 'otherCounty', 'otherCommittee', 'otherRoom'] as const

const act = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    side: fc.nat(1),
    workers: fc.integer({ min: 1, max: 3 }),
    late: fc.nat(2),
  }),
  fc.record({
    kind: fc.constant('settle' as const),
    at: fc.nat(9),
    sum: fc.integer({ min: 1, max: 9_999_999 }),
    late: fc.nat(2),
  }),
  fc.record({
    kind: fc.constant('pay' as const),
    at: fc.nat(9),
    sum: fc.integer({ min: 1, max: 9_999_999 }),
    late: fc.nat(2),
  }),
  fc.record({ kind: fc.constant('verify' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('counter' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('terminate' as const), at: fc.nat(9), late: fc.nat(2) }),
  fc.record({ kind: fc.constant('reopen' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('withdraw' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('close' as const), side: fc.nat(1) }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** The desk's day after the n-th act: five days on each time, so that a history spans the months. */
const dayAfter = (at: number): string =>
  `2026-${String(8 + Math.floor(at / 6)).padStart(2, '0')}-${String(4 + (at % 6) * 4).padStart(2, '0')}`

test('sums, balances and levels agree after any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 16, maxLength: 22 }), async (acts) => {
      const desk = await testDesk()
      try {
        const county = await smallCounty(desk)
        const stories: Story[] = []
        for (const [at, one] of acts.entries()) {
          desk.at(`${dayAfter(at)} 10:00`)
          await perform(desk, county, stories, one)
        }
        desk.at('2026-11-30 23:59')
        await judge(desk, county)
      } finally {
        await desk.end()
      }
    }),
    { numRuns: 8, examples: [[HISTORY]], endOnFailure: true },
  )
}, 60_000)

/** One history that certainly does everything once. */
const HISTORY: Act[] = [
  { kind: 'open', side: 0, workers: 2, late: 0 },
  { kind: 'open', side: 1, workers: 1, late: 1 },
  { kind: 'move', at: 0 },
  { kind: 'settle', at: 0, sum: 250_001, late: 0 },
  { kind: 'pay', at: 0, sum: 300_000, late: 1 },
  { kind: 'verify', at: 0 },
  { kind: 'terminate', at: 1, late: 0 },
  { kind: 'reopen', at: 1 },
  { kind: 'close', side: 0 },
  { kind: 'counter', at: 0 },
  { kind: 'pay', at: 0, sum: 100_000, late: 2 },
  { kind: 'settle', at: 1, sum: 90_000, late: 2 },
  { kind: 'pay', at: 1, sum: 90_000, late: 0 },
  { kind: 'open', side: 0, workers: 3, late: 2 },
  { kind: 'withdraw', at: 2 },
  { kind: 'close', side: 1 },
  { kind: 'open', side: 1, workers: 2, late: 2 },
]

async function perform(desk: TestDesk, county: SmallCounty, stories: Story[], one: Act): Promise<void> {
  const today = desk.clock.today()
  const story = 'at' in one ? stories[one.at % Math.max(1, stories.length)] : undefined
  const on = day('late' in one && one.late > 0 ? earlier(today, one.late) : today)
  try {
    if (one.kind === 'open') stories.push(await opened(desk, county, one, on))
    else if (one.kind === 'close') await closeMonth(desk, county, one.side)
    else if (story) await further(desk, county, story, one, on)
  } catch (fault) {
    // A step the law closes here is part of a history; anything else is a fault of ours.
    if (!(fault instanceof DomainError)) throw fault
  }
}

const earlier = (today: string, months: number): string =>
  `2026-${String(Math.max(8, Number(today.slice(5, 7)) - months)).padStart(2, '0')}-03`

const supervisorOf = (county: SmallCounty, story: Story): Promise<Actor> =>
  county.actor('director', story.actor.unitId === county.units.room ? 'committee' : 'otherCommittee')

async function opened(
  desk: TestDesk,
  county: SmallCounty,
  one: { side: number; workers: number },
  on: ReturnType<typeof day>,
): Promise<Story> {
  const unit = one.side === 0 ? 'room' : 'otherRoom'
  const workers = Array.from({ length: one.workers }, (_, at) => worker(`甲乙丙${at}`))
  const mediator = await county.actor('mediator', unit)
  return accepted(desk, mediator, dispute(county.units[unit], { workers, receivedOn: day('2026-08-01') }), on)
}

async function further(
  desk: TestDesk,
  county: SmallCounty,
  story: Story,
  one: Exclude<Act, { kind: 'open' | 'close' }>,
  on: ReturnType<typeof day>,
): Promise<void> {
  const file = await reopenFile(desk.db.reader, story.disputeId)
  const director = await supervisorOf(county, story)
  const asDirector = { ...story, actor: director }
  const open = file.workers.flatMap((one_, place) => (one_.outcome === null ? [{ id: one_.id, place }] : []))
  const ids = open.map((worker_) => worker_.id)
  switch (one.kind) {
    case 'settle': {
      const [first] = open
      const parts = [{ dueOn: '2026-12-01', fen: one.sum }]
      if (first) await settled(asDirector, [{ worker: first.place, parts }], on)
      return
    }
    case 'pay': {
      const part = openInstalments(file)[0]
      if (!part) return
      const given = { payer: '公司', manner: 'cash', evidence: 'none', evidenceFileId: null, note: null } as const
      const command = { ...given, disputeId: file.row.id, instalmentId: part.id, amountFen: fen(one.sum), paidOn: on }
      await recordPayment(desk, actOf(story.actor), command)
      return
    }
    case 'verify': {
      const payment = file.payments.find((candidate) => candidate.status === 'recorded')
      if (!payment) return
      const command = { paymentId: payment.id, revision: payment.revision, evidence: 'receipt' } as const
      await verifyPayment(desk, actOf(director), command)
      return
    }
    case 'counter': {
      const payment = file.payments.find((candidate) => candidate.status !== 'countered')
      if (!payment) return
      const command = { paymentId: payment.id, revision: payment.revision, reason: 'bounced' } as const
      await counterPayment(desk, actOf(director), command)
      return
    }
    case 'terminate':
      if (ids.length > 0)
        await step(asDirector, 'mediation-terminated', on, { workerIds: ids, reason: 'too-far-apart' })
      return
    case 'withdraw':
      if (ids.length > 0) await step(asDirector, 'application-withdrawn', on, { workerIds: ids })
      return
    case 'reopen': {
      const ended = file.workers.filter((worker_) => worker_.outcome === 'terminated').map((worker_) => worker_.id)
      if (ended.length > 0) await step(asDirector, 'ending-corrected', on, { workerIds: ended, reason: 'keyed-wrong' })
      return
    }
    case 'move':
      await moved(desk, asDirector, on)
  }
}

async function moved(desk: TestDesk, story: Story, on: ReturnType<typeof day>): Promise<void> {
  const to = story.actor.unitId
  const before = await readDispute(desk.db.reader, story.disputeId)
  if (before.unit_id === to || before.phase !== 'mediation') return
  await transact(desk.db, async (tx) => void (await changeDispute(tx, before, { unit_id: to })))
  await step(story, 'moved-to-committee', on, { unitId: to, mediatorIds: [story.actor.staffId], reason: 'complex' })
}

async function closeMonth(desk: TestDesk, county: SmallCounty, side: number): Promise<void> {
  const supervisor = await county.actor('supervisor', 'city')
  const unit = side === 0 ? county.units.county : county.units.city
  const closing = earlier(desk.clock.today(), 1).slice(0, 7)
  await transact(desk.db, async (tx) => {
    await tx
      .insertInto('month_close')
      .values({ unit_id: unit, month: closing, closed_at: desk.clock.now(), closed_by: supervisor.staffId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

async function judge(desk: TestDesk, county: SmallCounty): Promise<void> {
  const { reader } = desk.db
  expect(await recount(reader)).toEqual([])
  const reports = new Map<string, MonthReport>()
  for (const unit of UNITS)
    for (const of of MONTHS) {
      const found = await monthReport(reader, { month: month(of), unitId: county.units[unit], view: 'then' })
      if (found) reports.set(`${unit}/${of}`, found)
    }
  const get = (unit: string, of: string): MonthReport => {
    const found = reports.get(`${unit}/${of}`)
    if (!found) throw new Error('no report')
    return found
  }
  for (const of of MONTHS) {
    for (const [upper, lower] of [
      ['city', ['county', 'otherCounty']],
      ['county', ['committee']],
      ['otherCounty', ['otherCommittee']],
    ] as const)
      for (const measure of measures)
        expect(figure(get(upper, of).total, measure)).toBe(
          lower.reduce((sum, unit) => sum + figure(get(unit, of).total, measure), 0),
        )
    const committee = get('committee', of)
    for (const measure of measures)
      expect(figure(committee.total, measure)).toBe(
        committee.byUnit.filter((row) => row.depth === 1).reduce((sum, row) => sum + figure(row.figures, measure), 0),
      )
    for (const unit of UNITS) {
      const { cases, workers } = get(unit, of).balance
      expect([cases.balanced, workers.balanced, cases.closing >= 0, workers.closing >= 0]).toEqual([
        true,
        true,
        true,
        true,
      ])
    }
  }
  for (const unit of UNITS)
    for (const [at, of] of MONTHS.slice(1).entries())
      expect(get(unit, of).balance.cases.opening).toBe(get(unit, MONTHS[at] ?? of).balance.cases.closing)
  await judgeAgainstRows(desk, (of) => get('city', of))
}

/** What is on hand and what was agreed, read off the rows of the cases themselves. */
async function judgeAgainstRows(desk: TestDesk, city: (of: string) => MonthReport): Promise<void> {
  const rows = await desk.db.reader.selectFrom('dispute').selectAll().execute()
  const onHand = rows.filter((row) => row.accepted_on !== null && row.closed_on === null)
  const last = city('2026-11').balance
  expect(last.cases.closing).toBe(onHand.length)
  const workers = await desk.db.reader.selectFrom('dispute_party').selectAll().where('side', '=', 'worker').execute()
  const accepted_ = new Set(rows.filter((row) => row.accepted_on !== null).map((row) => row.id))
  expect(last.workers.closing).toBe(
    workers.filter((one) => one.outcome === null && accepted_.has(one.dispute_id)).length,
  )
  const agreements = await desk.db.reader
    .selectFrom('agreement')
    .selectAll()
    .where('status', '=', 'effective')
    .execute()
  const payments = await desk.db.reader.selectFrom('payment').selectAll().where('status', '<>', 'countered').execute()
  const year = (measure: 'agreed-fen' | 'received-fen' | 'verified-fen'): number =>
    MONTHS.reduce((sum, of) => sum + figure(city(of).total, measure), 0)
  expect(year('agreed-fen')).toBe(agreements.reduce((sum, one) => sum + one.total_fen, 0))
  expect(year('received-fen')).toBe(payments.reduce((sum, one) => sum + one.amount_fen, 0))
  expect(year('verified-fen')).toBe(
    payments.filter((one) => one.status === 'verified').reduce((sum, one) => sum + one.amount_fen, 0),
  )
}

test('the last instant of a month and the first of the next fall into different months, in any time zone', () => {
  const script = `
    const { shanghaiDay } = await import('./server/clock.ts')
    const { monthOf } = await import('./workflows/values/day.ts')
    const at = (text) => monthOf(shanghaiDay(Date.parse(text)))
    console.log(JSON.stringify(['2026-10-31T23:59:59.999+08:00', '2026-11-01T00:00:00.000+08:00', '2026-12-31T23:59:59.999+08:00', '2027-01-01T00:00:00.000+08:00'].map(at)))`
  for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
    const said = execFileSync('node_modules/.bin/node', ['--input-type=module', '--eval', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    })
    expect(JSON.parse(said), TZ).toEqual(['2026-10', '2026-11', '2026-12', '2027-01'])
  }
})
