/** Keeps the number another platform gave a case; from then on the case is found by it. */
import { keepPlatformNumber } from '../../db/repositories/platform-numbers.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { rewriteTokens } from '../disputes/search-tokens-of-file.ts'
import type { Platform } from './platforms.ts'

/**
 * Writes or corrects the number. The trail names the platform, never the number.
 * @param seen the revision of the number as it was read, 0 where there was none. Throws stale `dispute-changed` when somebody else was first
 */
export async function keepNumber(
  desk: Desk,
  act: Act,
  disputeId: string,
  given: { platform: Platform; number: string; seen: number },
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'paper:issue')
    const kept = await keepPlatformNumber(
      tx,
      {
        dispute_id: disputeId,
        platform: given.platform,
        their_number: given.number,
        entered_on: stamp.today,
        staff_id: act.actor.staffId,
        recorded_at: stamp.at,
      },
      given.seen,
    )
    if (!kept) throw new DomainError('stale', 'dispute-changed')
    await rewriteTokens(desk, tx, disputeId)
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { platform: given.platform },
    }
  })
}
