/** Opens what is or was handed over inside somebody's scope. */
import type { Reader } from '../../db/database.ts'
import { findHandOver, type HandOver } from '../../db/repositories/hand-overs.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import type { Actor } from '../desk.ts'
import { openCaseMatter } from './case-matter.ts'
import type { HandOverMatter, Reach } from './matter.ts'
import { openWarningMatter } from './warning-matter.ts'

export type MatterPlace = { of: HandOverMatter['of']; id: string }

/** Throws not-found outside the actor's scope, not-allowed where his role does not reach it. */
export const openMatter = (
  reader: Reader,
  actor: Actor,
  { of, id }: MatterPlace,
  reach: Reach,
): Promise<HandOverMatter> =>
  of === 'dispute' ? openCaseMatter(reader, actor, id, reach) : openWarningMatter(reader, actor, id, reach)

export type OpenedHandOver = { handOver: HandOver; matter: HandOverMatter }

/** A hand-over with what it came from. Throws not-found when either lies outside the actor's scope. */
export async function openHandOver(reader: Reader, actor: Actor, id: string, reach: Reach): Promise<OpenedHandOver> {
  const handOver = await findHandOver(reader, id)
  if (!handOver) throw new DomainError('not-found', 'no-such-page')
  const place: MatterPlace =
    handOver.dispute_id === null
      ? { of: 'warning', id: handOver.warning_id ?? '' }
      : { of: 'dispute', id: handOver.dispute_id }
  return { handOver, matter: await openMatter(reader, actor, place, reach) }
}

/** The workflow columns of a hand-over. */
export const storedHandOver = (handOver: HandOver): Stored => ({
  stage: handOver.state,
  value: handOver.state,
  context: JSON.parse(handOver.context) as unknown,
  version: handOver.machine_version,
})

/** What a letter tells beside the names, as it was chosen. */
export const chosenMatters = (handOver: HandOver): string[] => JSON.parse(handOver.matters) as string[]
