/** Who decides on an objection: the union above the aid desk, and never whoever took the decision (FYF 49, domain.md 6.7). */
import { relationOf } from '../../../workflows/permissions.ts'
import type { Actor } from '../../desk.ts'
import type { AidFile } from '../aid-file.ts'

/** How somebody stands to the review of a decision. */
export type ReviewerStanding = { above: boolean; decided: boolean }

/** The decision an objection is about: the last refusal or termination; null before there was any. */
export const decisionOf = ({ journal }: Pick<AidFile, 'journal'>) =>
  journal.findLast((event) => event.type === 'refused' || event.type === 'terminated') ?? null

/** A desk with no unit above it in the tree is reviewed by a second person of its own. */
export function reviewerStanding(file: Pick<AidFile, 'journal' | 'units'>, actor: Actor): ReviewerStanding {
  const [own, ...higher] = file.units
  const reviewing = higher.length > 0 ? higher : own === undefined ? [] : [own]
  const above = actor.grants.some(
    (grant) => relationOf(grant.role, 'aid:decide') !== null && reviewing.some((unit) => unit.id === grant.unitId),
  )
  return { above, decided: decisionOf(file)?.actor_id === actor.staffId }
}
