/** An invented form with every kind of field, faults and doubts included, for the page of parts. */

import type { ClaimChoice } from '../../../parts/claim-choice.ts'
import { formFields } from '../../../parts/form-fields.ts'
import type { Choice } from '../../../parts/form-fields.ts'
import { rowGroupOf } from '../../../parts/row-group.ts'
import type { RowGroup } from '../../../parts/row-group.ts'
import type { Locale } from '../../../words/index.ts'
import { phrase, type Phrase } from '../../../words/phrase.ts'
import { claimItems } from '../../../../workflows/law/claim-items.ts'
import { longEmployer } from './case.ts'

const sexes: Choice[] = [
  { value: 'male', label: 'value.male' },
  { value: 'female', label: 'value.female' },
]
const kinds: Choice[] = [
  { value: 'pay', label: 'samples.kind-pay' },
  { value: 'compensation', label: 'samples.kind-compensation' },
  { value: 'injury', label: 'samples.kind-injury' },
  { value: 'insurance', label: 'samples.kind-insurance' },
  { value: 'relation', label: 'samples.kind-relation' },
]

const form = formFields(
  {
    name: '',
    phone: '138 0000 5678',
    identity: '50010319850412123X',
    employer: longEmployer,
    amount: '1.2万',
    kinds: ['pay'],
    way: 'oral',
  },
  [
    { field: 'name', code: 'required' },
    { field: 'amount', code: 'amount-in-ten-thousands' },
    { field: 'summary', code: 'too-long', values: { max: 200 } },
  ],
)

export const formFieldsSample = [
  form.text({ name: 'name', label: 'samples.field-name', required: true, max: 50 }),
  form.phone({ name: 'phone', label: 'samples.field-phone', hint: phrase('samples.hint-phone'), seen: true }),
  form.identity({
    name: 'identity',
    label: 'samples.field-identity',
    warning: phrase('identity.check'),
    fills: { sex: 'sex', birthDay: 'birthDay' },
  }),
  form.select({ name: 'sex', label: 'samples.field-sex', width: 'short' }, [{ value: '', text: '--' }, ...sexes]),
  form.day({ name: 'birthDay', label: 'samples.field-birth' }),
  form.text({
    name: 'employer',
    label: 'samples.field-employer',
    required: true,
    width: 'long',
    suggestUrl: '/intake/employers',
  }),
  form.amount({ name: 'amount', label: 'samples.field-amount' }),
  form.day({ name: 'since', label: 'samples.field-day' }),
  form.time({ name: 'at', label: 'samples.field-time' }),
  form.chips({ name: 'kinds', label: 'samples.field-kinds', required: true }, kinds),
  form.radios({ name: 'way', label: 'samples.field-way' }, [
    { value: 'oral', label: 'samples.way-oral' },
    { value: 'written', label: 'samples.way-written' },
  ]),
  form.area({ name: 'summary', label: 'samples.field-summary', required: true, rows: 3 }),
  form.tick({ name: 'oral', label: 'samples.field-oral', width: 'full' }),
]

export const errorsSample = form.summary()

const amountOf = (id: string, value: string, error: Phrase | null = null) => ({
  id: `${id}-amount`,
  name: `${id}-amount`,
  value,
  error,
  warning: null,
  ask: null,
})
const tenThousand = phrase('fault.amount-in-ten-thousands')

/** Claim items as the law's table names them: ticked with a sum, with a faulty one, not ticked, and without money. */
export const claimsSample = (locale: Locale): ClaimChoice[] =>
  claimItems.slice(0, 4).map(({ code, zh, en }, at) => {
    const id = `f-claims-${code}`
    const amount = [amountOf(id, '12,000.50'), amountOf(id, '1.2万', tenThousand), amountOf(id, ''), null][at]
    return { id, value: code, text: locale === 'en' ? en : zh, chosen: at < 2, amount: amount ?? null }
  })

const rows = formFields({ 'workers.0.name': '陈国华', 'workers.1.name': '刘玉兰' })

export const rowGroupSample: RowGroup = rowGroupOf(
  { legend: 'samples.row-workers', each: 'samples.row-worker', add: 'samples.row-add' },
  (place) => [
    rows.text({ name: `workers.${place}.name`, label: 'samples.field-name' }),
    rows.amount({ name: `workers.${place}.amount`, label: 'samples.field-amount' }),
  ],
  2,
)

const ending = formFields({})

export const endingFields = [ending.area({ name: 'reason', label: 'samples.field-reason', required: true })]
