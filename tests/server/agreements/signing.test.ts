import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { papersOf } from '../../../db/repositories/papers.ts'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { hashOf } from '../../../db/file-store.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { reopenDrafting } from '../../../server/agreements/leave-signing.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { sealAgreements } from '../../../server/agreements/seal-agreements.ts'
import { signAgreement, type MarkGiven } from '../../../server/agreements/sign-agreement.ts'
import { timelineOf } from '../../../server/disputes/case/timeline.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import type { Actor } from '../../../server/desk.ts'
import { addDays, day, type Day } from '../../../workflows/values/day.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { agreementGiven, atTheTable, clause } from './journey.ts'

let desk: TestDesk
let county: SmallCounty

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
})
afterEach(() => desk.end())

const OPENED = day('2026-11-10')

async function inSigning(mediator: Actor, file: DisputeFile, workers: readonly number[]) {
  const given = agreementGiven(workers.map((at) => clause(file, at, 1_200_000)))
  const { agreementId } = await draftAgreement(desk, actOf(mediator), file.row.id, given)
  const { paperId } = await openSigning(desk, actOf(mediator), agreementId, 1, OPENED, 'both sides know')
  return { agreementId, paperId }
}

const partyMark = (partyId: string, on: Day): MarkGiven => ({
  kind: 'party',
  partyId,
  signedBy: '本人',
  authority: 'self',
  manner: 'signature',
  on,
})

async function agreementNow(file: DisputeFile, agreementId: string) {
  const now = await reopenFile(desk.db.reader, file.row.id)
  const agreement = now.agreements.find((candidate) => candidate.id === agreementId)
  if (!agreement) throw new Error('agreement lost')
  return { file: now, agreement }
}

test('an agreement takes effect on the last of all marks, in whatever order they are made', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(['worker', 'employer', 'mediator', 'seal'], { minLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
      async (order, offsets) => {
        await desk.end()
        desk = await testDesk()
        county = await smallCounty(desk)
        const director = await county.actor('director', 'committee')
        const { mediator, file } = await atTheTable(desk, county)
        const { agreementId } = await inSigning(mediator, file, [0])
        const days = order.map((_, at) => addDays(OPENED, offsets[at] ?? 0))
        for (const [at, who] of order.entries()) {
          const on = days[at] ?? OPENED
          const before = await agreementNow(file, agreementId)
          expect(before.agreement.status).toBe('signing')
          const mark: MarkGiven =
            who === 'seal'
              ? { kind: 'seal', on }
              : who === 'mediator'
                ? { kind: 'mediator', mediatorId: mediator.staffId, on }
                : partyMark((who === 'worker' ? file.workers : file.employers)[0]?.id ?? '', on)
          await signAgreement(desk, actOf(director), agreementId, before.agreement.revision, [mark])
        }
        const { file: after, agreement } = await agreementNow(file, agreementId)
        expect(agreement.status).toBe('effective')
        expect(agreement.effective_on).toBe(days.toSorted().at(-1))
        expect(after.row.stage).toBe('performing.paying')
        expect(after.row.settled_on).toBe(agreement.effective_on)
        const agreed = (await ledgerOf(desk.db.reader, file.row.id)).filter((entry) => entry.kind === 'agreed')
        expect(agreed.map((entry) => [entry.amount_fen, entry.occurred_on])).toEqual([
          [1_200_000, agreement.effective_on],
        ])
      },
    ),
    { numRuns: 12 },
  )
})

test('one submit holds a whole round, and the issued bytes are those of the stored hash', async () => {
  const director = await county.actor('director', 'committee')
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId, paperId } = await inSigning(mediator, file, [0])
  const { agreement } = await agreementNow(file, agreementId)
  const on = day('2026-11-12')
  const signed = await signAgreement(desk, actOf(director), agreementId, agreement.revision, [
    partyMark(file.workers[0]?.id ?? '', on),
    {
      ...partyMark(file.employers[0]?.id ?? '', on),
      authority: 'legal-representative',
      manner: 'company-seal',
    } as MarkGiven,
    { kind: 'mediator', mediatorId: mediator.staffId, on },
    { kind: 'seal', on: day('2026-11-13') },
  ])
  expect(signed.effective).toBe(true)
  const paper = (await papersOf(desk.db.reader, file.row.id)).find((row) => row.id === paperId)
  const bytes = await desk.files.get(paper?.sha256 ?? '')
  expect(hashOf(bytes)).toBe(paper?.sha256)
  expect(paper?.number).toBe('江岸工人调字〔2026〕第1号')
  expect(paper?.input).not.toContain('王小芳')
})

test('who has only a general authority cannot settle, and nothing of the round remains', async () => {
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId } = await inSigning(mediator, file, [0])
  const { agreement } = await agreementNow(file, agreementId)
  const on = day('2026-11-12')
  const attempt = signAgreement(desk, actOf(mediator), agreementId, agreement.revision, [
    partyMark(file.workers[0]?.id ?? '', on),
    { ...partyMark(file.employers[0]?.id ?? '', on), authority: 'general-authority' } as MarkGiven,
  ])
  await expect(attempt).rejects.toMatchObject({ kind: 'refused', reasons: [{ code: 'signer-without-authority' }] })
  expect((await agreementNow(file, agreementId)).agreement.signatures).toEqual([])
})

test('a mediator of a room cannot seal, and sealing twice is harmless', async () => {
  const director = await county.actor('director', 'committee')
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId } = await inSigning(mediator, file, [0])
  const { agreement } = await agreementNow(file, agreementId)
  const on = day('2026-11-12')
  await expect(
    signAgreement(desk, actOf(mediator), agreementId, agreement.revision, [{ kind: 'seal', on }]),
  ).rejects.toMatchObject({ kind: 'not-allowed' })
  const first = await sealAgreements(desk, actOf(director), [agreementId], on)
  expect(first).toEqual({ sealed: [agreementId], effective: [], refused: [] })
  const again = await sealAgreements(desk, actOf(director), [agreementId], on)
  expect(again.refused.map((one) => one.reasons[0]?.code)).toEqual(['already-sealed'])
  const marks = (await agreementNow(file, agreementId)).agreement.signatures
  expect(marks.filter((mark) => mark.signer === 'seal')).toHaveLength(1)
  expect(marks[0]?.staff_id).toBe(director.staffId)
})

test('back in the draft the signatures are gone and the issued paper stays as superseded', async () => {
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId, paperId } = await inSigning(mediator, file, [0])
  const opened = await agreementNow(file, agreementId)
  await signAgreement(desk, actOf(mediator), agreementId, opened.agreement.revision, [
    partyMark(file.workers[0]?.id ?? '', day('2026-11-11')),
  ])
  const { agreement } = await agreementNow(file, agreementId)
  await reopenDrafting(desk, actOf(mediator), {
    agreementId,
    revision: agreement.revision,
    on: day('2026-11-12'),
    reason: 'mistake-found',
  })
  const after = await agreementNow(file, agreementId)
  expect(after.agreement).toMatchObject({ status: 'drafting', signatures: [] })
  expect(after.file.row.stage).toBe('agreed.drafting')
  const papers = await papersOf(desk.db.reader, file.row.id)
  expect(papers.map((paper) => [paper.id, paper.status])).toEqual([[paperId, 'superseded']])
  await expect(desk.files.get(papers[0]?.sha256 ?? '')).resolves.toBeInstanceOf(Buffer)
})

test('a group with an agreement for some of its workers stays open for the rest', async () => {
  const director = await county.actor('director', 'committee')
  const { mediator, file } = await atTheTable(desk, county, ['王小芳', '李强', '赵敏'])
  const first = await inSigning(mediator, file, [0, 1])
  const { agreement } = await agreementNow(file, first.agreementId)
  const on = day('2026-11-12')
  await signAgreement(desk, actOf(director), first.agreementId, agreement.revision, [
    ...[file.workers[0], file.workers[1], file.employers[0]].map((party) => partyMark(party?.id ?? '', on)),
    { kind: 'mediator', mediatorId: mediator.staffId, on },
    { kind: 'seal', on },
  ])
  const after = await reopenFile(desk.db.reader, file.row.id)
  expect(after.workers.map((worker) => worker.outcome)).toEqual(['settled', 'settled', null])
  expect(after.row.stage).toBe('room.inSession')
  expect(after.row.closed_on).toBeNull()

  const second = await inSigning(mediator, after, [2])
  const later = await agreementNow(file, second.agreementId)
  expect(later.agreement.number).toBe('江岸工人调字〔2026〕第1号之二')
  await signAgreement(desk, actOf(director), second.agreementId, later.agreement.revision, [
    ...[file.workers[2], file.employers[0]].map((party) => partyMark(party?.id ?? '', day('2026-11-16'))),
    { kind: 'mediator', mediatorId: mediator.staffId, on },
    { kind: 'seal', on },
  ])
  const closed = await reopenFile(desk.db.reader, file.row.id)
  expect(closed.row).toMatchObject({ stage: 'performing.paying', closed_on: '2026-11-16', outcome: 'settled' })
})

test('the history tells the effect on its own day, however late the last mark was keyed in', async () => {
  const director = await county.actor('director', 'committee')
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId } = await inSigning(mediator, file, [0])
  const late = addDays(OPENED, 2)
  const hands = [file.workers[0]?.id ?? '', file.employers[0]?.id ?? '']
  const marks: MarkGiven[] = [
    ...hands.map((partyId) => partyMark(partyId, late)),
    { kind: 'mediator', mediatorId: mediator.staffId, on: late },
    { kind: 'seal', on: OPENED },
  ]
  for (const mark of marks) {
    const { agreement } = await agreementNow(file, agreementId)
    await signAgreement(desk, actOf(director), agreementId, agreement.revision, [mark])
  }
  const { file: after, agreement } = await agreementNow(file, agreementId)
  const entries = await timelineOf(desk.db.reader, 'zh-CN', after, [])
  expect(entries[0]).toMatchObject({
    day: late,
    title: { key: 'happened.took-effect' },
    note: agreement.number,
    weight: 'milestone',
    changes: [{ after: '履行中' }],
  })
  expect(entries.filter((entry) => entry.day === OPENED).flatMap((entry) => entry.changes)).not.toContainEqual(
    expect.objectContaining({ after: '履行中' }),
  )
})
