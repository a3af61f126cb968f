/** The claim items as boxes to tick, each with the place for its amount. */
import type { ClaimChoice } from '../../templates/parts/claim-choice.ts'
import { faultPhrase, type Typed } from '../../templates/parts/form-fields.ts'
import { fieldId } from '../../templates/parts/field.ts'
import type { CounterModel } from '../../templates/pages/intake/counter.ts'
import type { Locale } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { claimItems, isPayment, type ClaimItem, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { frequentItems } from './counter-codes.ts'
import { amountField } from './form.ts'

const isFrequent = (item: ClaimItem): boolean => frequentItems.some((code) => code === item.code)

/** Frequent items first; the fold of the others is open while one of them is ticked. */
export function claimPicker(locale: Locale, typed: Typed, faults: readonly FieldFault[]): CounterModel['claims'] {
  const given = typed.items
  const ticked = typeof given === 'string' ? [given] : (given ?? [])
  const faultOf = (name: string) => {
    const found = faults.find((fault) => fault.field === name)
    return found ? faultPhrase(found) : null
  }
  const choice = (item: ClaimItem): ClaimChoice => {
    const name = amountField(item.code)
    const amount = typed[name]
    return {
      id: `${fieldId('items')}-${item.code}`,
      value: item.code,
      text: locale === 'en' ? item.en : item.zh,
      chosen: ticked.includes(item.code),
      amount: isPayment(item.code as ClaimItemCode)
        ? { id: fieldId(name), name, value: typeof amount === 'string' ? amount : '', error: faultOf(name) }
        : null,
    }
  }
  const more = claimItems.filter((item) => !isFrequent(item)).map(choice)
  return {
    id: fieldId('items'),
    error: faultOf('items'),
    frequent: frequentItems.flatMap((code) => claimItems.filter((item) => item.code === code)).map(choice),
    more,
    moreOpen: more.some((entry) => entry.chosen),
  }
}
