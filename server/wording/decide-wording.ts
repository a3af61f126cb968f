/** Lets a proposed wording hold, or sends it back: the second pair of eyes (design.md 7). */
import { findWording, insertDecision, proposalsOf, type ProposalRow } from '../../db/repositories/wordings.ts'
import type { PaperKindName } from '../../templates/papers/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { eyesFor } from '../second-person.ts'
import { tryWording } from './try-wording.ts'
import { wordingPlace } from './wording-place.ts'

export type DecideWording = {
  kind: PaperKindName
  unitId: string
  outcome: 'activated' | 'returned'
  /** Needed for sending back, and where one person confirms alone. */
  reason: string | null
  /** The proposal the form was drawn for. */
  revision: number
}

/**
 * Decides the latest proposal of a kind at a unit.
 * Throws not-found outside the scope, stale when it was decided or overtaken, refused for the proposer himself, invalid without a reason.
 */
export async function decideWording(desk: Desk, act: Act, command: DecideWording): Promise<void> {
  const { kind, unitId, outcome, reason, revision } = command
  if (outcome === 'activated') await stillSound(desk, command)
  await commit(desk, act, async (tx, stamp) => {
    await wordingPlace(tx, act.actor, unitId, 'template:activate')
    const [latest] = await proposalsOf(tx, unitId, kind)
    if (!latest || latest.seq !== revision || latest.outcome !== null) throw new DomainError('stale', 'wording-changed')
    const eyes = await eyesFor(tx, act.actor, proposedBy(latest), stamp.today)
    if (outcome === 'activated' && !eyes.may)
      throw new DomainError('refused', 'wording-own-proposal', { reasons: [eyes.reason] })
    const alone = outcome === 'activated' && eyes.may && eyes.alone
    if (reason === null && (outcome === 'returned' || alone))
      throw new DomainError('invalid', 'wording-refused', { faults: [{ field: 'reason', code: 'required' }] })
    const decided = await insertDecision(tx, {
      proposal_id: latest.id,
      outcome,
      alone: alone ? 1 : 0,
      reason,
      decided_by: act.actor.staffId,
      decided_on: stamp.today,
      recorded_at: stamp.at,
    })
    if (!decided) throw new DomainError('stale', 'wording-changed')
    return {
      answer: null,
      object: { kind: 'template-proposal', id: latest.id, unitId },
      details: { kind, number: latest.number, seq: latest.seq, outcome, alone: alone ? 1 : 0 },
    }
  })
}

/** Whose proposal it is, for the second pair of eyes. */
export const proposedBy = (proposal: Pick<ProposalRow, 'proposed_by' | 'proposed_on' | 'unit_id'>) => ({
  by: proposal.proposed_by,
  on: proposal.proposed_on,
  unitId: proposal.unit_id,
})

/** An earlier version was judged by the contract of its time; it must keep today's. */
async function stillSound(desk: Desk, { kind, unitId, revision }: DecideWording): Promise<void> {
  const [latest] = await proposalsOf(desk.db.reader, unitId, kind)
  if (latest?.seq !== revision || latest.number === null) return
  const wording = await findWording(desk.db.reader, kind, latest.number)
  const tried = wording && (await tryWording(desk, { kind, text: wording.text, version: '', show: null }))
  if (tried && tried.faults.length > 0) throw new DomainError('refused', 'wording-no-longer-sound')
}
