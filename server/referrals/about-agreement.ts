/** Which agreement a referral is about: of a group each worker may have a paper of his own (domain.md 6.4). */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { partyName, type PartyRow } from '../../db/repositories/parties.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { ReferralKind } from '../../workflows/referral/context.ts'
import { agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'
import { signingParties } from '../disputes/signatures.ts'
import { paths, pathTo } from '../http/paths.ts'

/** The agreement asked for, else the latest in force; null where none is. Throws not-found for one that does not bind. */
export function agreementAbout(file: DisputeFile, id: string | null): WholeAgreement | null {
  const inForce = agreementsInForce(file)
  if (id === null) return inForce.at(-1) ?? null
  const asked = inForce.find((agreement) => agreement.id === id)
  if (!asked) throw new DomainError('not-found', 'no-such-page')
  return asked
}

/** The parties an agreement binds; every worker for one without money, whose workers have an outcome by then. */
export function partiesUnder(file: DisputeFile, agreement: WholeAgreement): PartyRow[] {
  const signing = new Set(signingParties(file, agreement))
  const workers = file.workers.filter((worker) => signing.has(worker.id))
  const employers = file.employers.filter((employer) => signing.has(employer.id))
  return [...(workers.length > 0 ? workers : file.workers), ...employers]
}

/** The workers among them. */
const workersUnder = (file: DisputeFile, agreement: WholeAgreement): PartyRow[] =>
  partiesUnder(file, agreement).filter((party) => party.side === 'worker')

const onAgreement: ReadonlySet<ReferralKind> = new Set([
  'judicial-confirmation',
  'arbitration-review',
  'payment-order',
  'enforcement',
])

/** Throws invalid when a worker would apply on the agreement of a colleague. */
export function checkApplicants(
  file: DisputeFile,
  agreement: WholeAgreement | null,
  kind: ReferralKind,
  partyIds: readonly string[],
): void {
  if (agreement === null || !onAgreement.has(kind)) return
  const bound = new Set(workersUnder(file, agreement).map((worker) => worker.id))
  const stranger = file.workers.some((worker) => partyIds.includes(worker.id) && !bound.has(worker.id))
  if (!stranger) return
  throw new DomainError('invalid', 'unknown-choice', {
    faults: [{ field: 'partyIds', code: 'not-under-agreement' }],
  })
}

/** The agreements to choose from, each by its workers; empty while there is no choice. */
export function agreementChoice(file: DisputeFile, current: WholeAgreement | null) {
  const inForce = agreementsInForce(file)
  if (inForce.length < 2) return []
  return inForce.map((one) => ({
    href: `${pathTo(paths.newReferral, { id: file.row.id })}?agreement=${one.id}`,
    number: one.number,
    who: saidWorkers(file, one),
    current: one.id === current?.id,
  }))
}

/** Names in a choice: up to five in full. */
const NAMED = 5

/** An agreement by the workers it is for. */
export function saidWorkers(file: DisputeFile, agreement: WholeAgreement): Phrase {
  const workers = workersUnder(file, agreement)
  return workers.length > NAMED
    ? phrase('referrals.names-many', { name: workers[0] ? partyName(workers[0]) : '', count: workers.length })
    : phrase('referrals.names', { names: workers.map(partyName).join(' ') })
}
