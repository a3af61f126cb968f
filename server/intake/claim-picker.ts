/** The claim items as boxes to tick, each with the place for its amount. */
import type { ClaimChoice } from '../../templates/parts/claim-choice.ts'
import { askedAbout, faultPhrase, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { fieldId } from '../../templates/parts/field.ts'
import type { CounterModel } from '../../templates/pages/intake/counter.ts'
import type { Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { claimItems, isPayment, type ClaimItem, type ClaimItemCode } from '../../workflows/law/claim-items.ts'
import { frequentItems } from './counter-codes.ts'
import { amountField } from './form.ts'

const isFrequent = (item: ClaimItem): boolean => frequentItems.some((code) => code === item.code)

/** Every item in the order the counter shows them. */
const shown: readonly ClaimItem[] = [
  ...frequentItems.flatMap((code) => claimItems.filter((item) => item.code === code)),
  ...claimItems.filter((item) => !isFrequent(item)),
]

/** How an item is named to the reader. */
const nameOf = (locale: Locale, item: ClaimItem): string => (locale === 'en' ? item.en : item.zh)

/** Makes the claim items known to the error summary, in their place among the questions, each amount by its claim. */
export function registerClaims(f: FormFields, locale: Locale, typed: Typed): void {
  f.chips({ name: 'items', label: 'intake.items' }, [])
  const claimed = shown.filter((item) => tickedItems(typed).includes(item.code))
  for (const [at, item] of claimed.entries()) {
    const told = phrase('intake.amount-of-claim', { nth: at + 1, item: nameOf(locale, item) })
    f.amount({ name: amountField(item.code), label: 'intake.amount', told })
  }
}

const tickedItems = ({ items }: Typed): readonly string[] => (typeof items === 'string' ? [items] : (items ?? []))

/** Frequent items first; the fold of the others is open while one of them is ticked. */
export function claimPicker(
  locale: Locale,
  typed: Typed,
  faults: readonly FieldFault[],
  doubts: readonly FieldFault[],
): CounterModel['claims'] {
  const ticked = tickedItems(typed)
  const faultOf = (name: string) => {
    const found = faults.find((fault) => fault.field === name)
    return found ? faultPhrase(found) : null
  }
  const choice = (item: ClaimItem): ClaimChoice => {
    const name = amountField(item.code)
    const amount = typed[name]
    const asked = askedAbout(typed, name, doubts)
    return {
      id: `${fieldId('items')}-${item.code}`,
      value: item.code,
      text: nameOf(locale, item),
      chosen: ticked.includes(item.code),
      amount: isPayment(item.code as ClaimItemCode)
        ? {
            id: fieldId(name),
            name,
            value: typeof amount === 'string' ? amount : '',
            error: faultOf(name),
            warning: asked?.why ?? null,
            ask: asked?.box ?? null,
          }
        : null,
    }
  }
  const more = shown.filter((item) => !isFrequent(item)).map(choice)
  return {
    id: fieldId('items'),
    error: faultOf('items'),
    frequent: shown.filter(isFrequent).map(choice),
    more,
    moreOpen: more.some((entry) => entry.chosen),
  }
}
