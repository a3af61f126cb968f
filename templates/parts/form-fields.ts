/** Makes the fields of one form from what was typed and what was found wrong; page models use it so that no input is ever lost. */

import type { FieldFault } from '../../workflows/errors.ts'
import { wordKey } from '../words/index.ts'
import type { WordKey } from '../words/index.ts'
import { phrase } from '../words/phrase.ts'
import type { Phrase } from '../words/phrase.ts'
import type { ErrorSummary } from './error-summary.ts'
import type { Field, FieldKind, FieldOption } from './field.ts'
import { fieldId } from './field.ts'

/** What was typed, by field name, as a form body gives it. */
export type Typed = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** A question: its name and label; everything else has a sensible start. */
export type Question = { name: string; label: WordKey } & Partial<
  Pick<
    Field,
    | 'required'
    | 'hint'
    | 'warning'
    | 'width'
    | 'max'
    | 'rows'
    | 'autocomplete'
    | 'focus'
    | 'suggestUrl'
    | 'seen'
    | 'fills'
  >
>

/** A choice before anybody chose: the word of a code, or data as text. */
export type Choice = { value: string; label?: WordKey; text?: string }

/** The choices of a family of codes: `codeChoices('role', ['mediator'])` says `role.mediator`. */
export const codeChoices = (family: string, codes: readonly string[]): Choice[] =>
  codes.map((code) => ({ value: code, label: wordKey(family, code) }))

/** The sentence of a fault: `fault.<code>` with its values. */
export const faultPhrase = (fault: FieldFault): Phrase => phrase(wordKey('fault', fault.code), fault.values ?? {})

export type FormFields = ReturnType<typeof formFields>

/**
 * A maker of fields for one form; it remembers the labels in order for the error summary.
 * @param typed what to show again; absent names start empty
 * @param faults what was found wrong, by field name
 */
export function formFields(typed: Typed, faults: readonly FieldFault[] = []) {
  const asked: { name: string; label: WordKey }[] = []

  const make = (kind: FieldKind, question: Question, choices: readonly Choice[] = []): Field => {
    const { name, label } = question
    asked.push({ name, label })
    const wrong = faults.find((fault) => fault.field === name)
    const given = typedValues(typed[name])
    return {
      ...start(kind),
      ...question,
      kind,
      id: fieldId(name),
      error: wrong ? faultPhrase(wrong) : null,
      describedBy: describing(kind, question, wrong !== undefined),
      value: choices.length > 0 ? '' : (given[0] ?? ''),
      options: choices.map((choice) => asOption(choice, given)),
    }
  }

  return {
    text: (question: Question) => make('text', question),
    area: (question: Question) => make('area', { width: 'full', ...question }),
    day: (question: Question) => make('day', question),
    time: (question: Question) => make('time', question),
    month: (question: Question) => make('month', question),
    amount: (question: Question) => make('amount', question),
    identity: (question: Question) => make('identity', question),
    phone: (question: Question) => make('phone', question),
    password: (question: Question) => ({ ...make('password', question), value: '' }),
    /** A picture or PDF; what was chosen cannot be shown again after a fault. */
    file: (question: Question) => ({ ...make('file', question), value: '' }),
    tick: (question: Question) => make('tick', question),
    select: (question: Question, choices: readonly Choice[]) => make('select', question, choices),
    radios: (question: Question, choices: readonly Choice[]) => make('radios', { width: 'full', ...question }, choices),
    chips: (question: Question, choices: readonly Choice[]) => make('chips', { width: 'full', ...question }, choices),
    /** The summary of all faults in the order of the fields made so far; null when nothing is wrong. */
    summary: (): ErrorSummary | null => summaryOf(asked, faults),
  }
}

const typedValues = (value: string | readonly string[] | null | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? [])

/** The ids of the lines around a control that a screen reader should read with it. */
function describing(kind: FieldKind, question: Question, wrong: boolean): string {
  const lines = [
    question.hint && 'hint',
    question.warning && 'warning',
    wrong && 'error',
    (kind === 'amount' || kind === 'identity') && 'echo',
  ]
  return lines.flatMap((line) => (line ? [`${fieldId(question.name)}-${line}`] : [])).join(' ')
}

const asOption = (choice: Choice, given: readonly string[]): FieldOption => ({
  value: choice.value,
  label: choice.label ?? null,
  text: choice.text ?? null,
  chosen: given.includes(choice.value),
})

const start = (
  kind: FieldKind,
): Omit<Field, 'id' | 'name' | 'label' | 'error' | 'describedBy' | 'value' | 'options'> => ({
  kind,
  required: false,
  hint: null,
  warning: null,
  width: kind === 'day' || kind === 'time' || kind === 'month' ? 'short' : 'medium',
  max: null,
  rows: 3,
  autocomplete: 'off',
  focus: false,
  suggestUrl: null,
  seen: false,
  fills: null,
})

function summaryOf(
  asked: readonly { name: string; label: WordKey }[],
  faults: readonly FieldFault[],
): ErrorSummary | null {
  if (faults.length === 0) return null
  const place = (fault: FieldFault) => asked.findIndex((one) => one.name === fault.field)
  return {
    faults: faults
      .map((fault) => ({ fault, at: place(fault) }))
      .toSorted((a, b) => (a.at === -1 ? asked.length : a.at) - (b.at === -1 ? asked.length : b.at))
      .map(({ fault, at }) => ({
        href: at === -1 ? null : `#${fieldId(fault.field)}`,
        label: asked[at]?.label ?? null,
        what: faultPhrase(fault),
      })),
  }
}
