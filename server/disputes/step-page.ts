/** Draws the page of one step: empty, with faults, refused with reasons, or beside what somebody else saved meanwhile. */
import { staffNames } from '../../db/repositories/names.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import type { Conflict } from '../../templates/parts/conflict.ts'
import { stepPage, type StepModel } from '../../templates/pages/disputes/step.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { disputeEvents } from '../../workflows/dispute/events.ts'
import type { FieldFault, Reason } from '../../workflows/errors.ts'
import { notHere } from '../../workflows/kernel/options.ts'
import { shanghaiTime } from '../clock.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { identityOf } from './case/identity.ts'
import { crumbsOf } from './case/crumbs.ts'
import { saidCode } from './case/said.ts'
import type { DisputeFile } from './dispute-file.ts'
import { optionsOf } from './options.ts'
import type { Asking, StepForm } from './steps/define-step.ts'

/** What went wrong with a form that was sent; nothing for a page opened afresh. */
export type Trouble =
  | { kind: 'none' }
  | { kind: 'faults'; faults: readonly FieldFault[] }
  | { kind: 'refused'; reasons: readonly Reason[] }
  | { kind: 'stale' }

const STATUS = { none: 200, faults: 422, refused: 409, stale: 409 } as const

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
  const model: StepModel = {
    identity: await identityOf(call.desk.db.reader, call.locale, file, today),
    title,
    article: disputeEvents[event].article,
    back: pathTo(paths.dispute, { id: file.row.id }),
    ...formOf(form, asking, typed, trouble),
    refused: trouble.kind === 'refused' ? [...trouble.reasons] : null,
    conflict:
      trouble.kind === 'stale' ? await conflictOf(call, file, typeof typed?.seen === 'string' ? typed.seen : '') : null,
    closed: trouble.kind === 'none' && reasons.length > 0 ? reasons : null,
  }
  const open = unknownHere && trouble.kind === 'none' ? { ...model, form: null } : model
  return page(stepPage, open, {
    title: words(call.locale)(title),
    status: STATUS[trouble.kind],
    reason: trouble.kind === 'stale' ? 'dispute-changed' : 'step-closed',
    breadcrumb: crumbsOf(call.locale, file, words(call.locale)(title)),
  })
}

function formOf(
  form: StepForm,
  asking: Asking,
  typed: Typed | null,
  trouble: Trouble,
): Pick<StepModel, 'errors' | 'form'> {
  const { file, today } = asking
  const values: Typed = typed ?? { on: today, ...form.defaults(asking) }
  const fields = formFields(values, trouble.kind === 'faults' ? trouble.faults : [])
  const day = fields.day({
    name: 'on',
    label: 'disputes.step-day',
    required: true,
    hint: { key: 'disputes.step-day-hint', values: {} },
  })
  const questions = form.questions(asking, fields)
  const groups = form.groups(asking, fields, (list) => rowsTyped(values, list))
  const [first, ...others] = [...questions, day]
  return {
    errors: fields.summary(),
    form: {
      action: pathTo(paths.step, { id: file.row.id, event: form.event }),
      keys: { key: newToken(), revision: file.row.revision },
      seen: String(file.journal.at(-1)?.seq ?? 0),
      consequences: [...form.consequences],
      fields: first ? [{ ...first, focus: true }, ...others] : [],
      groups,
      submit: form.consequences.length > 0 ? 'disputes.confirm' : 'disputes.save',
    },
  }
}

const rowsTyped = (typed: Typed, list: string): number =>
  Math.max(
    0,
    ...Object.keys(typed)
      .filter((name) => name.startsWith(`${list}.`))
      .map((name) => Number(name.split('.')[1] ?? 0) + 1),
  )

const conflictRow = (
  label: Conflict['rows'][number]['label'],
  theirs: string | null,
  yours: string | null,
): Conflict['rows'][number] => ({ label, theirs, yours, differs: theirs !== yours })

/** What stood when the form was drawn beside what stands now, both read off the journal. */
async function conflictOf(call: SignedInCall, file: DisputeFile, seen: string): Promise<Conflict> {
  const latest = file.journal.at(-1)
  const known = file.journal.find((event) => String(event.seq) === seen)
  const names = await staffNames(call.desk.db.reader, latest ? [latest.actor_id] : [])
  return {
    who: (latest && names.get(latest.actor_id)) ?? '',
    when: latest ? shanghaiTime(latest.recorded_at) : '',
    rows: [
      conflictRow(
        'disputes.stage',
        saidCode(call.locale, 'stage', latest?.to_stage),
        saidCode(call.locale, 'stage', known?.to_stage),
      ),
      conflictRow(
        'disputes.last-event',
        saidCode(call.locale, 'event', latest?.type),
        saidCode(call.locale, 'event', known?.type),
      ),
    ],
  }
}
