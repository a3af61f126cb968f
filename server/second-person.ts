/** The second pair of eyes of a two-person step: anybody else who may, or the same person later where a desk has only one (design.md 7). */
import type { Reader } from '../db/database.ts'
import { findUnit } from '../db/repositories/units.ts'
import type { Reason } from '../workflows/errors.ts'
import type { Day } from '../workflows/values/day.ts'
import type { Actor } from './desk.ts'

/** Who may confirm a proposal: anybody else; the proposer alone where the unit is declared single-person, on a later day. */
export type Eyes = { may: true; alone: boolean } | { may: false; reason: Reason }

export type Proposed = { by: string; on: string; unitId: string }

/** Whether the actor, whose right to decide at all is checked elsewhere, may confirm a proposal on a day. */
export async function eyesFor(reader: Reader, actor: Actor, proposed: Proposed, today: Day): Promise<Eyes> {
  if (proposed.by !== actor.staffId) return { may: true, alone: false }
  const unit = await findUnit(reader, proposed.unitId)
  if (unit?.singlePerson !== true)
    return { may: false, reason: { code: 'own-proposal', article: null, cure: 'director' } }
  if (today <= proposed.on)
    return { may: false, reason: { code: 'own-proposal-same-day', article: null, cure: 'time' } }
  return { may: true, alone: true }
}
