/** One hand-over with the dispute it came from, opened inside somebody's scope. */
import type { Reader } from '../../db/database.ts'
import { findHandOver, type HandOver } from '../../db/repositories/hand-overs.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import type { Action } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'

export type HandOverFile = { handOver: HandOver; file: DisputeFile }

/** Throws not-found when the hand-over or what it came from lies outside the actor's scope. */
export async function openHandOver(reader: Reader, actor: Actor, id: string, action: Action): Promise<HandOverFile> {
  const handOver = await findHandOver(reader, id)
  if (!handOver?.dispute_id) throw new DomainError('not-found', 'no-such-page')
  return { handOver, file: await openFile(reader, actor, handOver.dispute_id, action) }
}

/** The workflow columns of a hand-over. */
export const storedHandOver = (handOver: HandOver): Stored => ({
  stage: handOver.state,
  value: handOver.state,
  context: JSON.parse(handOver.context) as unknown,
  version: handOver.machine_version,
})
