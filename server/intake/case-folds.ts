/** What is asked of a case beside its workers, folded until it is known: the counter and a list ask it alike. */
import type { Field } from '../../templates/parts/field.ts'
import type { Fold } from '../../templates/parts/fold.ts'
import type { FormFields, Typed } from '../../templates/parts/form-fields.ts'
import { words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { commissionFields, employerDetails, receiptFields, respondentRows } from './counter-fields.ts'
import type { rowLists } from './form.ts'

export type CounterUnits = {
  /** Units one may register for. */
  units: readonly { id: string; name: string }[]
  /** The one proposed; null asks. */
  own: string | null
}

/** The question for the unit, and whether it comes first because nothing is proposed; null where there is one only. */
export function unitField(f: FormFields, place: CounterUnits): { unit: Field | null; first: boolean } {
  if (place.units.length <= 1) return { unit: null, first: false }
  const unit = f.select({ name: 'unitId', label: 'intake.unit', required: true, width: 'long' }, [
    ...(place.own === null ? [{ value: '', label: 'intake.choose' as const }] : []),
    ...place.units.map((entry) => ({ value: entry.id, text: entry.name })),
  ])
  return { unit, first: place.own === null }
}

export const employerFold = (f: FormFields, locale: Locale): Fold =>
  fold('employer', 'intake.fold-employer', words(locale)('intake.fold-employer-about'), employerDetails(f))

/** Further employers, receipt with the unit where it is not asked first, and a commission. */
export function caseFolds(
  f: FormFields,
  locale: Locale,
  typed: Typed,
  place: CounterUnits,
  unit: Field | null,
): Fold[] {
  const say = words(locale)
  const receipt = [...(unit ? [unit] : []), ...receiptFields(f, locale)]
  const unitName = place.units.find((entry) => entry.id === (single(typed.unitId) || place.own))?.name ?? ''
  return [
    fold('respondents', 'intake.fold-respondents', say('intake.fold-respondents-about'), [], {
      rows: respondentRows(f, rowCount(typed, 'respondents')),
    }),
    fold(
      'receipt',
      'intake.fold-receipt',
      say('intake.fold-receipt-about', { unit: unitName, day: single(typed.receivedOn) }),
      receipt,
      { open: receipt.some(isMarked) },
    ),
    fold('commission', 'intake.fold-commission', say('intake.fold-commission-about'), commissionFields(f), {
      lead: phrase('intake.fold-commission-lead'),
    }),
  ]
}

export function fold(id: string, title: WordKey, about: string, fields: Field[], extra: Partial<Fold> = {}): Fold {
  return {
    id,
    title,
    about,
    open: fields.some((field) => isMarked(field) || wasAnswered(field)) || (extra.rows?.rows.length ?? 0) > 0,
    lead: null,
    fields,
    rows: null,
    ...extra,
  }
}

const isMarked = (field: Field): boolean => field.error !== null || field.ask !== null

const wasAnswered = (field: Field): boolean =>
  field.value !== '' || field.options.some((option) => option.chosen && option.value !== '')

/** Rows to show again: as many as the highest number typed, which includes empty ones between. */
export function rowCount(typed: Typed, list: (typeof rowLists)[number]): number {
  const numbers = Object.entries(typed).flatMap(([name, value]) => {
    const found = new RegExp(`^${list}\\.(\\d{1,3})\\.`).exec(name)
    return found && value !== '' ? [Number(found[1]) + 1] : []
  })
  return Math.min(Math.max(0, ...numbers), 100)
}

const single = (value: Typed[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''))
