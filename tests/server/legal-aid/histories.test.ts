/** Random histories of mediation and aid on the same debts: no fen is counted twice or lost, closed months stay, and a second count from the rows agrees. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import { voidAgreement } from '../../../server/agreements/void-agreement.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import type { AidAsk } from '../../../server/legal-aid/aid-ask.ts'
import { reopenAid } from '../../../server/legal-aid/aid-file.ts'
import { verifyAidReceipt } from '../../../server/legal-aid/books/verify-receipt.ts'
import { figure, measures } from '../../../server/reports/measures.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, type Story } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { recount } from '../reports/recount.ts'
import { reportOf } from '../reports/report-of.ts'
import { lawyerOf } from './a-lawyer.ts'
import { aidStep, fromDispute } from './story.ts'

const MONTHS = ['2026-09', '2026-10', '2026-11', '2026-12'] as const

const sum = fc.integer({ min: 1, max: 900_000 })
const anyAct = fc.oneof(
  fc.record({ kind: fc.constant('settle' as const), fen: sum }),
  fc.record({ kind: fc.constant('void' as const) }),
  fc.record({ kind: fc.constant('award' as const), fen: sum, own: fc.boolean() }),
  fc.record({ kind: fc.constant('in-force' as const) }),
  fc.record({ kind: fc.constant('countered' as const) }),
  fc.record({ kind: fc.constant('received' as const), fen: sum, late: fc.boolean() }),
  fc.record({ kind: fc.constant('verified' as const) }),
  fc.record({ kind: fc.constant('taken-back' as const) }),
  fc.record({ kind: fc.constant('claims' as const), fen: sum, item: fc.constantFrom('unpaid-wages', 'severance') }),
  fc.record({ kind: fc.constant('close' as const) }),
)
type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never

/** One history that certainly does everything once. */
const HISTORY: Act[] = [
  { kind: 'settle', fen: 300_000 },
  { kind: 'award', fen: 500_000, own: false },
  { kind: 'in-force' },
  { kind: 'received', fen: 350_000, late: false },
  { kind: 'verified' },
  { kind: 'claims', fen: 700_000, item: 'severance' },
  { kind: 'close' },
  { kind: 'void' },
  { kind: 'taken-back' },
  { kind: 'received', fen: 100_000, late: true },
  { kind: 'countered' },
  { kind: 'close' },
  { kind: 'award', fen: 400_000, own: true },
  { kind: 'in-force' },
  { kind: 'settle', fen: 250_000 },
]

type Case = { desk: TestDesk; county: SmallCounty; story: Story; id: string }

async function opened(): Promise<Case> {
  const desk = await testDesk()
  desk.at('2026-09-02 09:00')
  const county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { workers: [worker('王小芳')], receivedOn: day('2026-09-01') })
  const story = await accepted(desk, mediator, given, day('2026-09-01'))
  const file = await reopenFile(desk.db.reader, story.disputeId)
  const change = { appliedOn: day('2026-09-02') }
  const [id = ''] = await fromDispute(desk, mediator, story.disputeId, [file.workers[0]?.id ?? ''], change)
  const one = { desk, county, story, id }
  await take(one, 'granted', {}, '2026-09-02', 'supervisor')
  await take(one, 'lawyer-assigned', { lawyerId: await lawyerOf(desk, county.units.county) }, '2026-09-02')
  return one
}

async function take(
  { desk, county, id }: Case,
  type: AidAsk['type'],
  asked: object,
  on: string,
  role: 'aid-officer' | 'supervisor' = 'aid-officer',
): Promise<void> {
  await aidStep(desk, await county.actor(role, 'county'), id, { type, occurredOn: day(on), asked } as AidAsk)
}

/** Performs one act; what the law closes here changes nothing. */
async function perform(one: Case, act: Act): Promise<void> {
  const { desk, county, story, id } = one
  const today = desk.clock.today()
  const file = await reopenAid(desk.db.reader, id)
  try {
    switch (act.kind) {
      case 'settle':
        await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-12-31', fen: act.fen }] }], today)
        return
      case 'void': {
        const agreement = (await reopenFile(desk.db.reader, story.disputeId)).agreements.find(
          (candidate) => candidate.status === 'effective',
        )
        if (!agreement) return
        const director = await county.actor('director', 'committee')
        const voiding = { agreementId: agreement.id, revision: agreement.revision, on: today, reopen: true }
        await voidAgreement(desk, actOf(director), { ...voiding, reason: 'set-aside' })
        return
      }
      case 'award': {
        const opening = { kind: 'arbitration', ground: null, body: null, theirNumber: null }
        await take(one, 'proceeding-opened', opening, today)
        const outcome = { result: 'mediated', awardedFen: act.fen, ownAgreement: act.own }
        await take(one, 'outcome-noted', outcome, today)
        return
      }
      case 'in-force':
        await take(one, 'took-effect', { proceedingId: null, fen: null }, today)
        return
      case 'countered':
        await take(one, 'effect-countered', { proceedingId: null }, today)
        return
      case 'received':
        await take(one, 'received', { fen: act.fen }, act.late ? '2026-09-03' : today)
        return
      case 'verified': {
        const receipt = file.receipts.find((candidate) => candidate.status === 'recorded')
        if (!receipt) return
        const asked = { aidCaseId: id, receiptId: receipt.id, revision: receipt.revision }
        await verifyAidReceipt(desk, actOf(await county.actor('supervisor', 'county')), asked)
        return
      }
      case 'taken-back': {
        const receipt = file.receipts.find((candidate) => candidate.status !== 'countered')
        if (receipt) await take(one, 'receipt-countered', { receiptId: receipt.id }, today)
        return
      }
      case 'claims': {
        const claims = [{ item: act.item, amountFen: act.fen }]
        await take(one, 'claims-amended', { reason: 'applicant-asks', claims }, today)
        return
      }
      case 'close':
        await transact(desk.db, (tx) => setClosedThrough(tx, county.units.city, monthBefore(today)))
    }
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault
  }
}

const monthBefore = (today: string): string => MONTHS[MONTHS.findIndex((of) => today.startsWith(of)) - 1] ?? '2026-08'

/** Every figure of the city in a month, as one text. */
async function figuresOf({ desk, county }: Case, of: string): Promise<string> {
  const { total } = await reportOf(desk.db.reader, { month: month(of), unitId: county.units.city, view: 'then' })
  return measures.map((measure) => `${measure} ${figure(total, measure)}`).join('\n')
}

test('no fen is counted twice or lost, whatever happens to a debt', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 8, maxLength: 14 }), async (acts) => {
      const one = await opened()
      const frozen = new Map<string, string>()
      try {
        for (const [at, act] of acts.entries()) {
          const of = MONTHS[Math.floor(at / 4)] ?? '2026-12'
          one.desk.at(`${of}-${String(6 + (at % 4) * 5).padStart(2, '0')} 10:00`)
          await perform(one, act)
          const closed = monthBefore(one.desk.clock.today())
          if (act.kind === 'close' && !frozen.has(closed)) frozen.set(closed, await figuresOf(one, closed))
        }
        for (const [of, figures] of frozen) expect(await figuresOf(one, of), of).toBe(figures)
        await judge(one)
      } finally {
        await one.desk.end()
      }
    }),
    { numRuns: 10, examples: [[HISTORY]], endOnFailure: true },
  )
}, 60_000)

/** What the year must come to, read off the papers and payments themselves. */
async function judge(one: Case): Promise<void> {
  const { desk, county, story, id } = one
  expect(await recount(desk.db.reader)).toEqual([])
  const found: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => found.push(difference))
  expect(found).toEqual([])
  const totals = await Promise.all(
    MONTHS.map(async (of) => {
      const asked = { month: month(of), unitId: county.units.city, view: 'then' } as const
      return (await reportOf(desk.db.reader, asked)).total
    }),
  )
  const year = (measure: Parameters<typeof figure>[1]): number =>
    totals.reduce((all, total) => all + figure(total, measure), 0)
  const file = await reopenAid(desk.db.reader, id)
  const agreements = (await reopenFile(desk.db.reader, story.disputeId)).agreements
  const mediated = agreements
    .filter((agreement) => agreement.status === 'effective')
    .reduce((all, agreement) => all + agreement.total_fen, 0)
  const paper = file.proceedings.findLast((proceeding) => proceeding.effective_on !== null)
  const effective = paper?.effective_fen ?? 0
  const owned = paper?.own_agreement === 1 ? effective : Math.min(effective, mediated)
  expect([year('aid-agreed-fen'), year('aid-corrected-fen'), year('agreed-fen')]).toEqual([
    effective - owned,
    owned,
    mediated,
  ])
  const standing = file.receipts.filter((receipt) => receipt.status !== 'countered')
  const paid = standing.reduce((all, receipt) => all + receipt.amount_fen, 0)
  expect(year('aid-received-fen')).toBeLessThanOrEqual(paid)
  expect(year('aid-received-fen')).toBeGreaterThanOrEqual(0)
  expect(year('aid-verified-fen')).toBeLessThanOrEqual(year('aid-received-fen'))
  expect([year('aid-case-accepted'), year('aid-case-closed')]).toEqual([1, 0])
}
