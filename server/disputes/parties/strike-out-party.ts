/** A party entered by mistake leaves the case: its numbers are erased, its name stays for the history, its counts are countered. */
import { changeParty, deleteClaimsOf, type PartyRow } from '../../../db/repositories/parties.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Taking } from '../steps/define-step.ts'
import { takeLastStep } from '../take-step.ts'
import { labelParties } from './label-parties.ts'

/** Takes one party out on a day. Throws not-allowed, refused (somebody needs it: an outcome, an agreement, a referral) or stale. */
export async function strikeOutParty(taking: Taking, on: Day, party: PartyRow, reason: string): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  const claims = file.claims.filter((claim) => claim.party_id === party.id)
  await changeParty(tx, party.id, { left_on: on, agent_name: null, agent_authority: null })
  await deleteClaimsOf(tx, party.id)
  await desk.privateValues.write(tx, party.id, 'identity', null)
  if (party.person_id !== null) {
    await desk.privateValues.write(tx, party.person_id, 'identity', null)
    await desk.privateValues.write(tx, party.person_id, 'phone', null)
  }
  await takeLastStep(
    desk,
    tx,
    stamp,
    actor,
    file,
    party.side === 'worker'
      ? {
          type: 'worker-struck-out',
          occurredOn: on,
          data: {
            workerIds: [party.id],
            reason,
            claimedFen: claims.reduce((sum, claim) => sum + (claim.amount_fen ?? 0), 0),
          },
        }
      : { type: 'respondent-struck-out', occurredOn: on, data: { respondentIds: [party.id], reason } },
  )
  await labelParties(desk, tx, file.row.id)
}
