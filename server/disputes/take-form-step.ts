/** Carries out a step as its form was read: scoped, on the revision it was drawn from, once. */
import { disputeEvents, type DisputeEventType } from '../../workflows/dispute/events.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { KeptFile } from '../attachments/keep-file.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from './dispute-file.ts'
import type { ReadStep } from './steps/define-step.ts'

/** The dispute to show next: this one, or the one the step has opened. */
export type StepTaken = { showId: string }

/** Takes a step. Throws not-found, not-allowed, refused with reasons, or stale when somebody else was first. */
export async function takeFormStep(
  desk: Desk,
  act: Act,
  disputeId: string,
  event: DisputeEventType,
  step: ReadStep,
  kept: Readonly<Record<string, KeptFile>> = {},
): Promise<StepTaken> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, disputeEvents[event].permission)
    if (file.row.revision !== step.revision) throw new DomainError('stale', 'dispute-changed')
    const opened = await step.take({ desk, tx, stamp, actor: act.actor, file, kept })
    return {
      answer: { showId: opened ?? disputeId },
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { event },
    }
  })
}
