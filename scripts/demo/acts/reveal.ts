/** Somebody has a covered number of the first worker shown, and says why. */
import { revealNumber } from '../../../server/disputes/reveal-number.ts'
import type { Actor } from '../../../server/desk.ts'
import type { Tale } from '../tale.ts'

export async function looked(tale: Tale, who: Actor, kind: 'identity' | 'phone', reason: string): Promise<void> {
  const { workers } = await tale.file()
  const hidden = { kind, partyId: workers[0]?.id ?? '' }
  await revealNumber(tale.desk, tale.act(who, 'person:reveal'), tale.disputeId, hidden, reason)
}
