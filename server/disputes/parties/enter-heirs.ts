/** Heirs take a dead worker's place: parties of their own with numbers, shares and proof; the worker's row and counts stay his. */
import { endHeirs, insertHeir } from '../../../db/repositories/heirs.ts'
import { insertParty } from '../../../db/repositories/parties.ts'
import type { Day } from '../../../workflows/values/day.ts'
import { keepPerson, type PersonGiven } from '../../intake/keep-person.ts'
import type { HeirRelation } from '../steps/codes.ts'
import type { Taking } from '../steps/define-step.ts'
import { takeLastStep } from '../take-step.ts'
import { labelParties } from './label-parties.ts'

/** `share` is a whole number of parts against those of the others (MFD 1130). */
export type HeirGiven = { person: PersonGiven; relation: HeirRelation; share: number }

/** Enters them on a day, in the place of those entered before. Throws not-allowed, refused (an archived file) or stale. */
export async function enterHeirs(
  taking: Taking,
  on: Day,
  workerId: string,
  proof: string,
  given: readonly HeirGiven[],
): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  const last = Math.max(0, ...[...file.workers, ...file.struckOut, ...file.heirs].map((party) => party.position))
  await endHeirs(tx, workerId, on)
  const heirIds: string[] = []
  for (const [at, { person, relation, share }] of given.entries()) {
    const kept = await keepPerson(desk, tx, stamp, person)
    const id = desk.newId()
    await insertParty(tx, {
      id,
      dispute_id: file.row.id,
      side: 'worker',
      role: 'heir',
      position: last + at + 1,
      person_id: kept.id,
    })
    await insertHeir(tx, { party_id: id, in_place_of: workerId, relation, share, proof, since_on: on })
    heirIds.push(id)
  }
  await takeLastStep(desk, tx, stamp, actor, file, {
    type: 'heirs-entered',
    occurredOn: on,
    data: { partyId: workerId, heirIds },
  })
  await labelParties(desk, tx, file.row.id)
}
