/** The questions each step of a warning asks. */
import type { Choice, FormFields } from '../../templates/parts/form-fields.ts'
import { codeChoices } from '../../templates/parts/form-fields.ts'
import type { Field } from '../../templates/parts/field.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { compareLevels, warningLevels, warningSigns } from '../../workflows/law/warning-rules.ts'
import {
  answerResults,
  dismissReasons,
  fallReasons,
  inspectedWith,
  inspectionResults,
  riseReasons,
  verifyManners,
} from '../../workflows/warning/codes.ts'
import { letterKinds, warningOutcomes } from '../../workflows/warning/events.ts'
import type { WarningStepName } from './form.ts'
import { figureFields } from './report-page.ts'
import { runningClocks, waitingLetters, type WarningFile } from './warning-file.ts'

/** The fields of one step, in the order in which they are answered. */
export function stepFields(fields: FormFields, locale: Locale, step: WarningStepName, file: WarningFile): Field[] {
  const chosen: Asking['chosen'] = (name, label, choices) => fields.select({ name, label, required: true }, choices)
  return asked[step]({
    fields,
    locale,
    file,
    chosen,
    on: fields.day({ name: 'on', label: 'warnings.on', required: true }),
    note: fields.area({ name: 'note', label: noteLabel[step] ?? 'warnings.note', max: 300, rows: 2 }),
  })
}

type Asking = {
  fields: FormFields
  locale: Locale
  file: WarningFile
  on: Field
  note: Field
  chosen: (name: string, label: WordKey, choices: readonly Choice[]) => Field
}

const asked: Record<WarningStepName, (asking: Asking) => Field[]> = {
  told: ({ fields, locale, file, on, note }) => [
    fields.radios({ name: 'clockId', label: 'warnings.report-made', required: true }, reportsOf(locale, file)),
    on,
    fields.time({ name: 'time', label: 'warnings.time', required: true }),
    note,
  ],
  'facts-updated': ({ fields, on, note }) => [
    fields.chips({ name: 'signs', label: 'warnings.signs' }, codeChoices('warning-sign', warningSigns)),
    ...figureFields(fields),
    on,
    note,
  ],
  verified: ({ chosen, on, note }) => [
    chosen('manner', 'warnings.manner', codeChoices('warning-manner', verifyManners)),
    on,
    note,
  ],
  dismissed: ({ chosen, on, note }) => [
    chosen('reason', 'warnings.reason', codeChoices('warning-dismissal', dismissReasons)),
    on,
    note,
  ],
  'level-raised': ({ chosen, file, on, note }) => [
    chosen('to', 'warnings.to-level', levelChoices(file, 1)),
    chosen('reason', 'warnings.reason', codeChoices('warning-rise', riseReasons)),
    on,
    note,
  ],
  'level-lowered': ({ chosen, file, on, note }) => [
    chosen('to', 'warnings.to-level', levelChoices(file, -1)),
    chosen('reason', 'warnings.reason', codeChoices('warning-fall', fallReasons)),
    on,
    note,
  ],
  supervised: ({ fields, on }) => [
    fields.radios(
      { name: 'kind', label: 'warnings.letter-kind', required: true },
      codeChoices('paper-offer', letterKinds),
    ),
    fields.text({ name: 'to', label: 'warnings.letter-to', max: 60, hint: phrase('warnings.letter-to-hint') }),
    fields.text({ name: 'number', label: 'warnings.letter-number', max: 40 }),
    fields.area({ name: 'found', label: 'warnings.found', required: true, max: 600, rows: 3 }),
    fields.area({ name: 'asked', label: 'warnings.asked', required: true, max: 600, rows: 3 }),
    on,
    fields.day({ name: 'answerBy', label: 'warnings.answer-by', required: true }),
  ],
  'letter-answered': ({ chosen, locale, file, on, note }) => [
    chosen('letterId', 'warnings.letter', letterChoices(locale, file)),
    chosen('result', 'warnings.result', codeChoices('warning-answer', answerResults)),
    on,
    note,
  ],
  'letter-lapsed': ({ chosen, locale, file, on, note }) => [
    chosen('letterId', 'warnings.letter', letterChoices(locale, file)),
    on,
    note,
  ],
  inspected: ({ chosen, on, note }) => [
    chosen('together', 'warnings.together', codeChoices('warning-together', inspectedWith)),
    chosen('result', 'warnings.result', codeChoices('warning-inspection', inspectionResults)),
    on,
    note,
  ],
  closed: ({ chosen, on, note }) => [
    chosen('outcome', 'warnings.outcome', codeChoices('warning-outcome', warningOutcomes)),
    on,
    note,
  ],
}

const noteLabel: Partial<Record<WarningStepName, WordKey>> = {
  told: 'warnings.told-whom',
  'letter-answered': 'warnings.answer',
}

const levelChoices = ({ row }: WarningFile, direction: 1 | -1): Choice[] =>
  codeChoices(
    'warning-level',
    warningLevels.filter((level) => compareLevels(level, row.level) * direction > 0),
  )

const reportsOf = (locale: Locale, file: WarningFile): Choice[] =>
  runningClocks(file)
    .filter((clock) => clock.kind !== 'answer')
    .map((clock) => ({ value: clock.id, text: words(locale)(wordKey('warning-report', clock.kind)) }))

const letterChoices = (locale: Locale, file: WarningFile): Choice[] =>
  waitingLetters(file).map((letter) => ({
    value: letter.id,
    text: words(locale)('warnings.letter-of', {
      kind: words(locale)(wordKey('paper-offer', letter.kind)),
      day: letter.sent_on,
    }),
  }))
