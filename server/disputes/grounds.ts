/** Whether the ground named for refusing or ending stands on the rows of a file, and what it lacks. */
import {
  lacks,
  refusalGrounds,
  terminationGrounds,
  type GroundRows,
  type Lacking,
  type RefusalGround,
  type TerminationGround,
} from '../../workflows/dispute/grounds.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from './dispute-file.ts'

/** Attempts without an answer before silence may be called unreachable; the desk's own order. */
export const ATTEMPTS_NEEDED = 2

/** Results of a contact that reached nobody. */
export const FAILED: ReadonlySet<string> = new Set(['no-answer', 'wrong-number'])

/** Rules of the mediation term; a case has one of them. */
const MEDIATION_TERMS: ReadonlySet<string> = new Set(['T3', 'T3P', 'T5', 'T6', 'T6S'])

/** True when the ground is known and holds. */
export function groundHolds(file: DisputeFile, ground: string, today: Day): boolean {
  const known = [...refusalGrounds, ...terminationGrounds].find((candidate) => candidate === ground)
  return known !== undefined && groundLacks(file, known, today) === null
}

/** What the ground still lacks today, null when it stands. */
export const groundLacks = (file: DisputeFile, ground: RefusalGround | TerminationGround, today: Day): Lacking | null =>
  lacks(ground, rowsOf(file, ground, today))

function rowsOf(file: DisputeFile, ground: string, today: Day): GroundRows {
  const towards = ground === 'applicant-unreachable' ? file.workers : file.employers
  const ids = new Set(towards.map((party) => party.id))
  const term = file.clocks.find(
    (clock) => MEDIATION_TERMS.has(clock.rule) && (clock.status === 'running' || clock.status === 'expired'),
  )
  return {
    today,
    respondents: file.employers.length,
    respondentsRefusing: file.employers.filter((employer) => employer.stance === 'refuses').length,
    // The clerk who names this ground has judged the scope.
    inScope: ground !== 'out-of-scope',
    attempts: file.contacts.filter(
      (contact) => FAILED.has(contact.result) && (contact.party_id === null || ids.has(contact.party_id)),
    ).length,
    attemptsNeeded: ATTEMPTS_NEEDED,
    termEndsOn: term?.due_on ? day(term.due_on) : null,
    signingWasOpened: file.journal.some((event) => event.type === 'signing-opened'),
  }
}
