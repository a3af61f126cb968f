/** In scope, to be asked, or another door, by the rules in force on the day of receipt (LDTZ 2, JS1 1, 2, 32, JS2 21, RST4). */
import { describe, expect, it } from 'vitest'
import type { ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { retirementAgeInMonths, retirementDay, type RetirementGroup } from '../../../workflows/law/retirement-age.ts'
import { doorOf, scopeAnswer, scopeOf, type ScopeAnswer, type WorkerInScope } from '../../../workflows/law/scope.ts'
import { day, month } from '../../../workflows/values/day.ts'

const man = (born: string): WorkerInScope => ({ sex: 'male', bornOn: day(born) })
const woman = (born: string): WorkerInScope => ({ sex: 'female', bornOn: day(born) })
const unknown: WorkerInScope = { sex: null, bornOn: null }

type Row = [
  name: string,
  on: string,
  items: ClaimItemCode[],
  workers: WorkerInScope[],
  codes: string[],
  answer: ScopeAnswer,
]
const rows: Row[] = [
  ['wages of a man of forty', '2026-11-02', ['unpaid-wages'], [man('1986-01-01')], [], 'in'],
  ['nothing known of the worker', '2026-11-02', ['unpaid-wages'], [unknown], [], 'in'],
  ['born, sex unknown', '2026-11-02', ['unpaid-wages'], [{ sex: null, bornOn: day('1950-01-01') }], [], 'in'],
  [
    'a man of 62 since the rule fell',
    '2025-09-01',
    ['unpaid-wages'],
    [man('1963-01-01')],
    ['over-age-labour JS2-21'],
    'in',
  ],
  ['a man of 62 a day before', '2025-08-31', ['unpaid-wages'], [man('1963-01-01')], ['over-age-service JS1-32'], 'ask'],
  ['a man on the day he retires', '2026-02-15', ['unpaid-wages'], [man('1965-12-15')], [], 'in'],
  ['a man a day before his raised age', '2026-03-14', ['unpaid-wages'], [man('1965-12-15')], [], 'in'],
  ['a man at his raised age', '2026-03-15', ['unpaid-wages'], [man('1965-12-15')], ['over-age-labour JS2-21'], 'in'],
  [
    'a woman of 52 may be over age',
    '2026-11-02',
    ['unpaid-wages'],
    [woman('1974-01-01')],
    ['women-may-be-over-age RETIRE2024'],
    'ask',
  ],
  ['a woman of 60 is', '2026-11-02', ['unpaid-wages'], [woman('1966-01-01')], ['over-age-labour JS2-21'], 'in'],
  ['a woman of 45 is not', '2026-11-02', ['unpaid-wages'], [woman('1981-01-01')], [], 'in'],
  [
    'one of several over age',
    '2026-11-02',
    ['unpaid-wages'],
    [man('1986-01-01'), man('1960-01-01')],
    ['over-age-labour JS2-21'],
    'in',
  ],
  ['the item says so', '2026-11-02', ['over-age-pay'], [unknown], ['over-age-labour JS2-21'], 'in'],
  ['platform pay before the new causes', '2025-12-31', ['platform-pay'], [unknown], ['platform-work RST4'], 'in'],
  [
    'platform pay with its own cause',
    '2026-01-01',
    ['platform-pay'],
    [unknown],
    ['platform-work RST4', 'platform-own-cause CAUSES2026'],
    'in',
  ],
  [
    'occupational injury protection',
    '2026-11-02',
    ['platform-injury-protection'],
    [unknown],
    ['platform-work RST4', 'platform-own-cause CAUSES2026', 'occupational-injury-protection RST4'],
    'ask',
  ],
  ['loss of a pension', '2026-11-02', ['pension-loss'], [unknown], ['insurance-loss-only JS1-1'], 'ask'],
  [
    'loss of medical benefits',
    '2026-11-02',
    ['medical-insurance-loss'],
    [unknown],
    ['insurance-loss-only JS1-1'],
    'ask',
  ],
  [
    'loss of unemployment benefits',
    '2026-11-02',
    ['unemployment-benefit-loss'],
    [unknown],
    ['insurance-loss-only JS1-1'],
    'ask',
  ],
  ['other loss of insurance', '2026-11-02', ['social-insurance-loss'], [unknown], ['insurance-loss-only JS1-1'], 'ask'],
  ['a work injury', '2026-11-02', ['injury-benefits'], [unknown], ['injury-recognised-first GSTL-17'], 'ask'],
  [
    'an injury in platform work',
    '2026-11-02',
    ['platform-injury-benefits'],
    [unknown],
    ['platform-work RST4', 'platform-own-cause CAUSES2026', 'injury-recognised-first GSTL-17'],
    'ask',
  ],
  [
    'benefits by grade',
    '2026-11-02',
    ['disability-benefits'],
    [unknown],
    ['injury-recognised-first GSTL-17', 'grade-not-disputed-here JS1-2(3)'],
    'ask',
  ],
  [
    'to confirm an employment',
    '2026-11-02',
    ['confirm-employment'],
    [unknown],
    ['employment-not-confirmable JS1-52'],
    'in',
  ],
  [
    'to confirm platform employment',
    '2025-11-02',
    ['platform-confirm-employment'],
    [unknown],
    ['platform-work RST4', 'employment-not-confirmable JS1-52'],
    'in',
  ],
]

const doors = (items: ClaimItemCode[], on = '2026-11-02', workers = [unknown]) =>
  scopeOf({ on: day(on), items, workers }).map((finding) => doorOf(finding)?.code ?? null)

describe('the request on its day', () => {
  it.each(rows)('%s', (_name, on, items, workers, codes, answer) => {
    const findings = scopeOf({ on: day(on), items, workers })
    const [first, ...others] = findings.map((finding) => `${finding.code} ${finding.article}`)
    expect(first).toBe('labour-dispute LDTZ-2')
    expect(others).toEqual(codes)
    expect(scopeAnswer(findings)).toBe(answer)
  })

  it('names the right door of every question that has one', () => {
    expect(doors(['pension-loss'])).toEqual([null, 'insurance-back-payment'])
    expect(doors(['injury-benefits'])).toEqual([null, 'injury-recognition'])
    expect(doors(['disability-benefits'])).toEqual([null, 'injury-recognition', 'disability-grade'])
    expect(doors(['unpaid-wages'], '2025-08-31', [man('1963-01-01')])).toEqual([null, 'pensioner-service'])
    expect(doors(['platform-injury-protection'], '2025-08-31')).toEqual([null, null, 'injury-recognition'])
  })

  it('the weightiest answer stands for the whole', () => {
    const [yes] = scopeOf({ on: day('2026-11-02'), items: [], workers: [] })
    if (yes === undefined) throw new Error('no finding')
    const answers = (...given: ScopeAnswer[]) => scopeAnswer(given.map((answer) => ({ ...yes, answer })))
    expect(answers('in', 'ask', 'other-door', 'out')).toBe('out')
    expect(answers('in', 'ask', 'other-door')).toBe('other-door')
    expect(answers('ask', 'in')).toBe('ask')
    expect(answers()).toBe('in')
  })
})

/** The tables that go with the decision of 2024: month of birth, age reached, first and last of each step. */
const ages: [RetirementGroup, string, number, number][] = [
  ['men', '1964-12', 60, 0],
  ['men', '1965-01', 60, 1],
  ['men', '1965-04', 60, 1],
  ['men', '1965-05', 60, 2],
  ['men', '1968-12', 61, 0],
  ['men', '1976-08', 62, 11],
  ['men', '1976-09', 63, 0],
  ['men', '1990-01', 63, 0],
  ['women-staff', '1969-12', 55, 0],
  ['women-staff', '1970-01', 55, 1],
  ['women-staff', '1981-08', 57, 11],
  ['women-staff', '1981-09', 58, 0],
  ['women-workers', '1974-12', 50, 0],
  ['women-workers', '1975-01', 50, 1],
  ['women-workers', '1975-02', 50, 1],
  ['women-workers', '1975-03', 50, 2],
  ['women-workers', '1984-10', 54, 11],
  ['women-workers', '1984-11', 55, 0],
]

describe('the retirement age', () => {
  it.each(ages)('%s born in %s retire at %i years and %i months', (group, bornIn, years, months) => {
    expect(retirementAgeInMonths(group, month(bornIn))).toBe(years * 12 + months)
  })

  it('is reached on the corresponding day, or the month’s last', () => {
    expect(retirementDay('men', day('1965-01-31'))).toBe('2025-02-28')
    expect(retirementDay('men', day('1964-12-31'))).toBe('2024-12-31')
    expect(retirementDay('women-staff', day('1970-01-15'))).toBe('2025-02-15')
  })
})
