/** Lets a proposed wording hold, or sends it back: the second pair of eyes (design.md 7). */
import type { Reader } from '../../db/database.ts'
import { findUnit } from '../../db/repositories/units.ts'
import { findWording, insertDecision, proposalsOf, type ProposalRow } from '../../db/repositories/wordings.ts'
import type { PaperKindName } from '../../templates/papers/index.ts'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
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

/** Who may let a proposal hold: anybody else; the proposer alone where the unit is declared single-person, on a later day. */
export type Eyes = { may: true; alone: boolean } | { may: false; reason: Reason }

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
    const eyes = await eyesFor(tx, act.actor, latest, stamp.today)
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

/** Whether the actor may let a proposal hold on a day. */
export async function eyesFor(
  reader: Reader,
  actor: Actor,
  proposal: Pick<ProposalRow, 'proposed_by' | 'proposed_on' | 'unit_id'>,
  today: Day,
): Promise<Eyes> {
  if (proposal.proposed_by !== actor.staffId) return { may: true, alone: false }
  const unit = await findUnit(reader, proposal.unit_id)
  if (unit?.singlePerson !== true)
    return { may: false, reason: { code: 'wording-own-proposal', article: null, cure: 'director' } }
  if (today <= proposal.proposed_on)
    return { may: false, reason: { code: 'wording-same-day', article: null, cure: 'time' } }
  return { may: true, alone: true }
}

/** An earlier version was judged by the contract of its time; it must keep today's. */
async function stillSound(desk: Desk, { kind, unitId, revision }: DecideWording): Promise<void> {
  const [latest] = await proposalsOf(desk.db.reader, unitId, kind)
  if (latest?.seq !== revision || latest.number === null) return
  const wording = await findWording(desk.db.reader, kind, latest.number)
  const tried = wording && (await tryWording(desk, { kind, text: wording.text, version: '', show: null }))
  if (tried && tried.faults.length > 0) throw new DomainError('refused', 'wording-no-longer-sound')
}
