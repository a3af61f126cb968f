/** Proposals for a transfer: to the fen, in the order of their likelihood, and never for somebody who is not named. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchTransfer, type Debt, type Transfer } from '../../../workflows/money/match-transfer.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'

const debt = (worker: string, parts: readonly (readonly [string, number])[], change: Partial<Debt> = {}): Debt => ({
  disputeId: 'case',
  workerId: worker,
  heirs: [],
  worker,
  employers: ['山城宏达服装有限公司'],
  parts: parts.map(([dueOn, openFen], at) => ({ instalmentId: `${worker}-${at}`, dueOn: day(dueOn), openFen })),
  recorded: [],
  ...change,
})
const transfer = (sum: number, change: Partial<Transfer> = {}): Transfer => ({
  paidOn: day('2026-11-12'),
  fen: fen(sum),
  payer: '山城宏达服装有限公司',
  payee: '王小芳',
  memo: null,
  ...change,
})

const wang = debt('王小芳', [
  ['2026-11-10', 1000],
  ['2026-12-10', 500],
  ['2027-01-10', 250],
])
const li = debt('李建国', [['2026-11-10', 700]])

test.each([
  [1000, 'due', 0],
  [1500, 'instalment', 0],
  [1750, 'whole', 0],
  [300, 'part', 0],
  [1600, 'part', 0],
  [2000, 'over', 250],
])('%i fen to one worker is %s', (sum, fit, over) => {
  expect(matchTransfer(transfer(sum), [wang, li])).toMatchObject([
    { fit, overFen: over, certain: true, shares: [{ workerId: '王小芳', instalmentId: '王小芳-0', fen: sum }] },
  ])
})

test('names are compared as banks write them, and a purpose may name the worker', () => {
  const written = transfer(1000, { payer: '山城宏达服装有限公司 ', payee: '王 小芳' })
  expect(matchTransfer(written, [wang])).toMatchObject([{ fit: 'due', certain: true }])
  const purpose = transfer(1000, { payee: null, memo: '付王小芳十月工资' })
  expect(matchTransfer(purpose, [wang, li])).toMatchObject([{ fit: 'due', certain: true }])
})

test('another payer is said to be looked at, another payee is no proposal', () => {
  expect(matchTransfer(transfer(1000, { payer: '总包公司' }), [wang])).toMatchObject([{ certain: false }])
  expect(matchTransfer(transfer(1000, { payee: '王小芬' }), [wang])).toEqual([])
})

test('several payees in one transfer: what is due to all, or all of it', () => {
  const due = matchTransfer(transfer(1700, { payee: null }), [wang, li])
  expect(due).toMatchObject([
    {
      fit: 'several',
      shares: [
        { workerId: '王小芳', fen: 1000 },
        { workerId: '李建国', fen: 700 },
      ],
    },
  ])
  const whole = matchTransfer(transfer(2450, { payee: null }), [wang, li])
  expect(whole).toMatchObject([{ fit: 'several', shares: [{ fen: 1750 }, { fen: 700 }] }])
  expect(matchTransfer(transfer(1701, { payee: null }), [wang, li])).toEqual([])
})

test('an employer’s transfer that names nobody fits the one whose sum it is', () => {
  expect(matchTransfer(transfer(700, { payee: null }), [wang, li])).toMatchObject([
    { fit: 'due', certain: false, shares: [{ workerId: '李建国' }] },
  ])
  expect(matchTransfer(transfer(300, { payee: null }), [wang])).toMatchObject([{ fit: 'part', certain: true }])
})

test('what was put down by hand near that day is the same transfer', () => {
  const recorded = [{ paymentIds: ['p'], paidOn: day('2026-11-10'), fen: 1000 }]
  expect(matchTransfer(transfer(1000), [{ ...wang, recorded }])).toMatchObject([{ fit: 'recorded', paymentIds: ['p'] }])
  const long = transfer(1000, { paidOn: day('2026-11-20') })
  expect(matchTransfer(long, [{ ...wang, recorded }])).toMatchObject([{ fit: 'due' }])
})

test('no proposal loses or invents a fen', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 0, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(parts, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 20_000 }),
      fc.boolean(),
      (all, sum, named) => {
        const debts = all.map((own, at) =>
          debt(
            `职工${at}`,
            own.map((openFen, n) => [`2026-1${n % 3}-10`, openFen] as const),
          ),
        )
        for (const proposal of matchTransfer(transfer(sum, { payee: named ? '职工0' : null }), debts)) {
          expect(proposal.shares.reduce((total, share) => total + share.fen, 0)).toBe(sum)
          if (proposal.fit === 'several') expect(proposal.overFen).toBe(0)
        }
      },
    ),
  )
})
