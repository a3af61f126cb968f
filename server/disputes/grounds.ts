/** Whether the ground named for refusing or ending stands on the rows of a file. */
import {
  groundHolds as holds,
  refusalGrounds,
  terminationGrounds,
  type GroundRows,
} from '../../workflows/dispute/grounds.ts'
import type { DisputeFile } from './dispute-file.ts'

/** Attempts without an answer before silence may be called unreachable; the desk's own order. */
export const ATTEMPTS_NEEDED = 2

/** Results of a contact that reached nobody. */
const FAILED: ReadonlySet<string> = new Set(['no-answer', 'wrong-number'])

/** True when the ground is known and holds. */
export function groundHolds(file: DisputeFile, ground: string): boolean {
  const known = [...refusalGrounds, ...terminationGrounds].find((candidate) => candidate === ground)
  return known !== undefined && holds(known, rowsOf(file, ground))
}

function rowsOf(file: DisputeFile, ground: string): GroundRows {
  const towards = ground === 'applicant-unreachable' ? file.workers : file.employers
  const ids = new Set(towards.map((party) => party.id))
  return {
    respondents: file.employers.length,
    respondentsRefusing: file.employers.filter((employer) => employer.stance === 'refuses').length,
    // The clerk who names this ground has judged the scope.
    inScope: ground !== 'out-of-scope',
    attempts: file.contacts.filter(
      (contact) => FAILED.has(contact.result) && (contact.party_id === null || ids.has(contact.party_id)),
    ).length,
    attemptsNeeded: ATTEMPTS_NEEDED,
    termOver: file.clocks.some(
      (clock) => ['T3', 'T3P', 'T5', 'T6', 'T6S'].includes(clock.rule) && clock.status === 'expired',
    ),
    signingWasOpened: file.journal.some((event) => event.type === 'signing-opened'),
  }
}
