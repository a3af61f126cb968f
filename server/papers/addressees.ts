/** Whom a paper is for: one party, or the workers of a case together where they stand on one side. */
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { namesTogether } from '../../templates/papers/formats.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'

export type Addressee = {
  /** A party's id, or `workers`. */
  id: string
  name: string
  side: PartyRow['side']
  /** At least one. */
  parties: readonly [PartyRow, ...PartyRow[]]
}

const addressee = (party: PartyRow): Addressee => ({
  id: party.id,
  name: partyName(party),
  side: party.side,
  parties: [party],
})

/** Each for himself. */
export const eachOf = (parties: readonly PartyRow[]): Addressee[] => parties.map(addressee)

/** The workers together, since they apply together and read one notice, and each employer. */
export function sidesOf(file: DisputeFile): Addressee[] {
  const [first, ...others] = file.workers
  const workers: Addressee[] = first
    ? [{ id: 'workers', name: namesTogether(file.workers.map(partyName)), side: 'worker', parties: [first, ...others] }]
    : []
  return [...workers, ...eachOf(file.employers)]
}

/** The other side alone. */
export const employersOf = (file: DisputeFile): Addressee[] => eachOf(file.employers)

/** Everybody, workers first. */
export const everyParty = (file: DisputeFile): Addressee[] => eachOf([...file.workers, ...file.employers])

/** The name a kept paper's addressee goes by; null where it has none or he is of no party any more. */
export const addresseeName = (file: DisputeFile, id: string | null): string | null =>
  id === null ? null : ([...sidesOf(file), ...everyParty(file)].find((one) => one.id === id)?.name ?? null)

/** For a paper that is for nobody by name. */
export const nobody = (): Addressee[] => []
