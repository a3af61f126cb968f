/** Answers the two requests of a step: draw its form, and take it or say why not with everything typed kept. */
import { findDispute } from '../../db/repositories/disputes.ts'
import { disputeEvents } from '../../workflows/dispute/events.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { keepFile, type KeptFile } from '../attachments/keep-file.ts'
import { redirect, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { openFile, type DisputeFile } from './dispute-file.ts'
import { stepHref } from './case/next.ts'
import { drawStep } from './step-page.ts'
import { askingFor } from './steps/asking.ts'
import type { Asking, StepForm } from './steps/define-step.ts'
import { isEvent, stepForm } from './steps/index.ts'
import { unanswered } from '../intake/doubts.ts'
import { troubleOf } from './trouble.ts'
import { takeFormStep } from './take-form-step.ts'

/** The form of a step; steps with a page of their own lead there. */
export async function askStep(call: SignedInCall): Promise<Answer> {
  const event = call.params.event ?? ''
  const form = stepForm(event)
  if (!form) {
    const file = await openFile(call.desk.db.reader, call.actor, call.params.id ?? '', 'dispute:read')
    if (!isEvent(event) || event === 'registered') throw new DomainError('not-found', 'no-such-step')
    return redirect(stepHref(file, event))
  }
  return drawStep(call, form, await askingOf(call, form), null, { kind: 'none' })
}

/** Takes a step. */
export async function sendStep(call: SignedInCall): Promise<Answer> {
  const form = stepForm(call.params.event ?? '')
  if (!form) throw new DomainError('not-found', 'no-such-step')
  const asking = await askingOf(call, form)
  const brought = form.files.filter((field) => call.uploads.files[field] !== undefined)
  const read = form.read({ ...asking, brought }, call.body)
  const faults = [...(read.ok ? [] : read.faults), ...call.uploads.faults]
  if (!read.ok || faults.length > 0) return drawStep(call, form, asking, call.body, { kind: 'faults', faults })
  if (unanswered(read.doubts, call.body).length > 0)
    return drawStep(call, form, asking, call.body, { kind: 'faults', faults: [], doubts: read.doubts })
  try {
    const kept = await keepBrought(call, brought)
    const { showId } = await takeFormStep(call.desk, call.act, asking.file.row.id, form.event, read.value, kept)
    return await afterwards(call, asking.file, showId)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble === null) throw fault
    return drawStep(call, form, await askingOf(call, form), call.body, trouble)
  }
}

/** The bytes are on disk before the step's transaction begins; only its row makes them a file of the case. */
async function keepBrought(call: SignedInCall, fields: readonly string[]): Promise<Record<string, KeptFile>> {
  const kept: Record<string, KeptFile> = {}
  for (const field of fields) {
    const upload = call.uploads.files[field]
    if (upload !== undefined) kept[field] = await keepFile(call.desk, upload)
  }
  return kept
}

async function askingOf(call: SignedInCall, form: StepForm): Promise<Asking> {
  const { desk, actor } = call
  const file = await openFile(desk.db.reader, actor, call.params.id ?? '', disputeEvents[form.event].permission)
  return askingFor(desk.db.reader, file, desk.clock.today(), actor.staffId, call.locale)
}

/** Back to the case, to the new one it opened, or to the list when another unit holds it now. */
async function afterwards(call: SignedInCall, file: DisputeFile, showId: string): Promise<Answer> {
  if (showId !== file.row.id)
    return redirect(pathTo(paths.dispute, { id: showId }), { kind: 'done', key: 'disputes.reconvened-done' })
  const roots = scopeRoots(call.actor.grants, 'dispute:read')
  const seen = await findDispute(call.desk.db.reader, roots, showId)
  return seen
    ? redirect(pathTo(paths.dispute, { id: showId }), { kind: 'done', key: 'disputes.done' })
    : redirect(paths.disputes, { kind: 'done', key: 'disputes.done-moved' })
}
