/** The questions of an agreement, asked alike on the agreement's own page and on the page for the spot. */
import { partyName } from '../../db/repositories/parties.ts'
import type { Field } from '../../templates/parts/field.ts'
import { codeChoices, type Choice, type FormFields } from '../../templates/parts/form-fields.ts'
import { rowGroupOf, type RowGroup } from '../../templates/parts/row-group.ts'
import { words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { claimItem } from '../../workflows/law/claim-items.ts'
import { openWorkers, type DisputeFile } from '../disputes/dispute-file.ts'
import { manners, taxBases } from './agreement-given.ts'
import { payableItems, POSITION_MAX } from './form.ts'
import { rowNumbers, type TypedForm } from './typed.ts'

/** What the questions are asked about. */
export type Asked = { file: DisputeFile; locale: Locale; typed: TypedForm; fields: FormFields }

/** Claim items in the reader's language. */
const itemChoices = (locale: Locale): Choice[] => [
  { value: '', text: words(locale)('agreements.choose') },
  ...payableItems.map((code) => ({ value: code, text: locale === 'en' ? claimItem(code).en : claimItem(code).zh })),
]

const partyChoices = (parties: DisputeFile['workers']): Choice[] =>
  parties.map((party) => ({ value: party.id, text: partyName(party) }))

/** The facts and the day; the first field takes the focus. */
export function headQuestions({ fields }: Asked): Field[] {
  return [fields.area({ name: 'facts', label: 'agreements.facts', required: true, rows: 4, max: 2000, focus: true })]
}

/** What the paper may say beside the facts; nothing of it is needed. */
export function sideQuestions({ fields }: Asked): Field[] {
  const area = (name: string, label: WordKey): Field => fields.area({ name, label, rows: 2, max: POSITION_MAX })
  return [
    area('workerPosition', 'agreements.worker-position'),
    area('employerPosition', 'agreements.employer-position'),
    area('responsibility', 'agreements.responsibility'),
  ]
}

/** Clause rows; `withAccounts` asks where a transfer goes. */
export function clauseRows({ file, locale, typed, fields }: Asked, withAccounts: boolean): RowGroup {
  const workers = partyChoices(file.workers)
  const employers = partyChoices(file.employers)
  const items = itemChoices(locale)
  const fieldsOf = (place: string): Field[] => {
    const name = (part: string): string => `clauses.${place}.${part}`
    return [
      fields.select({ name: name('payee'), label: 'agreements.payee', width: 'short' }, workers),
      fields.select({ name: name('item'), label: 'agreements.item', width: 'short', required: true }, items),
      fields.amount({ name: name('amount'), label: 'agreements.amount', width: 'short', required: true }),
      fields.select(
        { name: name('manner'), label: 'agreements.manner', width: 'short' },
        codeChoices('pay-manner', manners),
      ),
      fields.select({ name: name('payer'), label: 'agreements.payer', width: 'medium' }, employers),
      ...(withAccounts
        ? [
            fields.text({ name: name('bank'), label: 'agreements.bank', width: 'medium', max: 60 }),
            fields.text({ name: name('account'), label: 'agreements.account', width: 'medium', max: 40 }),
            fields.text({ name: name('holder'), label: 'agreements.holder', width: 'short', max: 60 }),
          ]
        : []),
    ]
  }
  const group = { legend: 'agreements.clauses', each: 'agreements.clause', add: 'agreements.add-clause' } as const
  return rowGroupOf(group, fieldsOf, Math.max(1, rowNumbers(typed, 'clauses')), 1)
}

/** How many even parts, the first due when. */
export function planQuestions({ fields }: Asked): Field[] {
  return [
    fields.text({ name: 'parts', label: 'agreements.parts', width: 'short', max: 2 }),
    fields.day({ name: 'firstDueOn', label: 'agreements.first-due' }),
  ]
}

/** Instalments typed one by one; none while the even plan is enough. */
export function instalmentRows({ file, typed, fields }: Asked): RowGroup {
  const workers = partyChoices(file.workers)
  const fieldsOf = (place: string): Field[] => [
    fields.select({ name: `instalments.${place}.payee`, label: 'agreements.payee', width: 'short' }, workers),
    fields.day({ name: `instalments.${place}.dueOn`, label: 'agreements.due-on' }),
    fields.amount({ name: `instalments.${place}.amount`, label: 'agreements.amount', width: 'short' }),
  ]
  const group = {
    legend: 'agreements.instalments',
    each: 'agreements.instalment',
    add: 'agreements.add-instalment',
  } as const
  return rowGroupOf(group, fieldsOf, rowNumbers(typed, 'instalments'), 3)
}

/** Item and sum for every worker of a group; null where one worker stands alone. */
export function sameQuestions({ file, locale, fields }: Asked): Field[] | null {
  if (openWorkers(file).length < 2) return null
  return [
    fields.select({ name: 'sameItem', label: 'agreements.item', width: 'medium' }, itemChoices(locale)),
    fields.amount({ name: 'sameAmount', label: 'agreements.amount-each', width: 'short' }),
  ]
}

/** Everything beside the money, and the day the draft counts on. */
export function termQuestions({ file, fields }: Asked): Field[] {
  return [
    fields.area({
      name: 'otherClauses',
      label: 'agreements.other-clauses',
      hint: phrase('agreements.other-clauses-help'),
      rows: 4,
      max: 4000,
    }),
    fields.tick({ name: 'acceleration', label: 'agreements.acceleration', width: 'full' }),
    fields.text({ name: 'furtherDefault', label: 'agreements.further-default', width: 'full', max: 500 }),
    fields.tick({ name: 'settlesItems', label: 'agreements.settles-items', width: 'full' }),
    fields.tick({ name: 'jointConfirmation', label: 'agreements.joint-confirmation', width: 'full' }),
    ...(file.employers.length > 1
      ? [fields.tick({ name: 'jointLiability', label: 'agreements.joint-liability', width: 'full' })]
      : []),
    fields.tick({ name: 'confirmsRelationship', label: 'agreements.confirms-relationship', width: 'full' }),
    fields.select(
      { name: 'taxBasis', label: 'agreements.tax-basis', width: 'short' },
      codeChoices('tax-basis', taxBases),
    ),
    fields.text({ name: 'place', label: 'agreements.place', width: 'long', max: 100 }),
    fields.day({ name: 'on', label: 'agreements.day', required: true }),
  ]
}
