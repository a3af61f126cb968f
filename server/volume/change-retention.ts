/** Keeps an archived volume longer or shorter than it was archived with, with a reason; changed settings alone never do (domain.md 6.6). */
import { changeRetention } from '../../db/repositories/retention.ts'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import { day } from '../../workflows/values/day.ts'
import { keepUntil, type Retention } from '../../workflows/volume/retention.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { noteInJournal } from '../disputes/note-in-journal.ts'
import type { retainReasons } from '../disputes/steps/codes.ts'

export type RetentionGiven = {
  retention: Retention
  reason: (typeof retainReasons)[number]
  /** As it was read. */
  revision: number
}

/**
 * Throws not-found, not-allowed, refused (not archived, on a destruction list, destroyed), invalid (the same term) or stale.
 * Only the act's reason code goes into the journal.
 */
export async function changeRetentionOf(
  desk: Desk,
  act: Act,
  disputeId: string,
  { retention, reason, revision }: RetentionGiven,
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const { row, kept } = await openFile(tx, act.actor, disputeId, 'volume:retain')
    if (kept === null) throw refused({ code: 'volume-not-archived', article: 'RMTJ-27', cure: 'clerk' })
    if (kept.state !== 'kept') throw refused({ code: 'volume-on-list', article: null, cure: 'director' })
    if (kept.kept_for === retention)
      throw new DomainError('invalid', 'form-damaged', { faults: [{ field: 'retention', code: 'retention-same' }] })
    const until = keepUntil(retention, day(kept.counted_from))
    if (kept.revision !== revision || !(await changeRetention(tx, kept, { kept_for: retention, keep_until: until })))
      throw new DomainError('stale', 'dispute-changed')
    await noteInJournal(
      desk,
      tx,
      disputeId,
      { type: 'retention-changed', data: { retention, reason }, occurredOn: stamp.today },
      { by: act.actor.staffId, requestId: stamp.requestId, at: stamp.at },
    )
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: row.unit_id },
      details: { retention, reason, before: kept.kept_for },
    }
  })
}

const refused = (reason: Reason): DomainError => new DomainError('refused', 'step-closed', { reasons: [reason] })
