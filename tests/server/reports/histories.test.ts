/** Random histories through the real steps: whatever happens, the months add up, units add up, and a second count agrees. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookDueInstalments } from '../../../server/disputes/fall-due.ts'
import { figure, measures } from '../../../server/reports/measures.ts'
import type { MonthReport } from '../../../server/reports/month-report.ts'
import { recount } from './recount.ts'
import { month } from '../../../workflows/values/day.ts'
import type { Story } from '../../desk/settled.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { anyAct, HISTORY, perform } from './random-history.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { reportOf } from './report-of.ts'

const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'] as const
const UNITS = ['city', 'county', 'committee', 'room', 'otherCounty', 'otherCommittee', 'otherRoom'] as const

/** The desk's day after the n-th act: five days on each time, so that a history spans the months. */
const dayAfter = (at: number): string =>
  `2026-${String(8 + Math.floor(at / 6)).padStart(2, '0')}-${String(4 + (at % 6) * 4).padStart(2, '0')}`

test('sums, balances and levels agree after any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 16, maxLength: 22 }), async (acts) => {
      const desk = await testDesk()
      try {
        const county = await smallCounty(desk)
        const stories: Story[] = []
        for (const [at, one] of acts.entries()) {
          desk.at(`${dayAfter(at)} 10:00`)
          await perform(desk, county, stories, one)
        }
        desk.at('2026-11-30 23:59')
        await bookDueInstalments(desk, 'round')
        await judge(desk, county)
      } finally {
        await desk.end()
      }
    }),
    { numRuns: 8, examples: [[HISTORY]], endOnFailure: true },
  )
}, 60_000)

async function judge(desk: TestDesk, county: SmallCounty): Promise<void> {
  const { reader } = desk.db
  expect(await recount(reader)).toEqual([])
  const reports = new Map<string, MonthReport>()
  for (const unit of UNITS)
    for (const of of MONTHS) {
      const asked = { month: month(of), unitId: county.units[unit], view: 'then' } as const
      reports.set(`${unit}/${of}`, await reportOf(reader, asked))
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
    workers.filter((one) => one.outcome === null && one.left_on === null && accepted_.has(one.dispute_id)).length,
  )
  const agreements = await desk.db.reader
    .selectFrom('agreement')
    .selectAll()
    .where('status', '=', 'effective')
    .execute()
  const payments = await desk.db.reader.selectFrom('payment').selectAll().where('status', '<>', 'countered').execute()
  const year = (measure: 'agreed-fen' | 'due-fen' | 'received-fen' | 'verified-fen'): number =>
    MONTHS.reduce((sum, of) => sum + figure(city(of).total, measure), 0)
  expect(year('agreed-fen')).toBe(agreements.reduce((sum, one) => sum + one.total_fen, 0))
  expect(year('received-fen')).toBe(payments.reduce((sum, one) => sum + one.amount_fen, 0))
  // Every instalment in force whose day has come stands in the months once the desk has made its round.
  const parts = await desk.db.reader
    .selectFrom('instalment')
    .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
    .innerJoin('agreement', 'agreement.id', 'clause.agreement_id')
    .select('instalment.amount_fen as fen')
    .where('agreement.status', '=', 'effective')
    .where('instalment.due_on', '<=', '2026-11-30')
    .execute()
  expect(year('due-fen')).toBe(parts.reduce((sum, one) => sum + one.fen, 0))
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
