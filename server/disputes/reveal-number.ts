/** Shows one covered number for a reason that the trail keeps; at most thirty an hour and person (trust.md T24). */
import { countActs } from '../../db/repositories/audit.ts'
import type { PrivateKind } from '../../db/private-values.ts'
import { DomainError } from '../../workflows/errors.ts'
import { instantAt } from '../clock.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from './dispute-file.ts'

const MOST_AN_HOUR = 30
const HOUR_MS = 60 * 60 * 1000

export type Hidden = { kind: Exclude<PrivateKind, 'account'>; partyId: string }

/** Reads `identity.<party id>`; null for anything else. */
export function readHidden(text: string): Hidden | null {
  const [kind, partyId = ''] = text.split('.')
  return (kind === 'identity' || kind === 'phone') && partyId !== '' ? { kind, partyId } : null
}

/** Whose row holds the number: the person, or the employer. */
function ownerOf(file: DisputeFile, partyId: string): string {
  const party = [...file.workers, ...file.heirs, ...file.employers].find((candidate) => candidate.id === partyId)
  const owner = party?.person_id ?? party?.employer_id
  if (owner === null || owner === undefined) throw new DomainError('invalid', 'unknown-choice')
  return owner
}

/** The number, after the look has been recorded. Throws not-allowed beyond the limit or the role. */
export async function revealNumber(
  desk: Desk,
  act: Act,
  disputeId: string,
  hidden: Hidden,
  reason: string,
): Promise<string | null> {
  const owner = await commit(desk, act, async (tx) => {
    const file = await openFile(tx, act.actor, disputeId, 'person:reveal')
    const since = instantAt(desk.clock.millis() - HOUR_MS)
    const times = await countActs(tx, { actorId: act.actor.staffId, action: act.action, since })
    if (times >= MOST_AN_HOUR) throw new DomainError('not-allowed', 'reveal-limit')
    return {
      answer: ownerOf(file, hidden.partyId),
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { field: hidden.kind, party: hidden.partyId, reason },
    }
  })
  const values = await desk.privateValues.read(desk.db.reader, [owner], hidden.kind)
  return values.get(owner) ?? null
}
