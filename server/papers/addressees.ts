/** Whom a paper is for: one party, the workers of a case together where they stand on one side, or a body a matter was handed over to. */
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { namesTogether } from '../../templates/papers/formats.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { actingParties, actingWorkers } from '../disputes/heirs.ts'

export type Addressee = {
  /** A party's id, that of several workers together, or that of a hand-over. */
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

/** The workers together, since they apply together and read one notice, and each employer; heirs in the place of whoever died. */
const sidesOf = (file: DisputeFile): Addressee[] => [
  ...together('workers', actingWorkers(file)),
  ...eachOf(file.employers),
]

/** Those for whom mediation has failed, together where it failed on one day and one ground; nobody where one is alone. */
export function failedTogether(file: DisputeFile): Addressee[] {
  const failed = failedWorkers(file)
  const ends = new Set(failed.map((worker) => `${worker.outcome_on ?? ''} ${worker.outcome_reason ?? ''}`))
  return failed.length > 1 && ends.size === 1 ? together('failed', failed) : []
}

export const failedWorkers = (file: DisputeFile): PartyRow[] =>
  file.workers.filter((worker) => worker.outcome === 'terminated')

function together(id: string, workers: readonly PartyRow[]): Addressee[] {
  const [first, ...others] = workers
  if (first === undefined) return []
  return [{ id, name: namesTogether(workers.map(partyName)), side: 'worker', parties: [first, ...others] }]
}

/** The workers together, each of a group for himself where one notice has to reach him alone, and each employer. */
export function sidesAndWorkers(file: DisputeFile): Addressee[] {
  const sides = sidesOf(file)
  const workers = actingWorkers(file)
  return workers.length < 2 ? sides : [...sides.slice(0, 1), ...eachOf(workers), ...sides.slice(1)]
}

/** The other side alone. */
export const employersOf = (file: DisputeFile): Addressee[] => eachOf(file.employers)

/** Everybody, workers first. */
export const everyParty = (file: DisputeFile): Addressee[] => eachOf(actingParties(file))

/**
 * The bodies a case's matters were handed over to, each by its hand-over's id: of the police, or of all others.
 * A hand-over that names nobody is about the case of its workers.
 */
export function bodiesHandedOver(file: DisputeFile, police: boolean): Addressee[] {
  return file.handOvers
    .filter((one) => (one.kind === 'police') === police)
    .flatMap((one) => {
      const concerned = file.workers.filter((worker) => one.partyIds.includes(worker.id))
      const [first, ...others] = concerned.length > 0 ? concerned : file.workers
      return first === undefined
        ? []
        : [{ id: one.id, name: one.body_name, side: 'worker' as const, parties: [first, ...others] as const }]
    })
}

/** The name a kept paper's addressee goes by; null where it has none or he is of no party any more. */
export const addresseeName = (file: DisputeFile, id: string | null): string | null =>
  id === null
    ? null
    : ([
        ...sidesOf(file),
        ...failedTogether(file),
        ...everyParty(file),
        ...bodiesHandedOver(file, true),
        ...bodiesHandedOver(file, false),
        ...eachOf([...file.workers, ...file.heirs]),
      ].find((one) => one.id === id)?.name ?? null)

/** For a paper that is for nobody by name. */
export const nobody = (): Addressee[] => []
