/** The dispute an application is taken from, opened by whoever may apply there: only what aid may know is taken out of it. */
import { findDispute } from '../../db/repositories/disputes.ts'
import type { Reader } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { earliestDay, type Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'
import { mayOn, reopenFile, type DisputeFile } from '../disputes/dispute-file.ts'
import { limitationsOf } from '../disputes/limitation.ts'

/** Throws not-found outside the actor's scope of applying, not-allowed for a destroyed volume. */
export async function openForAid(reader: Reader, actor: Actor, disputeId: string): Promise<DisputeFile> {
  const row = await findDispute(reader, scopeRoots(actor.grants, 'aid:apply'), disputeId)
  if (!row) throw new DomainError('not-found', 'no-such-page')
  const file = await reopenFile(reader, row.id)
  if (!mayOn(file, actor, 'aid:apply')) throw new DomainError('not-allowed', 'role-without-permission')
  return file
}

/** The last safe day of the first limitation that ends for any of these workers, null where no day is known. */
export function firstLimitation(file: DisputeFile, partyIds: readonly string[], calendar: Calendar): Day | null {
  const ends = limitationsOf(file, calendar).flatMap(({ worker, limitation }) =>
    partyIds.includes(worker.id) && limitation.lastSafeDay !== null ? [limitation.lastSafeDay] : [],
  )
  return earliestDay(ends)
}
