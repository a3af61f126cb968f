/** What legal aid adds to the months: on the day a paper takes effect, only what mediation does not own already, in open months only (domain.md 3.5 R4-R7). */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import { voidAgreement } from '../../../server/agreements/void-agreement.ts'
import type { Actor } from '../../../server/desk.ts'
import type { AidAsk } from '../../../server/legal-aid/aid-ask.ts'
import { reopenAid } from '../../../server/legal-aid/aid-file.ts'
import { verifyAidReceipt } from '../../../server/legal-aid/books/verify-receipt.ts'
import type { Measure } from '../../../server/reports/measures.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, type Story } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { recount } from '../reports/recount.ts'
import { reportOf } from '../reports/report-of.ts'
import { lawyerOf } from './a-lawyer.ts'
import { aidStep, direct, fromDispute } from './story.ts'

let desk: TestDesk
let county: SmallCounty
let officer: Actor
let supervisor: Actor

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  officer = await county.actor('aid-officer', 'county')
  supervisor = await county.actor('supervisor', 'county')
})
afterEach(async () => {
  // Whatever a test did, the stored figures are what the entries and the journals tell.
  expect(await recount(desk.db.reader)).toEqual([])
  const found: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => found.push(difference))
  expect(found).toEqual([])
  await desk.end()
})

const take = <Ask extends AidAsk>(id: string, type: Ask['type'], asked: object, on: string, by: Actor = officer) =>
  aidStep(desk, by, id, { type, occurredOn: day(on), asked } as AidAsk)

/** Brings an application to an award, not in force yet. */
async function awarded(id: string, fen: number, change: object = {}): Promise<void> {
  await take(id, 'granted', {}, '2026-11-20', supervisor)
  await take(id, 'lawyer-assigned', { lawyerId: await lawyerOf(desk, county.units.county) }, '2026-11-20')
  const kind = { kind: 'arbitration', ground: null, body: '江岸仲裁委', theirNumber: null }
  await take(id, 'proceeding-opened', kind, '2026-11-20')
  await take(id, 'outcome-noted', { result: 'partly', awardedFen: fen, ownAgreement: false, ...change }, '2026-11-20')
}

const inForce = (id: string, on = '2026-11-21') => take(id, 'took-effect', { proceedingId: null, fen: null }, on)

const AID = [
  'aid-case-accepted',
  'aid-case-closed',
  'aid-agreed-fen',
  'aid-corrected-fen',
  'aid-received-fen',
  'aid-verified-fen',
  'agreed-fen',
] as const satisfies readonly Measure[]

/** Aid cases accepted and closed, counted, mediation's of the papers, received, verified; then what mediation agreed itself. */
async function figures(of = '2026-11', unit: keyof SmallCounty['units'] = 'county'): Promise<(number | null)[]> {
  const { total } = await reportOf(desk.db.reader, { month: month(of), unitId: county.units[unit], view: 'then' })
  return AID.map((measure) => total.get(measure) ?? null)
}

async function mediated(): Promise<{ story: Story; workerId: string }> {
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, { workers: [worker('王小芳')], receivedOn: day('2026-11-02') })
  const story = await accepted(desk, mediator, given)
  const row = await desk.db.reader
    .selectFrom('dispute_party')
    .select('id')
    .where('dispute_id', '=', story.disputeId)
    .where('side', '=', 'worker')
    .executeTakeFirstOrThrow()
  return { story, workerId: row.id }
}

const promise = (fen: number) => [{ worker: 0, parts: [{ dueOn: '2026-12-31', fen }] }]

test('nothing counts before the paper is in force; then its sum does, for the aid desk and all above it', async () => {
  const id = await direct(desk, officer)
  expect(await figures()).toEqual([null, null, null, null, null, null, null])
  await awarded(id, 900_000)
  expect(await figures()).toEqual([1, null, null, null, null, null, null])
  await inForce(id)
  expect(await figures()).toEqual([1, null, 900_000, null, null, null, null])
  expect(await figures('2026-11', 'city')).toEqual(await figures())
  expect((await figures('2026-11', 'committee'))[2]).toBeNull()
  await take(id, 'effect-countered', { proceedingId: null }, '2026-11-22')
  expect((await figures())[2]).toBe(0)
})

test('an award on a mediated debt adds only its excess, and payments follow the owner of the debt (R5)', async () => {
  const { story, workerId } = await mediated()
  await settled(story, promise(600_000), day('2026-11-10'))
  const [id = ''] = await fromDispute(desk, story.actor, story.disputeId, [workerId])
  await awarded(id, 900_000)
  await inForce(id)
  expect(await figures()).toEqual([1, null, 300_000, 600_000, null, null, 600_000])
  await take(id, 'received', { fen: 500_000 }, '2026-11-22')
  expect((await figures())[4]).toBeNull()
  const paid = await take(id, 'received', { fen: 400_000 }, '2026-11-22')
  expect((await figures())[4]).toBe(300_000)
  const receipt = paid.receipts.find((one) => one.amount_fen === 400_000)
  const asked = { aidCaseId: id, receiptId: receipt?.id ?? '', revision: receipt?.revision ?? 0 }
  await expect(verifyAidReceipt(desk, actOf(officer), asked)).rejects.toMatchObject({
    reasons: [{ code: 'recorder-may-not-verify' }],
  })
  await verifyAidReceipt(desk, actOf(supervisor), asked)
  expect((await figures()).slice(4, 6)).toEqual([300_000, 300_000])
  await expect(verifyAidReceipt(desk, actOf(supervisor), asked)).rejects.toMatchObject({ kind: 'stale' })
  await take(id, 'receipt-countered', { receiptId: asked.receiptId }, '2026-11-22')
  expect((await figures()).slice(4, 6)).toEqual([0, 0])
})

test('an agreement of the own committee is mediation’s: aid shows nothing and a memo (R6)', async () => {
  const { story, workerId } = await mediated()
  const [id = ''] = await fromDispute(desk, story.actor, story.disputeId, [workerId])
  await awarded(id, 600_000, { result: 'mediated', ownAgreement: true })
  await settled(story, promise(600_000), day('2026-11-20'))
  await inForce(id)
  expect(await figures()).toEqual([1, null, null, 600_000, null, null, 600_000])
})

test('an agreement reached on a debt that aid has brought takes its part over, and the whole stays the same', async () => {
  const { story, workerId } = await mediated()
  const [id = ''] = await fromDispute(desk, story.actor, story.disputeId, [workerId])
  await awarded(id, 900_000)
  await inForce(id)
  await settled(story, promise(600_000), day('2026-11-22'))
  expect(await figures()).toEqual([1, null, 300_000, 600_000, null, null, 600_000])
})

test('a mediated sum that falls is aid’s in full from that day on', async () => {
  const { story, workerId } = await mediated()
  const file = await settled(story, promise(600_000), day('2026-11-10'))
  const [id = ''] = await fromDispute(desk, story.actor, story.disputeId, [workerId])
  await awarded(id, 900_000)
  await inForce(id)
  const director = await county.actor('director', 'committee')
  const { id: agreementId = '', revision = 0 } = file.agreements[0] ?? {}
  const voiding = { agreementId, revision, on: day('2026-11-22'), reason: 'set-aside', reopen: true } as const
  await voidAgreement(desk, actOf(director), voiding)
  expect((await figures()).slice(2, 4)).toEqual([900_000, 0])
  const booked = (await ledgerOf(desk.db.reader, id)).map((entry) => [entry.kind, entry.amount_fen, entry.occurred_on])
  expect(booked).toEqual([
    ['agreed', 300_000, '2026-11-21'],
    ['corrected', 600_000, '2026-11-21'],
    ['agreed', 600_000, '2026-11-22'],
    ['corrected', -600_000, '2026-11-22'],
  ])
})

test('a later paper of the same debt replaces the earlier one in force', async () => {
  const id = await direct(desk, officer)
  await awarded(id, 900_000)
  await inForce(id)
  const next = { kind: 'first-instance', ground: null, body: '江岸法院', theirNumber: null }
  await take(id, 'proceeding-opened', next, '2026-11-21')
  await take(id, 'outcome-noted', { result: 'won', awardedFen: 1_100_000, ownAgreement: false }, '2026-11-22')
  await inForce(id, '2026-11-22')
  const booked = (await ledgerOf(desk.db.reader, id)).map((entry) => [entry.kind, entry.amount_fen, entry.occurred_on])
  expect(booked).toEqual([
    ['agreed', 900_000, '2026-11-21'],
    ['agreed', 200_000, '2026-11-22'],
  ])
})

test('a closed month never changes: what belongs to it comes as 补报 and 更正 in the month it is keyed in (R4)', async () => {
  const id = await direct(desk, officer)
  await awarded(id, 900_000)
  await inForce(id)
  await transact(desk.db, (tx) => setClosedThrough(tx, county.units.county, '2026-11'))
  const before = await figures()
  desk.at('2026-12-05 10:00')
  await take(id, 'received', { fen: 200_000 }, '2026-11-25')
  await take(id, 'effect-countered', { proceedingId: null }, '2026-12-04')
  await take(id, 'took-effect', { proceedingId: null, fen: 800_000 }, '2026-12-04')
  expect(await figures()).toEqual(before)
  const entries = (await ledgerOf(desk.db.reader, id)).filter((entry) => entry.booked_month === '2026-12')
  expect(entries.map((entry) => [entry.kind, entry.amount_fen, entry.mark, entry.origin_month])).toEqual([
    ['received', 200_000, 'late', '2026-11'],
    ['agreed', -900_000, 'correction', '2026-11'],
    ['agreed', 800_000, 'in-time', null],
  ])
  expect((await figures('2026-12')).slice(2, 5)).toEqual([-100_000, null, 200_000])
})

test('an aid case is counted once, closed once, and opened again without a trace in the sum', async () => {
  const id = await direct(desk, officer)
  await awarded(id, 900_000)
  await inForce(id)
  await take(id, 'report-filed', {}, '2026-11-21')
  await take(id, 'subsidy-noted', { fen: 0 }, '2026-11-21')
  await take(id, 'closed', {}, '2026-11-21')
  expect((await figures()).slice(0, 2)).toEqual([1, 1])
  await take(id, 'reopened', { reason: 'enforcement' }, '2026-11-22', supervisor)
  expect((await figures()).slice(0, 2)).toEqual([1, 0])
  const refused = await direct(desk, officer)
  await take(refused, 'refused', { reason: 'not-proved' }, '2026-11-20', supervisor)
  expect((await figures()).slice(0, 2)).toEqual([1, 0])
  expect((await reopenAid(desk.db.reader, refused)).row.case_number).toBeNull()
})
