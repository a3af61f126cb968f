/** Draws the counter's form: what was typed stays, what is wrong is said, and a section opens when it holds either. */
import type { FieldFault } from '../../workflows/errors.ts'
import type { CounterModel } from '../../templates/pages/intake/counter.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { caseFolds, employerFold, fold, rowCount, unitField, type CounterUnits } from './case-folds.ts'
import { claimPicker, registerClaims } from './claim-picker.ts'
import { employerFields, othersRows, summaryField, workerDetails, workerFields } from './counter-fields.ts'

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
  const { unit, first: unitFirst } = unitField(f, place)
  const worker = workerFields(f, faults.length === 0)
  const employer = employerFields(f)
  registerClaims(f, locale, typed)
  const summary = summaryField(f)
  const folds = [
    fold('worker', 'intake.fold-worker', say('intake.fold-worker-about'), workerDetails(f)),
    employerFold(f, locale),
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
    ...caseFolds(f, locale, typed, place, unitFirst ? null : unit),
  ]
  return {
    action: paths.intake,
    keys: { key: newToken(), revision: null },
    draft: { id: draftId, url: pathTo(paths.intakeDraft, { draftId }), savedAt: state.savedAt },
    toConsultation: paths.consultationFromIntake,
    list: paths.newGroup,
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

/** Claims to show again in a further worker's row: one at least. */
const claimCount = (typed: Typed, at: string): number =>
  Object.entries(typed).reduce((most, [name, value]) => {
    const found = new RegExp(`^others\\.${at}\\.(?:item|amount)(\\d{0,2})$`).exec(name)
    return found && value !== '' ? Math.max(most, Number(found[1] || 1)) : most
  }, 1)
