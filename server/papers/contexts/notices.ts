/** The papers of a mediation that could not be: why it ends or is not taken, where to go, and until when. */
import { partyName } from '../../../db/repositories/parties.ts'
import { namesTogether } from '../../../templates/papers/formats.ts'
import { codesOf } from '../../../templates/papers/code-words.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { claimItem } from '../../../workflows/law/claim-items.ts'
import { day } from '../../../workflows/values/day.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { eachOf, failedTogether, failedWorkers, type Addressee } from '../addressees.ts'
import { arbitrationBody, causeOf, dayOf, lastSafeDay, numberOf } from './common.ts'
import { names, undisputedFacts } from './parties.ts'

type Termination = PaperContext<'termination-notice'>['reason']
type Door = PaperContext<'refusal-notice'>['reason']

const terminationWords: Record<string, Termination> = {
  'party-refuses': 'refused',
  'too-far-apart': 'too-far-apart',
  'term-over': 'term-expired',
  'respondent-unreachable': 'respondent-unreachable',
  'applicant-unreachable': 'applicant-unreachable',
  'refuses-to-sign': 'signature-refused',
  'sham-suspected': 'sham',
  bankruptcy: 'bankruptcy',
}

const doorWords: Record<string, Door> = {
  'respondent-refuses': 'respondent-refuses',
  'out-of-scope': 'civil-contract',
  'other-body-competent': 'another-district',
  'already-decided': 'already-at-court',
}

/** The ground of a termination as its paper says it. */
export const terminationReason = (ground: string | null): Termination => terminationWords[ground ?? ''] ?? 'other'

/**
 * Who must be told that mediation has failed: each worker it failed for, those of one day and one ground also together, and
 * the other side; nobody while it has not.
 */
export function toldOfTermination(file: DisputeFile): Addressee[] {
  const failed = failedWorkers(file)
  return failed.length === 0 ? [] : [...eachOf(failed), ...failedTogether(file), ...eachOf(file.employers)]
}

/** 终止调解告知书 for one party; null while nobody's mediation has failed (RMTJ 26, LDTZ 5). */
export function terminationContext(file: DisputeFile, to: Addressee): PaperContext<'termination-notice'> | null {
  const [recipient] = to.parties
  const ended = failedWorkers(file)
  const arbitration = arbitrationBody(file)
  const [first] = ended
  if (!first || !arbitration || file.row.accepted_on === null) return null
  const isWorker = recipient.side === 'worker'
  const subject = isWorker ? recipient : first
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    recipientName: to.name,
    otherNames: isWorker ? names(file.employers) : names(ended),
    isWorker,
    cause: causeOf(file),
    acceptedOn: day(file.row.accepted_on),
    reason: terminationReason(subject.outcome_reason),
    detail: null,
    terminatedOn: day(subject.outcome_on ?? file.row.received_on),
    arbitration,
    lastSafeDay: lastSafeDay(file),
    inspectionOpen: file.claims.some((claim) =>
      ['labour-pay', 'injury-medical-costs'].includes(claimItem(claim.item).kind),
    ),
    inBankruptcy: subject.outcome_reason === 'bankruptcy',
    directCourt: null,
    aid: null,
    undisputedFacts: undisputedFacts(isWorker ? to.parties : ended),
    returnedMaterials: [],
  }
}

/** 不予受理通知书, its reason the one named at the refusal or else the nearest to the ground; null unless the case was not accepted. */
export function refusalContext(file: DisputeFile): PaperContext<'refusal-notice'> | null {
  const decidedOn = dayOf(file, 'not-accepted')
  const refused = file.workers.filter((worker) => worker.outcome === 'not-accepted')
  const [first] = refused
  if (!first || decidedOn === null) return null
  return {
    number: file.row.registration_code,
    committeeName: committeeUnit(file).name,
    applicantName: namesTogether(refused.map(partyName)),
    respondentNames: names(file.employers),
    receivedOn: day(file.row.received_on),
    cause: causeOf(file),
    reason:
      codesOf('scope-door').find((code) => code === first.outcome_door) ??
      doorWords[first.outcome_reason ?? ''] ??
      'no-definite-respondent',
    detail: null,
    door: null,
    lastSafeDay: lastSafeDay(file),
    aid: null,
    decidedOn,
  }
}
