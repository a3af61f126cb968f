/** Proposes what a paper shall say at a unit: a new text, an earlier version, or none of its own; it holds only when a second person lets it. */
import type { Tx } from '../../db/database.ts'
import {
  findWording,
  insertProposal,
  insertWording,
  nextWordingNumber,
  proposalsOf,
  wordingInForce,
} from '../../db/repositories/wordings.ts'
import { papers, type PaperKindName } from '../../templates/papers/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { endDraft } from '../drafts.ts'
import { tryWording } from './try-wording.ts'
import type { WordingResult } from './wording-job.ts'
import { wordingPlace } from './wording-place.ts'

type Proposal = {
  kind: PaperKindName
  unitId: string
  reason: string
  /** How many proposals the form had seen of this kind at this unit. */
  revision: number
}

export type ProposeText = Proposal & {
  text: string
  /** The proposer's draft of it, which becomes the proposal. */
  draftId: string
  /** The proposer has seen which fields the text no longer prints. */
  dropped: boolean
}

/** `number` of the unit's own earlier version; null gives up its own wording. */
export type ProposeEarlier = Proposal & { number: number | null }

/**
 * Keeps a text as the kind's next version and proposes it.
 * Throws invalid with each fault and its line, not-found outside the scope, stale when somebody proposed meanwhile.
 */
export async function proposeText(desk: Desk, act: Act, command: ProposeText): Promise<{ number: number }> {
  const { kind, unitId, text } = command
  refuse(textFaults(kind, await tryWording(desk, { kind, text, version: '', show: null }), command.dropped))
  return commit(desk, act, async (tx, stamp) => {
    await wordingPlace(tx, act.actor, unitId, 'template:edit')
    if (text === ((await wordingInForce(tx, kind, unitId))?.text ?? papers[kind].template()))
      refuse([{ field: 'text', code: 'wording-unchanged' }])
    const id = desk.newId()
    const number = await nextWordingNumber(tx, kind)
    const kept = await insertWording(tx, {
      id,
      kind,
      number,
      unit_id: unitId,
      based_on: papers[kind].version,
      text,
      written_by: act.actor.staffId,
      recorded_at: stamp.at,
    })
    if (!kept) throw changed()
    await propose(desk, tx, act, stamp, command, id)
    await endDraft(desk, tx, stamp, act.actor, command.draftId)
    return {
      answer: { number },
      object: { kind: 'template-wording', id, unitId },
      details: { kind, number, seq: command.revision + 1 },
    }
  })
}

/** Proposes a version of the unit's own again, or to give its own up. Throws as `proposeText` does. */
export async function proposeEarlier(desk: Desk, act: Act, command: ProposeEarlier): Promise<void> {
  const { kind, unitId, number } = command
  await commit(desk, act, async (tx, stamp) => {
    await wordingPlace(tx, act.actor, unitId, 'template:edit')
    const wording = number === null ? null : await findWording(tx, kind, number)
    if (number !== null && wording?.unit_id !== unitId) throw new DomainError('not-found', 'no-such-page')
    const held = await wordingInForce(tx, kind, unitId)
    const ofOwn = held?.unit_id === unitId ? held.id : null
    if (ofOwn === (wording?.id ?? null)) throw new DomainError('stale', 'wording-changed')
    const id = await propose(desk, tx, act, stamp, command, wording?.id ?? null)
    return {
      answer: null,
      object: { kind: 'template-proposal', id, unitId },
      details: { kind, number, seq: command.revision + 1 },
    }
  })
}

async function propose(desk: Desk, tx: Tx, act: Act, stamp: Stamp, proposal: Proposal, wordingId: string | null) {
  const { kind, unitId, reason, revision } = proposal
  const [latest] = await proposalsOf(tx, unitId, kind)
  const id = desk.newId()
  const made =
    (latest?.seq ?? 0) === revision &&
    (await insertProposal(tx, {
      id,
      kind,
      unit_id: unitId,
      seq: revision + 1,
      wording_id: wordingId,
      reason,
      proposed_by: act.actor.staffId,
      proposed_on: stamp.today,
      recorded_at: stamp.at,
    }))
  if (!made) throw changed()
  return id
}

const changed = (): DomainError => new DomainError('stale', 'wording-changed')

/** What is wrong with a tried text, as faults of its form. */
export function textFaults(kind: PaperKindName, tried: WordingResult, dropped: boolean): FieldFault[] {
  const faults = tried.faults.map(({ code, line, detail }) => ({
    field: 'text',
    code: `wording-${code}`,
    values: { line, detail },
  }))
  if (faults.length > 0 || dropped || droppedFields(kind, tried).length === 0) return faults
  return [{ field: 'dropped', code: 'wording-dropped' }]
}

/** Addresses of the fields that the shipped text prints and the tried one does not. */
export function droppedFields(kind: PaperKindName, tried: Pick<WordingResult, 'printed'>): string[] {
  const printed = new Set(tried.printed)
  return [...papers[kind].read(papers[kind].template()).printed].filter((address) => !printed.has(address))
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new DomainError('invalid', 'wording-refused', { faults })
}
