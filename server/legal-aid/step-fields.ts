/** The questions of each step as fields; a step that is not here asks for its day alone. */
import type { Field } from '../../templates/parts/field.ts'
import { codeChoices, type Choice, type FormFields } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import {
  aidGrounds,
  aidResults,
  earlyReasons,
  entryGrounds,
  lawyerChangeReasons,
  meansWays,
  proceedingKinds,
  refusalReasons,
  reopeningReasons,
  terminationReasons,
  withdrawalReasons,
} from '../../workflows/legal-aid/codes.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { awaitsEffect } from './aid-facts.ts'
import type { AidFile } from './aid-file.ts'
import type { CaseStep } from './step-forms.ts'

type Asked = { f: FormFields; locale: Locale; file: AidFile; lawyers: readonly Choice[] }
type Questions = (asked: Asked) => Field[]

const reasonOf =
  (family: string, codes: readonly string[]): Questions =>
  ({ f }) => [
    f.select({ name: 'reason', label: 'aid.reason', required: true, width: 'long' }, codeChoices(family, codes)),
  ]

const lawyerOf = ({ f, lawyers }: Asked): Field =>
  f.select({ name: 'lawyerId', label: 'aid.lawyer', required: true, width: 'long' }, lawyers)

const outcome: Questions = ({ f }) => [
  f.select({ name: 'result', label: 'aid.result', required: true }, codeChoices('aid-result', aidResults)),
  f.amount({ name: 'amount', label: 'aid.awarded' }),
  f.tick({ name: 'ownAgreement', label: 'aid.own-agreement', hint: phrase('aid.own-agreement-hint'), width: 'full' }),
]

const questions: Partial<Record<CaseStep, Questions>> = {
  'details-amended': ({ f }) => [
    f.area({ name: 'summary', label: 'aid.summary', required: true, max: 500 }),
    f.day({ name: 'limitationOn', label: 'aid.limitation-on' }),
  ],
  'ground-noted': ({ f }) => groundFields(f, true),
  'started-early': reasonOf('aid-early', earlyReasons),
  refused: reasonOf('aid-refusal', refusalReasons),
  withdrawn: reasonOf('aid-withdrawal', withdrawalReasons),
  terminated: reasonOf('aid-termination', terminationReasons),
  reopened: reasonOf('aid-reopening', reopeningReasons),
  'lawyer-assigned': (asked) => [lawyerOf(asked)],
  'lawyer-changed': (asked) => [lawyerOf(asked), ...reasonOf('aid-lawyer-change', lawyerChangeReasons)(asked)],
  'proceeding-opened': ({ f }) => [
    f.select({ name: 'kind', label: 'aid.proceeding', required: true }, codeChoices('aid-proceeding', proceedingKinds)),
    f.select(
      { name: 'ground', label: 'aid.entry', hint: phrase('aid.entry-hint'), width: 'long' },
      codeChoices('aid-entry', entryGrounds),
    ),
    f.text({ name: 'body', label: 'aid.body', width: 'long', max: 60 }),
    f.text({ name: 'theirNumber', label: 'aid.their-number', max: 60 }),
  ],
  'proceeding-noted': ({ f }) => [
    f.text({ name: 'body', label: 'aid.body', width: 'long', max: 60 }),
    f.text({ name: 'theirNumber', label: 'aid.their-number', max: 60 }),
  ],
  'hearing-set': ({ f }) => [f.day({ name: 'day', label: 'aid.hearing-on', required: true })],
  'outcome-noted': outcome,
  'outcome-corrected': outcome,
  'took-effect': ({ f, locale, file }) => [
    f.select(
      { name: 'proceedingId', label: 'aid.paper', required: true, width: 'long' },
      file.proceedings.filter(awaitsEffect).map((one) => paperChoice(locale, one, one.awarded_fen)),
    ),
    f.amount({ name: 'amount', label: 'aid.effective', hint: phrase('aid.effective-hint') }),
  ],
  'effect-countered': ({ f, locale, file }) => [
    f.select(
      { name: 'proceedingId', label: 'aid.paper', required: true, width: 'long' },
      file.proceedings
        .filter((one) => one.effective_on !== null)
        .map((one) => paperChoice(locale, one, one.effective_fen)),
    ),
  ],
  received: ({ f }) => [f.amount({ name: 'amount', label: 'aid.received', required: true })],
  'receipt-countered': ({ f, file }) => [
    f.select(
      { name: 'receiptId', label: 'aid.receipt', required: true, width: 'long' },
      file.receipts
        .filter((one) => one.status === 'recorded')
        .map((one) => ({ value: one.id, text: `${one.paid_on} ${formatYuan(fen(one.amount_fen))}` })),
    ),
  ],
  'subsidy-noted': ({ f }) => [f.amount({ name: 'amount', label: 'aid.subsidy', hint: phrase('aid.subsidy-hint') })],
  contested: ({ f }) => [f.area({ name: 'note', label: 'aid.objection', required: true, max: 500 })],
  'progress-noted': ({ f }) => [f.area({ name: 'note', label: 'aid.note', required: true, max: 500 })],
}

/** The fields of a step, its day first. */
export const stepFields = (step: CaseStep, asked: Asked): Field[] => [
  asked.f.day({ name: 'on', label: step === 'received' ? 'aid.paid-on' : 'aid.on', required: true }),
  ...(questions[step]?.(asked) ?? []),
]

/** What the ground is and how it is shown, on the application and later. */
export const groundFields = (f: FormFields, required: boolean): Field[] => [
  f.select({ name: 'ground', label: 'aid.ground', required, width: 'full' }, [
    ...(required ? [] : [{ value: '', label: 'aid.ground-later' as const }]),
    ...codeChoices('aid-ground', aidGrounds),
  ]),
  f.text({ name: 'proof', label: 'aid.proof', hint: phrase('aid.proof-hint'), width: 'long', max: 120 }),
  f.select({ name: 'means', label: 'aid.means' }, [
    { value: '', label: 'aid.means-none' },
    ...codeChoices('aid-means', meansWays),
  ]),
]

function paperChoice(
  locale: Locale,
  one: { id: string; kind: string; body: string | null },
  sum: number | null,
): Choice {
  const kind = words(locale)(wordKey('aid-proceeding', one.kind))
  return { value: one.id, text: `${kind} ${one.body ?? ''} ${formatYuan(fen(sum ?? 0))}` }
}
