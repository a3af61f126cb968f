import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementFindings, type AgreementTerms } from '../../../workflows/dispute/agreement-lint.ts'
import { byDueDay, equalParts, layOnClauses } from '../../../workflows/dispute/instalment-plan.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'

type Paper = NonNullable<AgreementTerms['paper']>

const paper: Paper = {
  on: day('2026-11-10'),
  facts: '拖欠工资',
  parties: [
    { id: 'w', identityNumber: '11010519491231002X', creditCode: null, isCompany: false },
    { id: 'e', identityNumber: null, creditCode: '91350100M000100Y43', isCompany: true },
  ],
  missingGlyphs: [],
  jointConfirmation: true,
  courtNamed: true,
  confirmsRelationship: false,
  copies: 3,
  furtherDefault: '',
  place: 'room',
  wages: [],
  minimumWage: fen(220_000),
  claims: [],
  routeOpen: true,
}
const part = { amountFen: 10_000, dueOn: '2026-12-01' }
const clause = { payeeId: 'w', amountFen: 10_000, manner: 'cash', hasAccount: false, instalments: [part] }
const clean: AgreementTerms = {
  workerIds: ['w'],
  openWorkerIds: ['w'],
  totalFen: 10_000,
  otherClauses: '',
  clauses: [clause],
  paper,
}

const table: [string, string[], Partial<Omit<AgreementTerms, 'paper'>> & { paper?: Partial<Paper> }][] = [
  ['a clean agreement', [], {}],
  ['no clause at all', ['agreement-empty', 'confirmation-not-possible'], { clauses: [], totalFen: 0 }],
  ['only other promises', ['confirmation-not-possible'], { clauses: [], totalFen: 0, otherClauses: '道歉' }],
  ['other promises beside payment', ['confirmation-payments-only'], { otherClauses: '出具离职证明' }],
  ['a sum without a day', ['instalments-missing'], { clauses: [{ ...clause, instalments: [] }] }],
  [
    'parts one fen short',
    ['instalments-differ'],
    { clauses: [{ ...clause, instalments: [{ ...part, amountFen: 9_999 }] }] },
  ],
  ['a total one fen over', ['total-differs'], { totalFen: 10_001 }],
  ['a payee with an outcome', ['payee-not-in-case'], { openWorkerIds: [] }],
  ['a transfer without account', ['account-missing'], { clauses: [{ ...clause, manner: 'transfer' }] }],
  ['a transfer with account', [], { clauses: [{ ...clause, manner: 'transfer', hasAccount: true }] }],
  ['no facts', ['facts-missing'], { paper: { facts: '  ' } }],
  [
    'a wrong identity digit',
    ['identity-number-wrong'],
    {
      paper: {
        copies: 2,
        parties: [{ id: 'w', identityNumber: '110105194912310021', creditCode: null, isCompany: false }],
      },
    },
  ],
  [
    'no identity number is a doubt',
    ['identity-number-missing'],
    { paper: { copies: 2, parties: [{ id: 'w', identityNumber: null, creditCode: null, isCompany: false }] } },
  ],
  [
    'a wrong credit code',
    ['credit-code-wrong'],
    {
      paper: {
        copies: 2,
        parties: [{ id: 'e', identityNumber: null, creditCode: '91350100M000100Y44', isCompany: true }],
      },
    },
  ],
  ['a character no font prints is left to a hand', ['glyph-left-blank'], { paper: { missingGlyphs: ['𰻝'] } }],
  [
    'an instalment on the day itself',
    [],
    { clauses: [{ ...clause, instalments: [{ ...part, dueOn: '2026-11-10' }] }] },
  ],
  [
    'an instalment the day before',
    ['instalment-before-agreement'],
    { clauses: [{ ...clause, instalments: [{ ...part, dueOn: '2026-11-09' }] }] },
  ],
  ['a card with a wrong check digit', ['account-number-doubtful'], { clauses: [{ ...clause, accountDoubtful: true }] }],
  ['employment confirmed', ['confirmation-not-possible'], { paper: { confirmsRelationship: true } }],
  ['a copy too few', ['copies-wrong'], { paper: { copies: 2 } }],
  ['no place of signing', ['place-missing'], { paper: { place: ' ' } }],
  ['no way to an enforceable paper', ['no-route'], { paper: { routeOpen: false } }],
  [
    'a wage below the minimum (LDF 48)',
    ['wage-below-minimum'],
    { paper: { wages: [{ partyId: 'w', fen: fen(219_999) }] } },
  ],
  ['a wage at the minimum', [], { paper: { wages: [{ partyId: 'w', fen: fen(220_000) }] } }],
  [
    'injury benefits below the claim (JS1 35)',
    ['injury-below-claim'],
    {
      clauses: [{ ...clause, item: 'injury-benefits' }],
      paper: { claims: [{ partyId: 'w', item: 'injury-benefits', amountFen: 10_001 }] },
    },
  ],
  [
    'injury benefits as claimed',
    [],
    {
      clauses: [{ ...clause, item: 'injury-benefits' }],
      paper: { claims: [{ partyId: 'w', item: 'injury-benefits', amountFen: 10_000 }] },
    },
  ],
  ['no court named', ['court-not-named'], { paper: { courtNamed: false } }],
]

describe('lint before ink', () => {
  test.each(table)('%s: %j', (_, codes, change) => {
    const changedPaper = { ...paper, ...change.paper }
    const found = agreementFindings({ ...clean, ...change, paper: changedPaper })
    expect(found.map((finding) => finding.code)).toEqual(codes)
  })
})

const amount = fc.integer({ min: 100, max: 1_000_000_000 }).map((value) => fen(value))
const sum = (parts: readonly { amountFen: number }[]): number => parts.reduce((total, one) => total + one.amountFen, 0)

test('parts add up to the fen, differ by less than their number and lie a month apart', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 60 }), (total, count) => {
      const parts = equalParts(total, count, day('2026-01-31'))
      expect(sum(parts)).toBe(total)
      expect(
        Math.max(...parts.map((one) => one.amountFen)) - Math.min(...parts.map((one) => one.amountFen)),
      ).toBeLessThan(count)
      expect(new Set(parts.map((one) => one.dueOn.slice(0, 7))).size).toBe(count)
    }),
  )
})

test('laid on clauses and read back by day, parts are the same; every clause carries exactly its sum', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 24 }), (amounts, count) => {
      const parts = equalParts(fen(sum(amounts.map((amountFen) => ({ amountFen })))), count, day('2026-03-15'))
      const laid = layOnClauses(amounts, parts)
      expect(laid.map(sum)).toEqual(amounts)
      expect(byDueDay(laid.flat())).toEqual(parts)
    }),
  )
})
