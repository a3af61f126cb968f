import { afterEach, beforeEach, expect, test } from 'vitest'
import { countsOf, ledgerOf } from '../../../db/repositories/ledger.ts'
import { changeAgreementInForce, draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { resumeNegotiation } from '../../../server/agreements/leave-signing.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { reachOralAgreement } from '../../../server/agreements/reach-oral-agreement.ts'
import { signAgreement } from '../../../server/agreements/sign-agreement.ts'
import { voidAgreement } from '../../../server/agreements/void-agreement.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { balanceFen } from '../../../server/disputes/money.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
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

const now = (file: DisputeFile) => reopenFile(desk.db.reader, file.row.id)

/** Signs and seals everything on one day. */
async function effective(file: DisputeFile, agreementId: string, on: Day): Promise<DisputeFile> {
  const mediator = await county.actor('mediator', 'room')
  const director = await county.actor('director', 'committee')
  const draft = (await now(file)).agreements.find((agreement) => agreement.id === agreementId)
  await openSigning(desk, actOf(mediator), agreementId, draft?.revision ?? 0, on, 'both sides know')
  const payees = new Set(draft?.clauses.map((one) => one.payee_party_id))
  const workers = payees.size > 0 ? [...payees] : file.workers.map((worker) => worker.id)
  const parties = [...workers, file.employers[0]?.id ?? '']
  await signAgreement(desk, actOf(director), agreementId, (draft?.revision ?? 0) + 1, [
    ...parties.map((partyId) => ({
      kind: 'party' as const,
      partyId,
      signedBy: '本人',
      authority: 'self' as const,
      manner: 'signature' as const,
      on,
    })),
    { kind: 'mediator', mediatorId: mediator.staffId, on },
    { kind: 'seal', on },
  ])
  return now(file)
}

const agreedSum = async (file: DisputeFile): Promise<number> =>
  (await ledgerOf(desk.db.reader, file.row.id))
    .filter((entry) => entry.kind === 'agreed')
    .reduce((sum, entry) => sum + entry.amount_fen, 0)

const closedCount = async (file: DisputeFile): Promise<number> =>
  (await countsOf(desk.db.reader, file.row.id))
    .filter((entry) => entry.kind === 'case-closed')
    .reduce((sum, entry) => sum + entry.amount, 0)

test('a changed agreement replaces the old sum, keeps the case closed once and sets off what was paid', async () => {
  const { mediator, file } = await atTheTable(desk, county)
  const first = await draftAgreement(desk, actOf(mediator), file.row.id, agreementGiven([clause(file, 0, 1_200_000)]))
  const settled = await effective(file, first.agreementId, day('2026-11-10'))
  await recordPayment(desk, actOf(mediator), {
    disputeId: file.row.id,
    instalmentId: settled.agreements[0]?.clauses[0]?.instalments[0]?.id ?? '',
    amountFen: fen(500_000),
    paidOn: day('2026-11-11'),
    payer: '山城宏达服装有限公司',
    manner: 'cash',
    evidence: 'none',
    note: null,
  })
  const given = agreementGiven([clause(file, 0, 900_000)], { on: day('2026-11-12') })
  await expect(
    changeAgreementInForce(desk, actOf(mediator), first.agreementId, given, {
      reason: 'parties-agree',
      bothConsent: false,
    }),
  ).rejects.toMatchObject({ kind: 'refused' })
  const second = await changeAgreementInForce(desk, actOf(mediator), first.agreementId, given, {
    reason: 'parties-agree',
    bothConsent: true,
  })
  expect((await now(file)).row.stage).toBe('agreed.drafting')
  const changed = await effective(file, second.agreementId, day('2026-11-13'))
  expect(changed.agreements.map((agreement) => agreement.status)).toEqual(['superseded', 'effective'])
  expect(changed.agreements[1]?.number).toBe('江岸工人调字〔2026〕第1号之二')
  expect(await agreedSum(file)).toBe(900_000)
  expect(balanceFen(changed)).toBe(400_000)
  expect(await closedCount(file)).toBe(1)
  expect(changed.row).toMatchObject({ stage: 'performing.paying', closed_on: '2026-11-10' })
  const told: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => told.push(difference))
  expect(told).toEqual([])
})

test('a payment made before the change and taken back later is owed again under every later version', async () => {
  const { mediator, file } = await atTheTable(desk, county)
  const director = await county.actor('director', 'committee')
  const first = await draftAgreement(desk, actOf(mediator), file.row.id, agreementGiven([clause(file, 0, 500_000)]))
  const settled = await effective(file, first.agreementId, day('2026-11-10'))
  const pay = (agreement: DisputeFile['agreements'][number] | undefined, sum: number) =>
    recordPayment(desk, actOf(mediator), {
      disputeId: file.row.id,
      instalmentId: agreement?.clauses[0]?.instalments[0]?.id ?? '',
      amountFen: fen(sum),
      paidOn: day('2026-11-11'),
      payer: '山城宏达服装有限公司',
      manner: 'cash',
      evidence: 'none',
      note: null,
    })
  const early = await pay(settled.agreements[0], 500_000)
  let agreementId = first.agreementId
  for (const [sum, on] of [
    [900_000, '2026-11-12'],
    [800_000, '2026-11-13'],
  ] as const) {
    const given = agreementGiven([clause(file, 0, sum)], { on: day(on) })
    const change = { reason: 'parties-agree', bothConsent: true } as const
    agreementId = (await changeAgreementInForce(desk, actOf(mediator), agreementId, given, change)).agreementId
    await effective(file, agreementId, day(on))
  }
  await pay((await now(file)).agreements[2], 300_000)
  expect((await now(file)).row).toMatchObject({ stage: 'performed', performed_on: '2026-11-11' })
  const [paymentId = ''] = early.paymentIds
  await counterPayment(desk, actOf(director), { paymentId, revision: 1, reason: 'bounced' })
  const after = await now(file)
  expect(after.row).toMatchObject({ stage: 'performing.paying', performed_on: null })
  expect(balanceFen(after)).toBe(500_000)
  const parts = after.agreements.map((agreement) => agreement.clauses[0]?.instalments[0])
  expect(parts.map((part) => [part?.received_fen, part?.set_off_fen, part?.status])).toEqual([
    [0, 0, 'cancelled'],
    [0, 0, 'cancelled'],
    [300_000, 0, 'planned'],
  ])
  const running = after.clocks.filter((clock) => clock.rule === 'T11' && clock.status === 'running')
  expect(running.map((clock) => clock.subject_id)).toEqual([parts[2]?.id])
  const received = (await ledgerOf(desk.db.reader, file.row.id)).filter((entry) => entry.kind === 'received')
  expect(received.reduce((sum, entry) => sum + entry.amount_fen, 0)).toBe(300_000)
  const told: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => told.push(difference))
  expect(told).toEqual([])
})

test('a void agreement is countered that day and its workers mediate again', async () => {
  const director = await county.actor('director', 'committee')
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId } = await draftAgreement(
    desk,
    actOf(mediator),
    file.row.id,
    agreementGiven([clause(file, 0, 1_200_000)]),
  )
  const settled = await effective(file, agreementId, day('2026-11-10'))
  const voiding = {
    agreementId,
    revision: settled.agreements[0]?.revision ?? 0,
    on: day('2026-11-20'),
    reason: 'set-aside' as const,
    reopen: true,
  }
  await expect(voidAgreement(desk, actOf(mediator), voiding)).rejects.toMatchObject({ kind: 'not-allowed' })
  await voidAgreement(desk, actOf(director), voiding)
  const after = await now(file)
  expect(after.row).toMatchObject({ stage: 'room.inSession', closed_on: null, outcome: null })
  expect(after.workers[0]?.outcome).toBeNull()
  expect([await agreedSum(file), await closedCount(file), balanceFen(after)]).toEqual([0, 0, 0])
})

test('a void agreement without a new try leaves the worker failed, counted once', async () => {
  const director = await county.actor('director', 'committee')
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId } = await draftAgreement(
    desk,
    actOf(mediator),
    file.row.id,
    agreementGiven([clause(file, 0, 1_200_000)]),
  )
  const settled = await effective(file, agreementId, day('2026-11-10'))
  await voidAgreement(desk, actOf(director), {
    agreementId,
    revision: settled.agreements[0]?.revision ?? 0,
    on: day('2026-11-20'),
    reason: 'declared-void',
    reopen: false,
  })
  const after = await now(file)
  expect(after.row.stage).toBe('terminated')
  expect(after.workers[0]?.outcome).toBe('terminated')
  const closings = (await countsOf(desk.db.reader, file.row.id)).filter((entry) => entry.kind === 'worker-closed')
  const sums = (outcome: string): number =>
    closings.filter((entry) => entry.outcome === outcome).reduce((sum, entry) => sum + entry.amount, 0)
  expect([sums('settled'), sums('terminated'), await agreedSum(file)]).toEqual([0, 1, 0])
  const told: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => told.push(difference))
  expect(told).toEqual([])
})

test('back at the table the agreement is given up and a new one gets the next number', async () => {
  const { mediator, file } = await atTheTable(desk, county)
  const { agreementId } = await draftAgreement(
    desk,
    actOf(mediator),
    file.row.id,
    agreementGiven([clause(file, 0, 1_200_000)]),
  )
  await openSigning(desk, actOf(mediator), agreementId, 1, day('2026-11-10'), 'both sides know')
  await resumeNegotiation(desk, actOf(mediator), {
    agreementId,
    revision: 2,
    on: day('2026-11-11'),
    reason: 'party-withdraws',
  })
  const back = await now(file)
  expect(back.row.stage).toBe('room.inSession')
  const again = await draftAgreement(
    desk,
    actOf(mediator),
    file.row.id,
    agreementGiven([clause(file, 0, 1_000_000)], { on: day('2026-11-12') }),
  )
  const done = await effective(file, again.agreementId, day('2026-11-13'))
  expect(done.agreements.map((agreement) => [agreement.status, agreement.number])).toEqual([
    ['void', '江岸工人调字〔2026〕第1号'],
    ['effective', '江岸工人调字〔2026〕第1号之二'],
  ])
})

test('an oral agreement binds on its day; without both parties’ choice it is refused', async () => {
  const { mediator, file } = await atTheTable(desk, county)
  const given = agreementGiven([clause(file, 0, 300_000)], { on: day('2026-11-10') })
  await expect(
    reachOralAgreement(desk, actOf(mediator), file.row.id, given, { bothConsent: false, rightsTold: true }),
  ).rejects.toMatchObject({ kind: 'refused' })
  await expect(
    reachOralAgreement(
      desk,
      actOf(mediator),
      file.row.id,
      { ...given, parts: [] },
      { bothConsent: true, rightsTold: true },
    ),
  ).rejects.toMatchObject({ kind: 'refused', reasons: [{ code: 'agreement-incomplete' }] })
  await reachOralAgreement(desk, actOf(mediator), file.row.id, given, { bothConsent: true, rightsTold: true })
  const after = await now(file)
  expect(after.agreements[0]).toMatchObject({ kind: 'oral', status: 'effective', effective_on: '2026-11-10' })
  expect(after.row.stage).toBe('performing.paying')
})

test('an agreement without money settles every open worker and leaves a duty to confirm', async () => {
  const { mediator, file } = await atTheTable(desk, county, ['王小芳', '李强'])
  const given = agreementGiven([], { otherClauses: '公司当场道歉，并出具离职证明。', jointConfirmation: false })
  const { agreementId } = await draftAgreement(desk, actOf(mediator), file.row.id, given)
  const after = await effective(file, agreementId, day('2026-11-12'))
  expect(after.workers.map((worker) => worker.outcome)).toEqual(['settled', 'settled'])
  expect(after.row).toMatchObject({ stage: 'performing.paying', closed_on: '2026-11-12' })
})
