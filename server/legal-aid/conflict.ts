/** Somebody else was first with an aid case: what happened meanwhile, and what was typed beside what stands in the case now. */
import type { Conflict } from '../../templates/parts/conflict.ts'
import type { Field } from '../../templates/parts/field.ts'
import { formFields, type Choice, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { answersBeside, happenedSince } from '../disputes/conflict.ts'
import { lastProceeding, type AidFile } from './aid-file.ts'
import type { Drawing } from './case-sections.ts'
import { plainYuan } from './plain-yuan.ts'
import { noteOfStep, type Step } from './reviews/review-of.ts'
import { stepFields } from './step-fields.ts'
import type { CaseStep } from './step-forms.ts'

type Saved = Record<string, string>

/** Both versions of a step of the case's own page; `lawyers` are those its form offers. */
export function aidConflict(
  drawing: Drawing,
  step: CaseStep,
  typed: Typed,
  lawyers: readonly Choice[],
): Promise<Conflict> {
  const { locale, file } = drawing
  const fields = (f: FormFields): Field[] => stepFields(step, { f, locale, file, lawyers })
  const taken = takenSince(file, [step], typed)
  return beside(drawing, typed, { ...standing(file, step), ...(taken === null ? {} : saidBy(file, taken)) }, fields)
}

/** Both versions of a review's decision: somebody may have taken it. */
export function reviewConflict(
  drawing: Drawing,
  typed: Typed,
  endings: readonly string[],
  fields: (f: FormFields) => Field[],
): Promise<Conflict> {
  const taken = takenSince(drawing.file, endings, typed)
  return beside(drawing, typed, taken === null ? {} : { ...saidBy(drawing.file, taken), ending: taken.type }, fields)
}

async function beside(
  drawing: Drawing,
  typed: Typed,
  saved: Saved,
  fields: (f: FormFields) => Field[],
): Promise<Conflict> {
  const happened = await happenedSince(drawing, drawing.file, seenOf(typed), { event: 'aid-event', stage: 'aid-stage' })
  const standingFields = fields(formFields(saved)).filter((field) => saved[field.name] !== undefined)
  return { ...happened, rows: answersBeside(drawing.locale, fields(formFields(typed)), standingFields) }
}

/** One event is one revision: the form says by its revision which line of the journal its reader saw last. */
const seenOf = (typed: Typed): number => (typeof typed.revision === 'string' ? Number(typed.revision) : 0)

const takenSince = (file: AidFile, types: readonly string[], typed: Typed): Step | null =>
  file.journal.findLast((line) => types.includes(line.type) && line.seq > seenOf(typed)) ?? null

/** What somebody's same step said, by the names of the form's fields. */
function saidBy(file: AidFile, line: Step): Saved {
  const data = JSON.parse(line.payload) as Record<string, unknown>
  const sum = data.fen ?? data.awardedFen
  return {
    ...Object.fromEntries(Object.entries(data).filter((one): one is [string, string] => typeof one[1] === 'string')),
    ...(typeof sum === 'number' ? { amount: plainYuan(sum) } : {}),
    ...('noteId' in data ? { note: noteOfStep(file, line) ?? '' } : {}),
    on: line.occurred_on,
  }
}

/** What the case holds now of what a step asks, whoever wrote it. */
function standing(file: AidFile, step: CaseStep): Saved {
  const { row } = file
  const last = lastProceeding(file)
  const of: Partial<Record<CaseStep, Record<string, string | null | undefined>>> = {
    'details-amended': { summary: row.summary, limitationOn: row.limitation_on },
    'ground-noted': { ground: row.ground, means: row.means, proof: row.ground_proof },
    'lawyer-assigned': { lawyerId: row.lawyer_id },
    'lawyer-changed': { lawyerId: row.lawyer_id },
    refused: { reason: row.reason },
    withdrawn: { reason: row.reason },
    terminated: { reason: row.reason },
    'proceeding-noted': { body: last?.body, theirNumber: last?.their_number },
    'hearing-set': { day: row.next_hearing_on },
    'outcome-noted': { result: last?.result, amount: sum(last?.awarded_fen) },
    'outcome-corrected': { result: last?.result, amount: sum(last?.awarded_fen) },
    'subsidy-noted': { amount: sum(row.subsidy_fen) },
  }
  return Object.fromEntries(Object.entries(of[step] ?? {}).map(([name, value]) => [name, value ?? '']))
}

const sum = (of: number | null | undefined): string => (of === null || of === undefined ? '' : plainYuan(of))
