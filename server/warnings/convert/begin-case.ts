/** Begins the registration of a case out of a warning: a draft of the counter, filled, that knows where it comes from. */
import type { Tx } from '../../../db/database.ts'
import { transact } from '../../../db/database.ts'
import { keepWarningDraft } from '../../../db/repositories/warnings.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { options } from '../../../workflows/kernel/options.ts'
import { warningWorkflow } from '../../../workflows/warning/index.ts'
import type { Actor, Desk } from '../../desk.ts'
import { keepDraft } from '../../drafts.ts'
import { warningFacts } from '../facts.ts'
import { openWarning, storedWarning, type WarningFile } from '../warning-file.ts'
import { counterTyped } from './prefill.ts'

/** The warning, where a case may be made of it now. Throws refused with reasons, not-found or not-allowed. */
export async function convertible(desk: Desk, actor: Actor, warningId: string): Promise<WarningFile> {
  const file = await openWarning(desk.db.reader, actor, warningId, 'dispute:register')
  const today = desk.clock.today()
  const choice = options(warningWorkflow, storedWarning(file.row), () => ({
    occurredOn: today,
    facts: warningFacts(file, null, today, today),
  })).find((option) => option.event === 'converted')
  if (!choice?.possible) throw new DomainError('refused', 'step-closed', { reasons: choice?.reasons ?? [] })
  return file
}

/** Fills a draft of the counter; its id. */
export async function beginCase(desk: Desk, actor: Actor, warningId: string): Promise<string> {
  const file = await convertible(desk, actor, warningId)
  const draftId = desk.newId()
  await keepDraft(desk, actor, { id: draftId, kind: 'intake' }, counterTyped(file))
  await rememberDraft(desk, actor, warningId, draftId)
  return draftId
}

/** The draft will tell the warning when it becomes a case. */
export const rememberDraft = (desk: Desk, actor: Actor, warningId: string, draftId: string): Promise<void> =>
  transact(desk.db, (tx: Tx) =>
    keepWarningDraft(tx, {
      draft_id: draftId,
      warning_id: warningId,
      staff_id: actor.staffId,
      recorded_at: desk.clock.now(),
    }),
  )
