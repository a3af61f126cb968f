/** Makes the fields of one form from what was typed and what was found wrong; page models use it so that no input is ever lost. */

import type { FieldFault } from '../../workflows/errors.ts'
import { wordKey } from '../words/index.ts'
import type { WordKey } from '../words/index.ts'
import { phrase } from '../words/phrase.ts'
import type { Phrase } from '../words/phrase.ts'
import type { ErrorSummary } from './error-summary.ts'
import type { Ask, Field, FieldKind, FieldOption } from './field.ts'
import { fieldId } from './field.ts'

/** What was typed, by field name, as a form body gives it. */
export type Typed = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** A question: its name and label, `told` where the summary of faults must name it more fully; everything else has a sensible start. */
export type Question = { name: string; label: WordKey; told?: Phrase } & Partial<
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
export type Choice = { value: string; label?: WordKey; text?: string; note?: Phrase }

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
 * @param doubts what may be right and is asked about, by field name: `doubt.<code>` with a box to tick
 */
export function formFields(typed: Typed, faults: readonly FieldFault[] = [], doubts: readonly FieldFault[] = []) {
  const asked: { name: string; label: Phrase }[] = []

  const make = (kind: FieldKind, question: Question, choices: readonly Choice[] = []): Field => {
    const { told, ...plain } = question
    const { name, label } = plain
    asked.push({ name, label: told ?? phrase(label) })
    const wrong = faults.find((fault) => fault.field === name)
    const given = typedValues(typed[name])
    const ask = askedAbout(typed, name, doubts)
    const warning = ask?.why ?? question.warning ?? null
    return {
      ...start(kind),
      ...plain,
      kind,
      id: fieldId(name),
      error: wrong ? faultPhrase(wrong) : null,
      warning,
      ask: ask?.box ?? null,
      describedBy: describing(kind, { ...question, warning }, wrong !== undefined),
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
    /** Several pictures or PDFs at once. */
    files: (question: Question) => ({ ...make('files', question), value: '' }),
    /** Any material of a case: picture, PDF, Word, Excel, text or table. */
    material: (question: Question) => ({ ...make('material', question), value: '' }),
    /** A photograph taken now. */
    camera: (question: Question) => ({ ...make('camera', question), value: '' }),
    /** A text or CSV file, read in place of what could be typed. */
    textFile: (question: Question) => ({ ...make('text-file', question), value: '' }),
    /** A table: Excel, CSV or text. */
    tableFile: (question: Question) => ({ ...make('table-file', question), value: '' }),
    /** A pad to sign on; what was drawn is kept. */
    pad: (question: Question) => make('pad', { width: 'full', ...question }),
    tick: (question: Question) => make('tick', question),
    select: (question: Question, choices: readonly Choice[]) => make('select', question, choices),
    radios: (question: Question, choices: readonly Choice[]) => make('radios', { width: 'full', ...question }, choices),
    chips: (question: Question, choices: readonly Choice[]) => make('chips', { width: 'full', ...question }, choices),
    /** The summary of all faults in the order of the fields made so far; null when nothing is wrong. */
    summary: (): ErrorSummary | null => summaryOf(asked, typed, faults, doubts),
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
  note: choice.note ?? null,
  chosen: given.includes(choice.value),
})

const start = (
  kind: FieldKind,
): Omit<Field, 'id' | 'name' | 'label' | 'error' | 'describedBy' | 'value' | 'options'> => ({
  kind,
  required: false,
  hint: null,
  warning: null,
  ask: null,
  width: kind === 'day' || kind === 'time' || kind === 'month' ? 'short' : 'medium',
  max: null,
  rows: 3,
  autocomplete: 'off',
  focus: false,
  suggestUrl: null,
  seen: false,
  fills: null,
})

/** The name of every box that says a doubtful answer was looked at again. */
export const CHECKED = 'checked'

/** What such a box stands for: this answer in this field, so that another answer is asked about anew. */
export const checkedMark = (typed: Typed, name: string): string => `${name}:${typedValues(typed[name])[0] ?? ''}`

/** The doubt about a field and the box that answers it; null where nothing is asked. */
export function askedAbout(
  typed: Typed,
  name: string,
  doubts: readonly FieldFault[],
): { why: Phrase; box: Ask } | null {
  const doubt = doubts.find((one) => one.field === name)
  if (!doubt) return null
  const value = checkedMark(typed, name)
  const ticked = typedValues(typed[CHECKED]).includes(value)
  return {
    why: phrase(wordKey('doubt', doubt.code), doubt.values ?? {}),
    box: { id: `${fieldId(name)}-checked`, value, ticked },
  }
}

function summaryOf(
  asked: readonly { name: string; label: Phrase }[],
  typed: Typed,
  faults: readonly FieldFault[],
  doubts: readonly FieldFault[],
): ErrorSummary | null {
  const open = doubts.flatMap((doubt) => {
    const found = askedAbout(typed, doubt.field, [doubt])
    return found === null || found.box.ticked ? [] : [{ name: doubt.field, what: found.why }]
  })
  const found = [...faults.map((fault) => ({ name: fault.field, what: faultPhrase(fault) })), ...open]
  if (found.length === 0) return null
  return {
    title: faults.length > 0 ? 'error-summary.title' : 'error-summary.ask',
    faults: found
      .map((one) => ({ ...one, at: asked.findIndex((question) => question.name === one.name) }))
      .toSorted((a, b) => (a.at === -1 ? asked.length : a.at) - (b.at === -1 ? asked.length : b.at))
      .map(({ name, what, at }) => ({
        href: at === -1 ? null : `#${fieldId(name)}`,
        label: asked[at]?.label ?? null,
        what,
      })),
  }
}
