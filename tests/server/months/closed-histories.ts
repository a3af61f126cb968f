/** Random histories with months closed by two persons on the way: what was frozen stays, and a second count over the journal in plain code agrees to the fen. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { monthSteps } from '../../../db/repositories/month-steps.ts'
import { millisOf, shanghaiDay, shanghaiTime } from '../../../server/clock.ts'
import type { Actor } from '../../../server/desk.ts'
import { bookDueInstalments } from '../../../server/disputes/fall-due.ts'
import { decideMonth } from '../../../server/months/decide-month.ts'
import { proposeMonth } from '../../../server/months/propose-month.ts'
import { figure, type Figures } from '../../../server/reports/measures.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { month } from '../../../workflows/values/day.ts'
import type { Story } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { anyAct, perform, type Act } from '../reports/random-history.ts'
import { reportOf } from '../reports/report-of.ts'

const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'] as const
const CLOSING = ['county', 'otherCounty', 'city'] as const

/** Acts of one month, and who closes it when it is over; in the one after, a few days late. */
const anyMonth = fc.record({
  acts: fc.array(
    anyAct.filter((one) => one.kind !== 'close'),
    { minLength: 2, maxLength: 6 },
  ),
  close: fc.record({ county: fc.boolean(), otherCounty: fc.boolean(), city: fc.boolean() }),
})

/** Every history begins with cases, promises and money on either side, so that corrections find something to correct. */
const BEGINNING: Act[] = [
  { kind: 'open', side: 0, workers: 2, late: 0 },
  { kind: 'open', side: 1, workers: 2, late: 0 },
  { kind: 'settle', at: 0, sum: 250_001, late: 0 },
  { kind: 'settle', at: 1, sum: 90_000, late: 0 },
  { kind: 'pay', at: 0, sum: 100_000, late: 0 },
]

/** Holds so many random histories of four months against the rules, or as many as the time allows; returns how many. */
export async function holdHistories(numRuns: number, longestMs?: number): Promise<number> {
  const bound = longestMs === undefined ? {} : { interruptAfterTimeLimit: longestMs }
  let held = 0
  const begun = await beginning()
  await fc.assert(
    fc.asyncProperty(fc.array(anyMonth, { minLength: 4, maxLength: 4 }), async (months) => {
      const desk = await testDesk({ from: begun.snapshot })
      try {
        const county = begun.county.on(desk)
        const stories = begun.stories.map((story): Story => ({ ...story, desk }))
        const frozen = new Map<string, unknown>()
        for (const [at, { acts, close }] of months.entries()) {
          for (const [n, one] of acts.entries()) {
            const first = at === 0 ? BEGINNING.length : 0
            desk.at(`${MONTHS[at]}-${String(4 + (first + n) * 2).padStart(2, '0')} 10:00`)
            await perform(desk, county, stories, one)
          }
          desk.at(`${MONTHS[at + 1]}-03 08:00`)
          await bookDueInstalments(desk, 'round')
          desk.at(`${MONTHS[at + 1]}-03 09:00`)
          for (const unit of CLOSING)
            if (close[unit] && (await closed(desk, county, unit, MONTHS[at] ?? '')))
              frozen.set(`${unit}/${MONTHS[at]}`, await reported(desk, county, unit, MONTHS[at] ?? ''))
        }
        for (const [key, report] of frozen) {
          const [unit, of = ''] = key.split('/')
          expect(await reported(desk, county, unit as 'city', of)).toEqual(report)
        }
        const found: unknown[] = []
        await checkJournal(desk.db.reader, (difference) => void found.push(difference))
        expect(found.filter((one) => /closed|frozen|figure/.test(JSON.stringify(one)))).toEqual([])
        await agreesWithJournal(desk, county)
        held += 1
      } finally {
        await desk.end()
      }
    }),
    { numRuns, endOnFailure: true, ...bound },
  )
  return held
}

/** Lived once: every history goes on from its own copy. */
async function beginning() {
  const desk = await testDesk()
  try {
    const county = await smallCounty(desk)
    const stories: Story[] = []
    for (const [n, one] of BEGINNING.entries()) {
      desk.at(`${MONTHS[0]}-${String(4 + n * 2).padStart(2, '0')} 10:00`)
      await perform(desk, county, stories, one)
    }
    return { snapshot: desk.snapshot(), county, stories }
  } finally {
    await desk.end()
  }
}

/** Figures by unit and the balance, as a report prints them; what the course of later months says is not frozen. */
async function reported(desk: TestDesk, county: SmallCounty, unit: (typeof CLOSING)[number], of: string) {
  const report = await reportOf(desk.db.reader, { month: month(of), unitId: county.units[unit], view: 'then' })
  return JSON.stringify({
    total: inOrder(report.total),
    rows: report.byUnit.map((row) => [row.key, row.own, inOrder(row.figures)]),
    balance: report.balance,
    late: report.late,
  })
}

const inOrder = (figures: Figures): [string, number][] => [...figures].toSorted(([a], [b]) => (a < b ? -1 : 1))

/** Closes by two persons; false where the order of months forbids it. */
async function closed(
  desk: TestDesk,
  county: SmallCounty,
  unit: (typeof CLOSING)[number],
  of: string,
): Promise<boolean> {
  const first = await county.actor('supervisor', unit)
  const director = await county.actor('director', 'city')
  const second: Actor = { ...director, grants: [{ role: 'supervisor', unitId: county.units.city }] }
  const [unitId, at] = [county.units[unit], month(of)]
  try {
    const revision = (await monthSteps(desk.db.reader, unitId, of)).length
    await proposeMonth(desk, actOf(first), { unitId, month: at, what: 'close', reason: '核对无误', revision })
    const decided = { unitId, month: at, agreed: true, reason: null, revision: revision + 1 }
    await decideMonth(desk, actOf(second), decided)
    return true
  } catch (fault) {
    if (fault instanceof DomainError && fault.code === 'month-refused') return false
    throw fault
  }
}

type Kind = 'agreed-fen' | 'due-fen' | 'received-fen' | 'verified-fen'

/** The city's money by month, folded from the journals, the promises and the closings alone: nothing of the ledger is read. */
async function agreesWithJournal(desk: TestDesk, county: SmallCounty): Promise<void> {
  const { reader } = desk.db
  const events = await reader
    .selectFrom('dispute_event as event')
    .innerJoin('dispute', 'dispute.id', 'event.dispute_id')
    .select(['event.type', 'event.payload', 'event.occurred_on', 'event.recorded_at', 'dispute.county_id as county'])
    .orderBy('event.recorded_at')
    .orderBy('event.seq')
    .execute()
  const closings = await reader.selectFrom('month_step').selectAll().where('kind', '=', 'closed').execute()
  const parts = await reader
    .selectFrom('instalment')
    .innerJoin('agreement_clause as clause', 'clause.id', 'instalment.clause_id')
    .select(['clause.agreement_id as agreementId', 'instalment.due_on as dueOn', 'instalment.amount_fen as fen'])
    .execute()
  const sums = new Map<string, number>()
  const payments = new Map<string, { verified: boolean }>()
  for (const event of events) {
    const payload = JSON.parse(event.payload) as {
      totalFen?: number
      fen?: number
      counteredFen?: number
      paymentIds?: string[]
      agreementId?: string
    }
    const shut = closings
      .filter((one) => one.recorded_at < event.recorded_at && [event.county, county.units.city].includes(one.unit_id))
      .reduce((last, one) => (one.month > last ? one.month : last), '')
    const keyed = shanghaiTime(event.recorded_at).slice(0, 7)
    const add = (kind: Kind, fen: number, on = event.occurred_on): void => {
      const at = on.slice(0, 7) > shut ? on.slice(0, 7) : keyed
      sums.set(`${at}/${kind}`, (sums.get(`${at}/${kind}`) ?? 0) + fen)
    }
    const [payment = ''] = payload.paymentIds ?? []
    const { fen = 0 } = payload
    if (event.type === 'fell-due') add('due-fen', fen)
    if (event.type === 'oral-agreement-reached') {
      add('agreed-fen', payload.totalFen ?? 0)
      // What was due by the day it was keyed in fell due with it, no earlier than it bound.
      for (const part of parts)
        if (part.agreementId === payload.agreementId && part.dueOn <= shanghaiDay(millisOf(event.recorded_at)))
          add('due-fen', part.fen, part.dueOn < event.occurred_on ? event.occurred_on : part.dueOn)
    }
    if (event.type === 'agreement-voided') add('agreed-fen', -(payload.counteredFen ?? 0))
    if (event.type === 'payment-recorded') {
      payments.set(payment, { verified: false })
      add('received-fen', fen)
    }
    if (event.type === 'payment-verified') {
      payments.set(payment, { verified: true })
      add('verified-fen', fen)
    }
    if (event.type === 'payment-corrected') {
      add('received-fen', -fen)
      if (payments.get(payment)?.verified === true) add('verified-fen', -fen)
    }
  }
  for (const of of MONTHS) {
    const asked = { month: month(of), unitId: county.units.city, view: 'then' } as const
    const { total } = await reportOf(reader, asked)
    for (const kind of ['agreed-fen', 'due-fen', 'received-fen', 'verified-fen'] as const)
      expect([of, kind, figure(total, kind)]).toEqual([of, kind, sums.get(`${of}/${kind}`) ?? 0])
  }
}
