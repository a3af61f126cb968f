/** Identity numbers and phones as the page shows them: covered, or whole after a look that was recorded. */
import type { Masked } from '../../../templates/parts/masked.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import { maskIdentityNumber } from '../../../workflows/values/identity-number.ts'
import { maskPhone } from '../../../workflows/values/phone.ts'
import type { Actor, Desk } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { newToken } from '../../ids.ts'
import { mayOn, presentMediators, type DisputeFile } from '../dispute-file.ts'
import { revealReasons } from '../steps/codes.ts'

const SHOWN_SECONDS = 60

/** One number that was just looked at, shown in this answer only. */
export type Shown = { kind: 'identity' | 'phone'; partyId: string; text: string | null }

export type Numbers = { identity: ReadonlyMap<string, string>; phone: ReadonlyMap<string, string> }

/** Whose numbers these are: the person's, or the employer's. */
export const holderOf = (party: PartyRow): string => party.person_id ?? party.employer_id ?? party.id

/** Reads the numbers of all parties of a file. */
export async function numbersOf(desk: Desk, file: DisputeFile): Promise<Numbers> {
  // The number kept under a party's own id is that of whoever acts for it.
  const holders = [...file.workers, ...file.heirs, ...file.employers].flatMap((party) => [holderOf(party), party.id])
  return {
    identity: await desk.privateValues.read(desk.db.reader, holders, 'identity'),
    phone: await desk.privateValues.read(desk.db.reader, holders, 'phone'),
  }
}

/** A phone is plain on one's own open case only (screens.md 19). */
function isOwnOpenCase(file: DisputeFile, actor: Actor): boolean {
  const open = file.row.phase !== 'ended' && file.row.phase !== 'archived'
  const own =
    file.row.owner_id === actor.staffId ||
    presentMediators(file).some((assignment) => assignment.staff_id === actor.staffId)
  return open && own
}

/** The covered number of a party; null where none is known. */
export function coveredNumber(
  file: DisputeFile,
  actor: Actor,
  party: PartyRow,
  kind: Shown['kind'],
  whole: string | undefined,
  shown: Shown | null,
): Masked | null {
  if (whole === undefined) return null
  const justShown = shown?.kind === kind && shown.partyId === party.id && shown.text !== null ? shown.text : null
  const plain = kind === 'phone' && isOwnOpenCase(file, actor)
  return {
    id: `number-${kind}-${party.id}`,
    label: kind === 'phone' ? 'disputes.phone' : 'disputes.identity-number',
    covered: plain ? whole : kind === 'phone' ? maskPhone(whole) : maskIdentityNumber(whole),
    shown: justShown === null ? null : { text: justShown, seconds: SHOWN_SECONDS },
    reveal:
      plain || !mayOn(file, actor, 'person:reveal')
        ? null
        : {
            action: pathTo(paths.reveal, { id: file.row.id }),
            keys: { key: newToken(), revision: null },
            field: `${kind}.${party.id}`,
            reasons: revealReasons.map((reason) => ({ value: reason, label: `reveal-reason.${reason}` as const })),
          },
  }
}
