/** Every reason against a way on, with its article and who can cure it: what the case page quotes (MSS 205, 247, 250; LDTZ 14, 16; JS1 51, 52). */
import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../workflows/law/calendar.ts'
import {
  arbitrationReview,
  enforcement,
  judicialConfirmation,
  paymentOrder,
  suitOnAgreement,
  type AgreementFacts,
  type ClauseFacts,
  type Eligibility,
} from '../../../workflows/law/confirmation.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'

const wages: ClauseFacts = { item: 'unpaid-wages', unpaidFen: fen(100), dueOn: day('2026-11-10'), payeeNamed: true }
const act: ClauseFacts = { item: 'leaving-certificate', unpaidFen: null, dueOn: null, payeeNamed: false }
const agreed: AgreementFacts = {
  effectiveOn: day('2026-11-05'),
  clauses: [wages],
  bothApply: true,
  judiciallyConfirmed: false,
  arbitrationReviewed: false,
  bankruptcyAccepted: false,
  today: day('2026-11-12'),
}
const confirmed = { ...agreed, judiciallyConfirmed: true }

/** Asked within its test, so that a fault of the rule shows there. */
type Asked = () => Eligibility
type Row = [name: string, answer: Asked, reasons: string[]]
type Change = Partial<AgreementFacts>
const court =
  (change: Change): Asked =>
  () =>
    judicialConfirmation({ ...agreed, ...change }, calendar)
const review =
  (change: Change): Asked =>
  () =>
    arbitrationReview({ ...agreed, ...change }, calendar)
const order =
  (change: Change): Asked =>
  () =>
    paymentOrder({ ...agreed, ...change })
const suit =
  (change: Change): Asked =>
  () =>
    suitOnAgreement({ ...agreed, ...change })
const force =
  (change: Change): Asked =>
  () =>
    enforcement({ ...confirmed, ...change }, calendar)

const rows: Row[] = [
  ['confirmation', court({}), []],
  ['confirmation before effect', court({ effectiveOn: null }), ['agreement-not-effective LDTZ-14 both-parties']],
  ['confirmation on the 30th day', court({ today: day('2026-12-07') }), []],
  ['confirmation a day late', court({ today: day('2026-12-08') }), ['window-closed RMTJ-33 nobody']],
  ['confirmation again', court({ judiciallyConfirmed: true }), ['already-confirmed MSS-206 nobody']],
  ['confirmation by one', court({ bothApply: false }), ['not-both-applicants MSS-205 both-parties']],
  ['confirmation of nothing', court({ clauses: [] }), ['no-payment-clause JS1-52 both-parties']],
  ['confirmation of an act', court({ clauses: [wages, act] }), ['clause-not-payment JS1-52 both-parties']],
  [
    'confirmation of an unclear payee',
    court({ clauses: [{ ...wages, payeeNamed: false }] }),
    ['content-unclear MSJ-358 both-parties'],
  ],
  [
    'confirmation without a day',
    court({ clauses: [{ ...wages, dueOn: null }] }),
    ['content-unclear MSJ-358 both-parties'],
  ],
  [
    'confirmation without a sum',
    court({ clauses: [{ ...wages, unpaidFen: null }] }),
    ['content-unclear MSJ-358 both-parties'],
  ],
  ['confirmation after review', court({ arbitrationReviewed: true }), ['already-arbitration-reviewed LDTZ-51 nobody']],
  ['confirmation in bankruptcy', court({ bankruptcyAccepted: true }), ['bankruptcy-accepted MSJ-355 nobody']],
  ['review', review({}), []],
  ['review on the 15th day', review({ today: day('2026-11-20') }), []],
  ['review a day late', review({ today: day('2026-11-21') }), ['window-closed ORD17-27 nobody']],
  ['review before effect', review({ effectiveOn: null }), ['agreement-not-effective LDTZ-14 both-parties']],
  ['review by one', review({ bothApply: false }), ['not-both-applicants ORD17-27 both-parties']],
  [
    'review of employment',
    review({ clauses: [wages, { ...act, item: 'confirm-employment' }] }),
    ['confirms-employment ORD33-75 both-parties'],
  ],
  [
    'review of one unclear clause',
    review({ clauses: [wages, { ...wages, payeeNamed: false }] }),
    ['content-unclear ORD33-77 both-parties'],
  ],
  ['review again', review({ arbitrationReviewed: true }), ['already-arbitration-reviewed ORD33-75 nobody']],
  ['review after confirmation', review({ judiciallyConfirmed: true }), ['already-confirmed MSS-206 nobody']],
  ['order', order({}), []],
  ['order before effect', order({ effectiveOn: null }), ['agreement-not-effective LDTZ-14 both-parties']],
  [
    'order for welfare',
    order({ clauses: [{ ...wages, item: 'welfare-benefits' }] }),
    ['item-not-eligible LDTZ-16 nobody'],
  ],
  ['order without a sum', order({ clauses: [{ ...wages, unpaidFen: null }] }), ['sum-not-fixed MSJ-427 both-parties']],
  ['order without a day', order({ clauses: [{ ...wages, dueOn: null }] }), ['sum-not-fixed MSJ-427 both-parties']],
  ['order for what is paid', order({ clauses: [{ ...wages, unpaidFen: fen(0) }] }), ['nothing-unpaid LDTZ-16 nobody']],
  ['order on the due day', order({ today: day('2026-11-10') }), ['not-yet-due MSJ-427 time']],
  ['order the day after', order({ today: day('2026-11-11') }), []],
  ['order on a confirmed paper', order({ judiciallyConfirmed: true }), ['already-enforceable MSS-247 worker']],
  ['order on a reviewed paper', order({ arbitrationReviewed: true }), ['already-enforceable MSS-247 worker']],
  ['order in bankruptcy', order({ bankruptcyAccepted: true }), ['bankruptcy-accepted PCF-16 nobody']],
  ['suit', suit({}), []],
  ['suit before effect', suit({ effectiveOn: null }), ['agreement-not-effective LDTZ-14 both-parties']],
  [
    'suit for more than wages',
    suit({ clauses: [wages, { ...wages, item: 'severance' }] }),
    ['not-wages-only JS1-51.2 nobody'],
  ],
  ['suit for nothing', suit({ clauses: [] }), ['not-wages-only JS1-51.2 nobody', 'not-in-default JS1-51.2 time']],
  ['suit on the due day', suit({ today: day('2026-11-10') }), ['not-in-default JS1-51.2 time']],
  ['suit on a confirmed paper', suit({ judiciallyConfirmed: true }), ['already-enforceable MSS-247 worker']],
  ['suit for what is paid', suit({ clauses: [{ ...wages, unpaidFen: fen(0) }] }), ['not-in-default JS1-51.2 time']],
  ['suit without a day', suit({ clauses: [{ ...wages, dueOn: null }] }), ['not-in-default JS1-51.2 time']],
  ['suit without a sum', suit({ clauses: [{ ...wages, unpaidFen: null }] }), ['not-in-default JS1-51.2 time']],
  ['enforcement', force({}), []],
  ['enforcement of one part of two', force({ clauses: [{ ...wages, dueOn: day('2026-12-31') }, wages] }), []],
  ['enforcement without a paper', force({ judiciallyConfirmed: false }), ['not-enforceable MSS-247 both-parties']],
  ['enforcement of a reviewed paper', force({ judiciallyConfirmed: false, arbitrationReviewed: true }), []],
  ['enforcement on the due day', force({ today: day('2026-11-10') }), ['not-in-default MSS-247 time']],
  [
    'enforcement before anything takes effect',
    force({ effectiveOn: null, clauses: [] }),
    ['not-in-default MSS-247 time'],
  ],
  ['enforcement on the last day of two years', force({ today: day('2028-11-10') }), []],
  ['enforcement too late', force({ today: day('2028-11-14') }), ['window-closed MSS-250 nobody']],
  ['enforcement in bankruptcy', force({ bankruptcyAccepted: true }), ['bankruptcy-accepted PCF-19 nobody']],
]

describe('reasons against', () => {
  it.each(rows)('%s', (_name, ask, expected) => {
    const { eligible, reasons } = ask()
    expect(reasons.map(({ code, article, cure }) => `${code} ${article} ${cure}`)).toEqual(expected)
    expect(eligible).toBe(expected.length === 0)
  })

  it('execution counts from the last instalment, where there is none from effect', () => {
    const parts = [wages, { ...wages, dueOn: day('2026-12-31') }, { ...wages, dueOn: null }]
    expect(force({ clauses: parts })().clock?.eventOn).toBe('2026-12-31')
    expect(force({ clauses: [act] })().clock?.eventOn).toBe('2026-11-05')
    expect(force({ clauses: [act], effectiveOn: null })().clock).toBeNull()
  })
})
