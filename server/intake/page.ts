/** Draws the counter's form: what was typed stays, what is wrong is said, and a section opens when it holds either. */
import type { FieldFault } from '../../workflows/errors.ts'
import type { CounterModel, Fold } from '../../templates/pages/intake/counter.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import type { Field } from '../../templates/parts/field.ts'
import { words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { claimPicker, registerClaims } from './claim-picker.ts'
import {
  commissionFields,
  employerDetails,
  employerFields,
  othersRows,
  receiptFields,
  respondentRows,
  summaryField,
  workerDetails,
  workerFields,
} from './counter-fields.ts'
import { rowLists } from './form.ts'

export type CounterUnits = {
  /** Units one may register for. */
  units: readonly { id: string; name: string }[]
  /** The one proposed; null asks. */
  own: string | null
}

export type CounterState = {
  locale: Locale
  draftId: string
  savedAt: string | null
  typed: Typed
  faults: readonly FieldFault[]
  /** What may be right and is asked about. */
  doubts: readonly FieldFault[]
  seen: CounterModel['seen']
}

/** The page model of the counter. */
export function counterModel(state: CounterState, place: CounterUnits): CounterModel {
  const { locale, typed, faults, doubts, draftId } = state
  const say = words(locale)
  const f = formFields(typed, faults, doubts)
  const asked = place.units.length > 1
  const unit = asked
    ? f.select({ name: 'unitId', label: 'intake.unit', required: true, width: 'long' }, [
        ...(place.own === null ? [{ value: '', label: 'intake.choose' as const }] : []),
        ...place.units.map((entry) => ({ value: entry.id, text: entry.name })),
      ])
    : null
  const unitFirst = unit !== null && place.own === null
  const worker = workerFields(f, faults.length === 0)
  const employer = employerFields(f)
  registerClaims(f, locale, typed)
  const summary = summaryField(f)
  const receipt = [...(unit && !unitFirst ? [unit] : []), ...receiptFields(f, locale)]
  const unitName = place.units.find((entry) => entry.id === (single(typed.unitId) || place.own))?.name ?? ''
  const folds = [
    fold('worker', 'intake.fold-worker', say('intake.fold-worker-about'), workerDetails(f)),
    fold('employer', 'intake.fold-employer', say('intake.fold-employer-about'), employerDetails(f)),
    fold(
      'others',
      'intake.fold-others',
      say('intake.fold-others-about'),
      [f.tick({ name: 'representative', label: 'intake.representative', hint: phrase('intake.representative-hint') })],
      {
        lead: phrase('intake.fold-others-lead'),
        rows: othersRows(f, locale, rowCount(typed, 'others'), (at) => claimCount(typed, at)),
      },
    ),
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
  return {
    action: paths.intake,
    keys: { key: newToken(), revision: null },
    draft: { id: draftId, url: pathTo(paths.intakeDraft, { draftId }), savedAt: state.savedAt },
    seenUrl: paths.seenBefore,
    seen: state.seen,
    errors: f.summary(),
    unit: unitFirst ? unit : null,
    worker,
    employer,
    claims: claimPicker(locale, typed, faults, doubts),
    summary,
    folds,
  }
}

function fold(id: string, title: WordKey, about: string, fields: Field[], extra: Partial<Fold> = {}): Fold {
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
function rowCount(typed: Typed, list: (typeof rowLists)[number]): number {
  const numbers = Object.entries(typed).flatMap(([name, value]) => {
    const found = new RegExp(`^${list}\\.(\\d{1,3})\\.`).exec(name)
    return found && value !== '' ? [Number(found[1]) + 1] : []
  })
  return Math.min(Math.max(0, ...numbers), 100)
}

/** Claims to show again in a further worker's row: one at least. */
const claimCount = (typed: Typed, at: string): number =>
  Object.entries(typed).reduce((most, [name, value]) => {
    const found = new RegExp(`^others\\.${at}\\.(?:item|amount)(\\d{0,2})$`).exec(name)
    return found && value !== '' ? Math.max(most, Number(found[1] || 1)) : most
  }, 1)

const single = (value: Typed[string]): string => (typeof value === 'string' ? value : (value?.[0] ?? ''))
