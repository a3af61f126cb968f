/** Which agreement a referral is about: of a group each worker may have a paper of his own (domain.md 6.4). */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'

/** The agreement asked for, else the latest in force; null where none is. Throws not-found for one that does not bind. */
export function agreementAbout(file: DisputeFile, id: string | null): WholeAgreement | null {
  const inForce = agreementsInForce(file)
  if (id === null) return inForce.at(-1) ?? null
  const asked = inForce.find((agreement) => agreement.id === id)
  if (!asked) throw new DomainError('not-found', 'no-such-page')
  return asked
}

/** The workers an agreement pays; everybody where it pays nobody. */
export function workersUnder(file: DisputeFile, agreement: WholeAgreement): PartyRow[] {
  const paid = new Set(agreement.clauses.map((clause) => clause.payee_party_id))
  const workers = file.workers.filter((worker) => paid.has(worker.id))
  return workers.length > 0 ? workers : file.workers
}

/** The agreements to choose from, each by its workers; empty while there is no choice. */
export function agreementChoice(file: DisputeFile, current: WholeAgreement | null) {
  const inForce = agreementsInForce(file)
  if (inForce.length < 2) return []
  return inForce.map((one) => ({
    href: `${pathTo(paths.newReferral, { id: file.row.id })}?agreement=${one.id}`,
    number: one.number,
    who: saidNames(workersUnder(file, one)),
    current: one.id === current?.id,
  }))
}

/** Names in a choice: up to five in full. */
const NAMED = 5

const saidNames = (workers: readonly PartyRow[]): Phrase =>
  workers.length > NAMED
    ? phrase('referrals.names-many', { name: workers[0] ? partyName(workers[0]) : '', count: workers.length })
    : phrase('referrals.names', { names: workers.map(partyName).join(' ') })
