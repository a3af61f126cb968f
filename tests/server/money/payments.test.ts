import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import type { Actor } from '../../../server/desk.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { recordPayment, type RecordPayment } from '../../../server/money/record-payment.ts'
import { verifyPayment } from '../../../server/money/verify-payment.ts'
import type { PaymentGiven } from '../../../server/money/write-payment.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, type Promised } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

let desk: TestDesk
let county: SmallCounty
let mediator: Actor
let clerk: Actor

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  mediator = await county.actor('mediator', 'room')
  clerk = await county.actor('clerk', 'committee')
})
afterEach(() => desk.end())

const monthly: Promised = {
  worker: 0,
  parts: [
    { dueOn: '2026-11-10', fen: 100_000 },
    { dueOn: '2026-12-10', fen: 100_000 },
    { dueOn: '2027-01-10', fen: 50_050 },
  ],
}

async function performing(promised: Promised[] = [monthly], workers = [worker('王小芳')]): Promise<DisputeFile> {
  const story = await accepted(desk, mediator, dispute(county.units.room, { workers }))
  return settled(story, promised, day('2026-11-05'))
}

const parts = (file: DisputeFile) =>
  file.agreements.flatMap((agreement) => agreement.clauses.flatMap((clause) => clause.instalments))

const given = (file: DisputeFile, amount: number, change: Partial<PaymentGiven> = {}): PaymentGiven => ({
  instalmentId: parts(file)[0]?.id ?? '',
  amountFen: fen(amount),
  paidOn: day('2026-11-10'),
  payer: '山城宏达服装有限公司',
  manner: 'transfer',
  evidence: 'none',
  note: null,
  ...change,
})

const pay = (file: DisputeFile, amount: number, change: Partial<RecordPayment> = {}) =>
  recordPayment(desk, actOf(mediator), { disputeId: file.row.id, ...given(file, amount), ...change })

const again = (file: DisputeFile) => reopenFile(desk.db.reader, file.row.id)

describe('recording', () => {
  test('one instalment is paid, its clock is met, the money stands in the ledger of the payment day', async () => {
    const before = await performing()
    await pay(before, 100_000)
    const file = await again(before)
    expect(parts(file).map((part) => [part.received_fen, part.status])).toEqual([
      [100_000, 'paid'],
      [0, 'planned'],
      [0, 'planned'],
    ])
    expect(file.row.stage).toBe('performing.paying')
    expect(file.clocks.find((clock) => clock.subject_id === parts(file)[0]?.id)?.status).toBe('met')
    const received = (await ledgerOf(desk.db.reader, file.row.id)).filter((entry) => entry.kind === 'received')
    expect(received).toMatchObject([{ amount_fen: 100_000, occurred_on: '2026-11-10', booked_month: '2026-11' }])
  })

  test('one transfer for everything pays every instalment in order and the dispute is performed that day', async () => {
    const before = await performing()
    const answer = await pay(before, 250_050)
    expect(answer).toMatchObject({ performed: true })
    expect(answer.paymentIds).toHaveLength(3)
    const file = await again(before)
    expect(file.payments.map((payment) => payment.amount_fen).toSorted((a, b) => b - a)).toEqual([
      100_000, 100_000, 50_050,
    ])
    expect(file.row).toMatchObject({ stage: 'performed', performed_on: '2026-11-10' })
  })

  test('what exceeds the debt stays on the last instalment and pays no other worker', async () => {
    const before = await performing(
      [
        { worker: 0, parts: [{ dueOn: '2026-11-10', fen: 100_000 }] },
        { worker: 1, parts: [{ dueOn: '2026-11-10', fen: 70_000 }] },
      ],
      [worker('王小芳'), worker('李大勇')],
    )
    await expect(pay(before, 100_001)).rejects.toMatchObject({
      kind: 'invalid',
      faults: [{ field: 'amount', code: 'amount-exceeds-owed', values: { owed: '1,000.00' } }],
    })
    expect((await again(before)).payments).toEqual([])
    const answer = await pay(before, 180_000, { overpaid: true })
    expect(answer.performed).toBe(false)
    const file = await again(before)
    expect(parts(file).map((part) => part.received_fen)).toEqual([180_000, 0])
    expect(file.row.stage).toBe('performing.paying')
  })

  test('an instalment of another dispute, a day in the future and a stranger are refused', async () => {
    const one = await performing()
    const other = await performing()
    await expect(pay(one, 100, { instalmentId: parts(other)[0]?.id ?? '' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'instalment-not-open',
    })
    await expect(pay(one, 100, { paidOn: day('2026-11-23') })).rejects.toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'in-the-future' }],
    })
    const stranger = await county.actor('mediator', 'otherRoom')
    await expect(
      recordPayment(desk, actOf(stranger), { disputeId: one.row.id, ...given(one, 100) }),
    ).rejects.toMatchObject({ kind: 'not-found' })
    expect((await again(one)).payments).toEqual([])
  })

  test('a double click is one payment', async () => {
    const file = await performing()
    const act = actOf(mediator)
    const command = { disputeId: file.row.id, ...given(file, 100_000) }
    const first = await recordPayment(desk, act, command)
    expect(await recordPayment(desk, act, command)).toEqual(first)
    expect((await again(file)).payments).toHaveLength(1)
  })
})

describe('verifying', () => {
  test('another person verifies; the recorder may not, and nobody twice', async () => {
    const before = await performing()
    const { paymentIds } = await pay(before, 100_000)
    const command = { paymentId: paymentIds[0] ?? '', revision: 1, evidence: 'bank-slip' as const }
    await expect(verifyPayment(desk, actOf(mediator), command)).rejects.toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'recorder-may-not-verify' }],
    })
    await verifyPayment(desk, actOf(clerk), command)
    const file = await again(before)
    expect(file.payments).toMatchObject([{ status: 'verified', evidence: 'bank-slip', verified_by: clerk.staffId }])
    await expect(verifyPayment(desk, actOf(clerk), command)).rejects.toMatchObject({ kind: 'stale' })
    const verified = (await ledgerOf(desk.db.reader, file.row.id)).filter((entry) => entry.kind === 'verified')
    expect(verified).toMatchObject([{ amount_fen: 100_000, occurred_on: '2026-11-22' }])
  })
})

describe('countering', () => {
  test('a bounced payment stays visible, its sums go back, received and verified are both countered', async () => {
    const before = await performing([{ worker: 0, parts: [{ dueOn: '2026-11-10', fen: 100_000 }] }])
    const { paymentIds } = await pay(before, 100_000)
    const paymentId = paymentIds[0] ?? ''
    expect((await again(before)).row.stage).toBe('performed')
    await verifyPayment(desk, actOf(clerk), { paymentId, revision: 1, evidence: 'receipt' })
    await counterPayment(desk, actOf(clerk), { paymentId, revision: 2, reason: 'bounced' })
    const file = await again(before)
    expect(file.row).toMatchObject({ stage: 'performing.paying', performed_on: null })
    expect(file.payments).toMatchObject([{ status: 'countered' }])
    expect(parts(file)).toMatchObject([{ received_fen: 0, status: 'due' }])
    expect(
      file.clocks
        .filter((clock) => clock.rule === 'T11')
        .map((clock) => clock.status)
        .toSorted(),
    ).toEqual(['met', 'running'])
    const sums = Map.groupBy(await ledgerOf(desk.db.reader, file.row.id), (entry) => entry.kind)
    for (const kind of ['received', 'verified'] as const)
      expect(sums.get(kind)?.map((entry) => entry.amount_fen)).toEqual([100_000, -100_000])
    await expect(
      counterPayment(desk, actOf(clerk), { paymentId, revision: 3, reason: 'bounced' }),
    ).rejects.toMatchObject({ kind: 'stale' })
  })

  test('a mediator may not counter', async () => {
    const file = await performing()
    const { paymentIds } = await pay(file, 100_000)
    await expect(
      counterPayment(desk, actOf(mediator), { paymentId: paymentIds[0] ?? '', revision: 1, reason: 'keyed-twice' }),
    ).rejects.toMatchObject({ kind: 'not-allowed' })
  })
})
