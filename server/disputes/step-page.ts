/** Draws the page of one step: empty, with faults, refused with reasons, or beside what somebody else saved meanwhile. */
import type { Conflict } from '../../templates/parts/conflict.ts'
import type { Field } from '../../templates/parts/field.ts'
import { formFields, type FormFields, type Typed } from '../../templates/parts/form-fields.ts'
import { stepPage, type StepModel } from '../../templates/pages/disputes/step.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { disputeEvents } from '../../workflows/dispute/events.ts'
import { notHere } from '../../workflows/kernel/options.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { identityOf } from './case/identity.ts'
import { crumbsOf } from './case/crumbs.ts'
import { answersBeside, conflictOf, takenSince } from './conflict.ts'
import { optionsOf } from './options.ts'
import { rowsTyped, STATUS, type Trouble } from './trouble.ts'
import type { Asking, StepForm } from './steps/define-step.ts'

/** The page of a step with what was typed, as far as anything was. */
export async function drawStep(
  call: SignedInCall,
  form: StepForm,
  asking: Asking,
  typed: Typed | null,
  trouble: Trouble,
): Promise<Answer> {
  const { file, today } = asking
  const { event } = form
  const title = wordKey('step', event)
  const option = optionsOf(file, today).find((candidate) => candidate.event === event)
  const reasons = option?.reasons ?? []
  const unknownHere = reasons.some((reason) => reason.code === notHere.code)
  // Whoever opens a step that cannot be taken reads why and who can cure it, and finds nothing to send.
  const closed = trouble.kind === 'none' && reasons.length > 0
  const model: StepModel = {
    identity: await identityOf(call.desk.db.reader, call.locale, file, today),
    title,
    article: disputeEvents[event].article,
    back: pathTo(paths.dispute, { id: file.row.id }),
    beside: appoints(form) ? { href: registerOf(file.row.committee_id), label: 'register.beside-step' } : null,
    ...(closed ? { errors: null, form: null } : formOf(form, asking, typed, trouble)),
    refused: trouble.kind === 'refused' ? [...trouble.reasons] : null,
    conflict: trouble.kind === 'stale' ? await bothVersions(call, form, asking, typed) : null,
    otherStage: closed && unknownHere ? wordKey('stage', file.row.stage) : null,
    closed: closed && !unknownHere ? reasons : null,
  }
  return page(stepPage, model, {
    title: words(call.locale)(title),
    status: STATUS[trouble.kind],
    reason: trouble.kind === 'stale' ? 'dispute-changed' : 'step-closed',
    breadcrumb: crumbsOf(call.locale, file, words(call.locale)(title)),
  })
}

/** Steps by which a mediator comes to a case: the parties may choose him (RMTJ 19). */
const appoints = ({ event }: StepForm): boolean => event === 'mediators-assigned' || event === 'mediator-replaced'

const registerOf = (committeeId: string): string =>
  `${paths.mediators}?${new URLSearchParams({ unit: committeeId }).toString()}`

function formOf(
  form: StepForm,
  asking: Asking,
  typed: Typed | null,
  trouble: Trouble,
): Pick<StepModel, 'errors' | 'form'> {
  const { file, today } = asking
  const values: Typed = typed ?? { on: today, ...form.defaults(asking) }
  const fields =
    trouble.kind === 'faults' ? formFields(values, trouble.faults, trouble.doubts ?? []) : formFields(values)
  const [first, ...others] = asked(form, asking, fields)
  const groups = form.groups(asking, fields, (list) => rowsTyped(values, list))
  return {
    errors: fields.summary(),
    form: {
      action: pathTo(paths.step, { id: file.row.id, event: form.event }),
      files: form.files.length > 0,
      keys: { key: newToken(), revision: file.row.revision },
      seen: String(file.journal.at(-1)?.seq ?? 0),
      consequences: [...form.consequences],
      fields: first ? [{ ...first, focus: true }, ...others] : [],
      groups,
      submit: form.consequences.length > 0 ? 'disputes.confirm' : 'disputes.save',
    },
  }
}

/** The questions of a step, its day last. */
function asked(form: StepForm, asking: Asking, fields: FormFields): Field[] {
  const questions = form.questions(asking, fields)
  const { label, hint } = form.day
  return [...questions, fields.day({ name: 'on', label, required: true, hint: phrase(hint) })]
}

async function bothVersions(
  call: SignedInCall,
  form: StepForm,
  asking: Asking,
  typed: Typed | null,
): Promise<Conflict> {
  const happened = await conflictOf(call, asking.file, typed)
  const answers = typed ?? {}
  const saved = form.saved(asking, answers) ?? takenSince(asking.file, form.event, answers)
  const standing =
    saved === null ? [] : asked(form, asking, formFields(saved)).filter((field) => saved[field.name] !== undefined)
  const rows = answersBeside(call.locale, asked(form, asking, formFields(answers)), standing)
  return { ...happened, rows }
}
