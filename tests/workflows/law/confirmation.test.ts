/** Which agreements a court confirms, a commission reviews, a payment order serves, and each reason when not. */
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import {
  arbitrationReview,
  enforcement,
  judicialConfirmation,
  paymentOrder,
  paymentOrderSum,
  suitOnAgreement,
  type AgreementFacts,
  type ClauseFacts,
} from '../../../workflows/law/confirmation.ts'
import type { ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'

const clause = (item: ClaimItemCode, change: Partial<ClauseFacts> = {}): ClauseFacts => ({
  item,
  unpaidFen: fen(500_000),
  dueOn: day('2026-11-10'),
  payeeNamed: true,
  ...change,
})
const wages = clause('unpaid-wages')

const agreement: AgreementFacts = {
  effectiveOn: day('2026-10-23'),
  clauses: [wages],
  bothApply: true,
  judiciallyConfirmed: false,
  arbitrationReviewed: false,
  bankruptcyAccepted: false,
  today: day('2026-11-20'),
}
type Case = [name: string, change: Partial<AgreementFacts>, reasons: string[]]
const reasons = (answer: { reasons: { code: string }[] }): string[] => answer.reasons.map(({ code }) => code)

describe('judicial confirmation (RMTJ 33, MSS 205, JS1 52)', () => {
  const cases: Case[] = [
    ['payment clauses, both, in time', {}, []],
    ['on the last day, rolled over a Sunday', { today: day('2026-11-23') }, []],
    ['a day late', { today: day('2026-11-24') }, ['window-closed']],
    ['nobody asked yet', { bothApply: null }, []],
    ['one party only', { bothApply: false }, ['not-both-applicants']],
    ['not effective', { effectiveOn: null }, ['agreement-not-effective']],
    ['also confirms the employment', { clauses: [wages, clause('confirm-employment')] }, ['clause-not-payment']],
    ['also a leaving certificate', { clauses: [wages, clause('leaving-certificate')] }, ['clause-not-payment']],
    ['the worker pays', { clauses: [clause('training-costs')] }, []],
    ['no clause at all', { clauses: [] }, ['no-payment-clause']],
    ['no sum', { clauses: [clause('severance', { unpaidFen: null })] }, ['content-unclear']],
    ['no day', { clauses: [clause('severance', { dueOn: null })] }, ['content-unclear']],
    ['no payee', { clauses: [clause('severance', { payeeNamed: false })] }, ['content-unclear']],
    ['paid already', { clauses: [clause('severance', { unpaidFen: fen(0) })] }, []],
    ['confirmed before', { judiciallyConfirmed: true }, ['already-confirmed']],
    ['reviewed before', { arbitrationReviewed: true }, ['already-arbitration-reviewed']],
    ['bankruptcy', { bankruptcyAccepted: true }, ['bankruptcy-accepted']],
    [
      'everything wrong at once',
      { bothApply: false, today: day('2027-03-01'), clauses: [clause('reinstatement')] },
      ['window-closed', 'not-both-applicants', 'clause-not-payment'],
    ],
  ]
  it.each(cases)('%s', (_name, change, expected) => {
    const answer = judicialConfirmation({ ...agreement, ...change }, calendar)
    expect(reasons(answer)).toEqual(expected)
    expect(answer.eligible).toBe(expected.length === 0)
  })

  it('shows its clock: thirty days from effect', () => {
    expect(judicialConfirmation(agreement, calendar).clock).toMatchObject({
      rule: 'T8',
      rawLastDay: '2026-11-22',
      lastDay: '2026-11-23',
    })
    expect(judicialConfirmation({ ...agreement, effectiveOn: null }, calendar).clock).toBeNull()
  })
})

describe('arbitration review (ORD17 27)', () => {
  const inTime = { ...agreement, effectiveOn: day('2026-11-06'), today: day('2026-11-23') }
  const cases: Case[] = [
    ['on the last day, rolled', {}, []],
    ['a day late', { today: day('2026-11-24') }, ['window-closed']],
    ['confirms the employment', { clauses: [wages, clause('confirm-employment')] }, ['confirms-employment']],
    ['confirms platform employment', { clauses: [clause('platform-confirm-employment')] }, ['confirms-employment']],
    ['other acts are fine', { clauses: [wages, clause('leaving-certificate')] }, []],
    ['after judicial confirmation', { judiciallyConfirmed: true }, ['already-confirmed']],
    ['twice', { arbitrationReviewed: true }, ['already-arbitration-reviewed']],
    ['one party only', { bothApply: false }, ['not-both-applicants']],
    ['unclear', { clauses: [clause('unpaid-wages', { dueOn: null })] }, ['content-unclear']],
    ['not effective', { effectiveOn: null }, ['agreement-not-effective']],
  ]
  it.each(cases)('%s', (_name, change, expected) => {
    expect(reasons(arbitrationReview({ ...inTime, ...change }, calendar))).toEqual(expected)
  })

  it('shows its clock: fifteen days from effect', () => {
    expect(arbitrationReview(inTime, calendar).clock).toMatchObject({
      rule: 'T9',
      rawLastDay: '2026-11-21',
      lastDay: '2026-11-23',
    })
  })
})

describe('payment order (LDTZ 16, MSJ 427)', () => {
  const cases: Case[] = [
    ['wages, due and unpaid', {}, []],
    ['due today: the employer may still pay', { today: day('2026-11-10') }, ['not-yet-due']],
    ['the day after', { today: day('2026-11-11') }, []],
    ['severance', { clauses: [clause('severance')] }, []],
    ['injury medical costs', { clauses: [clause('injury-medical-costs')] }, []],
    ['damages', { clauses: [clause('unlawful-termination-damages')] }, []],
    ['injury lump sums are not in the list', { clauses: [clause('disability-benefits')] }, ['item-not-eligible']],
    ['a deposit is not in the list', { clauses: [clause('deposit-return')] }, ['item-not-eligible']],
    ['an act is not', { clauses: [clause('reinstatement')] }, ['item-not-eligible']],
    ['no sum', { clauses: [clause('unpaid-wages', { unpaidFen: null })] }, ['sum-not-fixed']],
    ['no day', { clauses: [clause('unpaid-wages', { dueOn: null })] }, ['sum-not-fixed']],
    ['paid', { clauses: [clause('unpaid-wages', { unpaidFen: fen(0) })] }, ['nothing-unpaid']],
    ['one of several is due', { clauses: [wages, clause('unpaid-wages', { dueOn: day('2026-12-31') })] }, []],
    ['not effective', { effectiveOn: null }, ['agreement-not-effective']],
    ['bankruptcy', { bankruptcyAccepted: true }, ['bankruptcy-accepted']],
    ['enforceable already', { judiciallyConfirmed: true }, ['already-enforceable']],
    ['needs no consent of the employer', { bothApply: false }, []],
  ]
  it.each(cases)('%s', (_name, change, expected) => {
    const answer = paymentOrder({ ...agreement, ...change })
    expect(reasons(answer)).toEqual(expected)
    expect(answer.clock).toBeNull()
  })

  it('asks only for what is listed, due and unpaid', () => {
    const clauses = [
      wages,
      clause('severance', { unpaidFen: fen(1) }),
      clause('unpaid-wages', { dueOn: day('2026-11-20') }),
      clause('deposit-return'),
      clause('unpaid-wages', { unpaidFen: null }),
    ]
    expect(paymentOrderSum({ ...agreement, clauses })).toBe(500_001)
  })
})

describe('suit on the agreement (JS1 51 para. 2) and execution (MSS 247, 250)', () => {
  const suits: Case[] = [
    ['wages only, in default', {}, []],
    ['anything beside wages goes to arbitration', { clauses: [wages, clause('severance')] }, ['not-wages-only']],
    ['the second wage is no wage', { clauses: [clause('double-wage')] }, ['not-wages-only']],
    ['not in default', { today: day('2026-11-10') }, ['not-in-default']],
    ['nothing agreed', { clauses: [] }, ['not-wages-only', 'not-in-default']],
    ['not effective', { effectiveOn: null }, ['agreement-not-effective']],
    ['enforceable already', { arbitrationReviewed: true }, ['already-enforceable']],
  ]
  it.each(suits)('suit: %s', (_name, change, expected) => {
    expect(reasons(suitOnAgreement({ ...agreement, ...change }))).toEqual(expected)
  })

  const confirmed = { ...agreement, judiciallyConfirmed: true }
  const executions: Case[] = [
    ['confirmed and in default', {}, []],
    ['reviewed and in default', { judiciallyConfirmed: false, arbitrationReviewed: true }, []],
    ['a bare agreement', { judiciallyConfirmed: false }, ['not-enforceable']],
    ['not in default', { today: day('2026-11-10') }, ['not-in-default']],
    ['on the last day of two years', { today: day('2028-11-10') }, []],
    ['a day late', { today: day('2028-11-11') }, ['window-closed']],
    [
      'a last Saturday rolls',
      { clauses: [clause('severance', { dueOn: day('2026-11-18') })], today: day('2028-11-20') },
      [],
    ],
    ['bankruptcy', { bankruptcyAccepted: true }, ['bankruptcy-accepted']],
  ]
  it.each(executions)('execution: %s', (_name, change, expected) => {
    expect(reasons(enforcement({ ...confirmed, ...change }, calendar))).toEqual(expected)
  })

  it('execution counts two years from the last instalment', () => {
    const clauses = [wages, clause('unpaid-wages', { dueOn: day('2027-01-15') })]
    expect(enforcement({ ...confirmed, clauses }, calendar).clock).toMatchObject({
      rule: 'T12',
      rawLastDay: '2029-01-15',
    })
    expect(enforcement({ ...confirmed, clauses: [] }, calendar).clock).toMatchObject({ rawLastDay: '2028-10-23' })
  })
})
