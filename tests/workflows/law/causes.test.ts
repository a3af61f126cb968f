/** Claims under both lists of causes: what the older list did not know goes under the cause that carried it. */
import { describe, expect, it } from 'vitest'
import { cause, causeInList, causeListOn, causeLists, mainCauseOf } from '../../../workflows/law/causes.ts'
import { claimItems, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { day } from '../../../workflows/values/day.ts'

const rows: [item: ClaimItemCode, now: string, before: string][] = [
  ['unpaid-wages', '205.5', '186.5'],
  ['overtime-pay', '205.5', '186.5'],
  ['bonus-commission', '205.5', '186.5'],
  ['double-wage', '205.5', '186.5'],
  ['annual-leave-pay', '205.5', '186.5'],
  ['high-temperature-allowance', '205.5', '186.5'],
  ['minimum-wage-difference', '205.5', '186.5'],
  ['sick-pay', '205.5', '186.5'],
  ['severance', '205.6', '186.6'],
  ['notice-pay', '205.6', '186.6'],
  ['unlawful-termination-damages', '205.6', '186.6'],
  ['medical-subsidy', '205.6', '186.6'],
  ['confirm-employment', '205.1', '186.1'],
  ['collective-contract', '205.2', '186.2'],
  ['dispatch-equal-pay', '205.3', '186.3'],
  ['part-time-pay', '205.4', '186.4'],
  ['non-compete-compensation', '205.7', '186.7'],
  ['injury-benefits', '206.2', '187.2'],
  ['injury-medical-costs', '206.2', '187.2'],
  ['work-death-benefits', '206.2', '187.2'],
  ['pension-loss', '206.1', '187.1'],
  ['medical-insurance-loss', '206.3', '187.3'],
  ['maternity-allowance-difference', '206.4', '187.4'],
  ['unemployment-benefit-loss', '206.5', '187.5'],
  ['social-insurance-loss', '206', '187'],
  ['welfare-benefits', '207', '188'],
  ['leaving-certificate', '205', '186'],
  ['deposit-return', '205', '186'],
  ['reinstatement', '205', '186'],
  ['training-costs', '205', '186'],
  ['over-age-pay', '208', '186.5'],
  ['contractor-pay', '209', '186.5'],
  ['platform-pay', '214.2', '186.5'],
  ['platform-confirm-employment', '214.1', '186.1'],
  ['platform-injury-benefits', '215.1', '187.2'],
  ['platform-injury-protection', '216', '187.2'],
]

describe('one claim, two lists', () => {
  it.each(rows)('%s is %s now and was %s', (item, now, before) => {
    expect(mainCauseOf([{ item, amountFen: null }], day('2026-01-01'))).toBe(now)
    expect(mainCauseOf([{ item, amountFen: null }], day('2025-12-31'))).toBe(before)
  })

  it('every claim has a cause in every list', () => {
    for (const list of causeLists)
      for (const item of claimItems) {
        const code = causeInList(list, item.cause)
        expect(list.causes.map((one) => one.code)).toContain(code)
        expect(cause(code).zh).not.toBe('')
      }
  })

  it('what no list carried goes under the general labour contract', () => {
    expect(causeInList(causeListOn(day('2025-06-01')), '210')).toBe('186')
    expect(() => causeInList({ ...causeListOn(day('2025-06-01')), causes: [] }, '205')).toThrow(RangeError)
  })
})
