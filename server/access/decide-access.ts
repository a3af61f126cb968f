/** The second person's word on access that was proposed: it holds from now on, or nothing changes. */
import type { Reader } from '../../db/database.ts'
import { decideProposal, findProposal, type AccessProposal } from '../../db/repositories/access-proposals.ts'
import { forgetFactor } from '../../db/repositories/second-factors.ts'
import { endAllSessions } from '../../db/repositories/staff.ts'
import { anyCovers } from '../../db/repositories/units.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots, type Role } from '../../workflows/permissions.ts'
import { day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { eyesFor } from '../second-person.ts'
import { giveRole } from './give-access.ts'

export type DecideAccess = {
  proposalId: string
  agreed: boolean
  /** Needed for a refusal, and where one person confirms alone. */
  reason: string | null
  revision: number
}

/** A proposal whose unit lies where the actor confirms. Throws not-found elsewhere. */
export async function proposalInScope(reader: Reader, actor: Actor, id: string): Promise<AccessProposal> {
  const proposal = await findProposal(reader, id)
  const roots = scopeRoots(actor.grants, 'access:confirm')
  if (!proposal || !(await anyCovers(reader, roots, proposal.unit_id)))
    throw new DomainError('not-found', 'no-such-page')
  return proposal
}

/**
 * Decides a proposal. Throws not-found outside the scope, not-allowed for one's own access, refused for the proposer himself
 * (a single-person desk: later, with a reason), stale when it was decided meanwhile, invalid without a reason.
 */
export async function decideAccess(desk: Desk, act: Act, command: DecideAccess): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const proposal = await proposalInScope(tx, act.actor, command.proposalId)
    const { staff_id: staffId, unit_id: unitId, role } = proposal
    if (staffId === act.actor.staffId) throw new DomainError('not-allowed', 'own-role')
    const proposed = { by: proposal.proposed_by, on: proposal.proposed_on, unitId }
    const eyes = await eyesFor(tx, act.actor, proposed, day(stamp.today))
    if (command.agreed && !eyes.may) throw new DomainError('refused', 'access-refused', { reasons: [eyes.reason] })
    const alone = command.agreed && eyes.may && eyes.alone
    if (command.reason === null && (!command.agreed || alone))
      throw new DomainError('invalid', 'access-refused', { faults: [{ field: 'reason', code: 'required' }] })
    const done = await decideProposal(tx, proposal.id, command.revision, {
      state: command.agreed ? 'confirmed' : 'refused',
      alone: alone ? 1 : 0,
      reason: command.reason,
      decided_by: act.actor.staffId,
      decided_at: stamp.at,
    })
    if (!done) throw new DomainError('stale', 'access-decided')
    if (command.agreed && role !== null) await giveRole(desk, tx, stamp, { staffId, role: role as Role, unitId })
    if (command.agreed && role === null) {
      await forgetFactor(tx, staffId)
      await endAllSessions(tx, staffId)
    }
    return {
      answer: null,
      object: { kind: 'staff', id: staffId, unitId },
      details: {
        proposal: proposal.id,
        kind: proposal.kind,
        role,
        agreed: command.agreed ? 1 : 0,
        alone: alone ? 1 : 0,
        proposer: proposal.proposed_by,
      },
    }
  })
}
