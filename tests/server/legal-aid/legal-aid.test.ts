import { afterEach, beforeEach, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertAttachment } from '../../../db/repositories/attachments.ts'
import { insertOffer } from '../../../db/repositories/offers.ts'
import { insertPrivateNote } from '../../../db/repositories/private-notes.ts'
import type { Actor } from '../../../server/desk.ts'
import { expireAidTerms } from '../../../server/legal-aid/expire-aid-terms.ts'
import { openAid, reopenAid } from '../../../server/legal-aid/aid-file.ts'
import type { AidAsk } from '../../../server/legal-aid/aid-ask.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import type { Difference } from '../../../server/system/journal/difference.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, step } from '../../desk/settled.ts'
import { smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { aidStep, application, direct, fromDispute, lawyer } from './story.ts'

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
afterEach(async () => desk.end())

const on = day('2026-11-20')
const ask = <Ask extends AidAsk>(type: Ask['type'], asked: object = {}, occurredOn = on): AidAsk =>
  ({ type, occurredOn, asked }) as AidAsk

async function failedMediation() {
  const mediator = await county.actor('mediator', 'room')
  const story = await accepted(
    desk,
    mediator,
    dispute(county.units.room, { workers: [worker('王小芳'), worker('李强')] }),
  )
  const { workers } = await step(story, 'mediation-terminated', day('2026-11-18'), {
    workerIds: await idsOf(story.disputeId),
    reason: 'too-far-apart',
  })
  return { story, mediator, workers }
}

async function idsOf(disputeId: string): Promise<string[]> {
  const rows = await desk.db.reader
    .selectFrom('dispute_party')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('side', '=', 'worker')
    .orderBy('position')
    .execute()
  return rows.map((row) => row.id)
}

async function differences(): Promise<Difference[]> {
  const found: Difference[] = []
  await checkJournal(desk.db.reader, (difference) => found.push(difference))
  return found
}

async function refusal(work: Promise<unknown>): Promise<string[]> {
  const fault: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return (fault as { reasons?: { code: string }[] } | null)?.reasons?.map((reason) => reason.code) ?? []
}

test('an aid case goes from its application to its closing, and its journal tells the columns', async () => {
  const id = await direct(desk, officer)
  expect((await reopenAid(desk.db.reader, id)).row).toMatchObject({
    unit_id: county.units.county,
    stage: 'applied',
    phase: 'deciding',
    case_number: null,
    claimed_fen: 1_500_000,
    next_clock: 'T13',
    next_due_on: '2026-11-27',
    revision: 1,
  })
  await aidStep(desk, supervisor, id, ask('granted'))
  const granted = await reopenAid(desk.db.reader, id)
  expect(granted.row).toMatchObject({
    case_number: '江岸区总工援字〔2026〕第1号',
    next_clock: 'T13A',
    next_due_on: '2026-11-23',
    phase: 'assigning',
  })
  expect(granted.clocks.map((clock) => [clock.rule, clock.status, clock.article])).toEqual([
    ['T13A', 'running', 'HOUSE-aid'],
    ['T13', 'met', 'HOUSE-aid'],
  ])
  const lawyerId = await lawyer(desk, officer, '周律师', '15001')
  await aidStep(desk, officer, id, ask('lawyer-assigned', { lawyerId }))
  await aidStep(
    desk,
    officer,
    id,
    ask('proceeding-opened', { kind: 'arbitration', ground: null, body: '江岸仲裁委', theirNumber: null }),
  )
  expect(
    await refusal(
      aidStep(
        desk,
        officer,
        id,
        ask('proceeding-opened', { kind: 'first-instance', ground: null, body: null, theirNumber: null }),
      ),
    ),
  ).toEqual(['step-not-possible-here'])
  await aidStep(desk, officer, id, ask('hearing-set', { day: day('2026-12-10') }))
  await aidStep(desk, officer, id, ask('heard'))
  const won = { result: 'partly', awardedFen: 900_000, ownAgreement: false }
  expect(await refusal(aidStep(desk, officer, id, ask('outcome-noted', { ...won, result: 'lost' })))).toEqual([
    'no-sum-with-this-result',
  ])
  await aidStep(desk, officer, id, ask('outcome-noted', won))
  expect(await refusal(aidStep(desk, officer, id, ask('closed')))).toEqual([
    'award-not-in-force',
    'closing-report-missing',
    'subsidy-not-settled',
  ])
  await aidStep(desk, officer, id, ask('took-effect', { proceedingId: null, fen: null }, day('2026-11-22')))
  const paid = await aidStep(desk, officer, id, ask('received', { fen: 400_000 }))
  expect(paid.row).toMatchObject({ awarded_fen: 900_000, effective_fen: 900_000, received_fen: 400_000 })
  await aidStep(desk, officer, id, ask('receipt-countered', { receiptId: paid.receipts[0]?.id ?? '' }))
  for (const [type, asked] of [
    ['report-filed', {}],
    ['subsidy-noted', { fen: 150_000 }],
    ['closed', {}],
  ] as const)
    await aidStep(desk, officer, id, ask(type, asked, day('2026-11-22')))
  const closed = await reopenAid(desk.db.reader, id)
  expect(closed.row).toMatchObject({
    stage: 'closed',
    phase: 'over',
    received_fen: 0,
    subsidy_fen: 150_000,
    next_due_on: null,
  })
  expect(closed.row.revision).toBe(closed.journal.length)
  expect(await differences()).toEqual([])
})

test('a changed column of an aid case is found by the journal check', async () => {
  const id = await direct(desk, officer)
  await desk.db.reader.updateTable('aid_case').set({ stage: 'granted', received_fen: 5 }).where('id', '=', id).execute()
  expect((await differences()).map((found) => found.code).toSorted()).toEqual(['aid-received', 'stage'])
})

test('parties, claims and the list of evidence come from the dispute; offers, records and notes never', async () => {
  const { story, mediator, workers } = await failedMediation()
  const [first, second] = workers
  const sha256 = await desk.files.put(Buffer.from('%PDF-1.4'))
  const recorded_at = desk.clock.now()
  await transact(desk.db, async (tx) => {
    await tx
      .insertInto('stored_file')
      .values({ sha256, bytes: 8, media_type: 'application/pdf', recorded_at })
      .execute()
    const attach = (name: string, kind: string, offered_by: string | null) =>
      insertAttachment(tx, {
        id: desk.newId(),
        dispute_id: story.disputeId,
        sha256,
        name,
        kind,
        media_type: 'application/pdf',
        uploaded_by: mediator.staffId,
        offered_by,
        recorded_at,
      })
    await attach('工资条.pdf', 'evidence', first?.id ?? null)
    await attach('李强的欠条.pdf', 'evidence', second?.id ?? null)
    await attach('调解笔录扫描.pdf', 'signed-paper', null)
    const of = { id: desk.newId(), dispute_id: story.disputeId, recorded_at }
    await insertOffer(tx, {
      ...of,
      party_id: first?.id ?? '',
      amount_fen: 777_777,
      made_on: '2026-11-15',
      note: '让步方案',
    })
    await insertPrivateNote(tx, { ...of, staff_id: mediator.staffId, body: '单位底线' })
  })
  const [id = ''] = await fromDispute(desk, mediator, story.disputeId, [first?.id ?? ''])
  const file = await openAid(desk.db.reader, officer, id, 'aid:manage')
  expect(file.person).toMatchObject({ name: '王小芳' })
  expect(file.person.id).not.toBe(first?.person?.id)
  expect(file.opponents.map((employer) => employer.name)).toEqual(['山城宏达服装有限公司'])
  expect(file.claims).toMatchObject([{ item: 'unpaid-wages', amount_fen: 1_200_000 }])
  expect(file.evidence.map((one) => one.title)).toEqual(['工资条.pdf'])
  expect(JSON.stringify(file)).not.toMatch(/777777|让步方案|单位底线|调解笔录|李强/u)
  expect(await refusal(fromDispute(desk, mediator, story.disputeId, [first?.id ?? '']))).toEqual(['aid-under-way'])
  const mediating = await lawyer(desk, officer, '周律师', '15001', mediator.staffId)
  // Whoever mediated never becomes the lawyer (TYTJ 16).
  await aidStep(desk, supervisor, id, ask('granted'))
  expect(await refusal(aidStep(desk, officer, id, ask('lawyer-assigned', { lawyerId: mediating })))).toEqual([
    'lawyer-is-mediator-of-dispute',
  ])
})

test('aid begins before its approval only while fewer than seven days are left, and is closed only once approved', async () => {
  const id = await direct(desk, officer, { limitationOn: day('2026-11-27'), proof: null })
  expect(await refusal(aidStep(desk, officer, id, ask('started-early', { reason: 'limitation' })))).toEqual([
    'limitation-not-near',
  ])
  const begun = await aidStep(desk, officer, id, ask('started-early', { reason: 'limitation' }, day('2026-11-21')))
  expect(begun.row).toMatchObject({ stage: 'assigning', number_seq: 1, next_clock: 'T13A' })
  expect(begun.clocks.map((clock) => clock.rule)).toEqual(['T13A', 'T13'])
  expect(await refusal(aidStep(desk, supervisor, id, ask('granted', {}, day('2026-11-21'))))).toEqual([
    'means-not-settled',
  ])
  await aidStep(desk, officer, id, ask('ground-noted', { ground: 'means', means: 'pledged', proof: null }))
  const approved = await aidStep(desk, supervisor, id, ask('granted', {}, day('2026-11-22')))
  expect(approved.context).toMatchObject({ early: true, granted: true })
  expect(approved.row.case_number).toMatch(/第1号$/u)
})

test('the state’s aid asks what the law asks, the union’s takes every labour claim', async () => {
  const claims = [{ item: 'severance' as const, amountFen: 100 }]
  const state = await direct(desk, officer, { scheme: 'state', claims, ground: 'migrant-pay' })
  expect(await refusal(aidStep(desk, supervisor, state, ask('granted')))).toEqual([
    'ground-needs-pay-or-injury',
    'claims-outside-aid',
  ])
  const union = await direct(desk, officer, { claims, ground: 'relief-recipient' })
  expect((await aidStep(desk, supervisor, union, ask('granted'))).row.stage).toBe('assigning')
})

test('outside one’s scope an aid case does not exist, and only the deciding role decides', async () => {
  const id = await direct(desk, officer)
  const other = await county.actor('aid-officer', 'otherCounty')
  await expect(openAid(desk.db.reader, other, id, 'aid:read')).rejects.toMatchObject({ kind: 'not-found' })
  await expect(aidStep(desk, officer, id, ask('granted'))).rejects.toMatchObject({ kind: 'not-allowed' })
  const auditor = await county.actor('auditor', 'county')
  await expect(openAid(desk.db.reader, auditor, id, 'aid:read')).rejects.toMatchObject({ kind: 'not-found' })
  const stranger = await county.actor('mediator', 'otherRoom')
  await expect(direct(desk, stranger, { unitId: county.units.room })).rejects.toMatchObject({ kind: 'not-allowed' })
})

test('a term that ran out is marked once and stays in the lamp until it is met', async () => {
  const id = await direct(desk, officer, { appliedOn: day('2026-11-10'), limitationOn: application.limitationOn })
  expect(await expireAidTerms(desk, 'a')).toBe(1)
  expect(await expireAidTerms(desk, 'a')).toBe(0)
  expect((await reopenAid(desk.db.reader, id)).row).toMatchObject({ stage: 'applied', next_due_on: '2026-11-17' })
  await aidStep(desk, supervisor, id, ask('refused', { reason: 'not-proved' }))
  const contested = await aidStep(desk, officer, id, ask('contested', { note: '有证据未采' }))
  expect(contested.row).toMatchObject({
    stage: 'contested',
    phase: 'deciding',
    next_clock: 'T13R',
    next_due_on: '2026-11-25',
  })
  const chief = await county.actor('supervisor', 'city')
  const again = await aidStep(desk, chief, id, ask('review-corrected', { note: '证据已补齐' }))
  expect(again.row).toMatchObject({ stage: 'assigning', reason: null, granted_on: on })
  expect(await differences()).toEqual([])
})
