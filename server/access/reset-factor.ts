/** Setting a second factor anew, for somebody who lost device and codes: proposed by whoever keeps people, let by a second person. */
import { insertProposal, openProposalsFor } from '../../db/repositories/access-proposals.ts'
import { findFactor } from '../../db/repositories/second-factors.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { otherStaffInScope } from '../people/staff-in-scope.ts'

/** Throws not-allowed for oneself, not-found outside the scope, refused where there is nothing to set anew. */
export async function proposeFactorReset(desk: Desk, act: Act, staffId: string): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const person = await otherStaffInScope(tx, act.actor, staffId)
    if ((await findFactor(tx, staffId)) === null) throw new DomainError('refused', 'no-second-factor')
    const waits = (await openProposalsFor(tx, staffId)).some((one) => one.kind === 'factor-reset')
    if (!waits)
      await insertProposal(tx, {
        id: desk.newId(),
        kind: 'factor-reset',
        staff_id: staffId,
        role: null,
        unit_id: person.unitId,
        state: 'open',
        reason: null,
        proposed_by: act.actor.staffId,
        proposed_on: stamp.today,
        proposed_at: stamp.at,
        decided_by: null,
        decided_at: null,
      })
    return { answer: null, object: { kind: 'staff', id: staffId, unitId: person.unitId } }
  })
}
