/** When a step of a dispute is lawful: each bar carries its reason, its article and who can cure it; forks choose the way on. */
import { vocabulary } from '../kernel/guards.ts'
import { isAfter, isBefore } from '../values/day.ts'
import type { DisputeContext } from './context.ts'
import type { DisputeFacts } from './facts.ts'

const { bar, fork } = vocabulary<DisputeFacts, DisputeContext>()

const owes = (facts: DisputeFacts): boolean => facts.balanceAfterFen > 0 || facts.dutiesOpenAfter > 0

const dayGuards = {
  'not-in-future': bar((facts, _, on) => !isAfter(on, facts.today), 'in-the-future', null, 'clerk'),
  'not-before-receipt': bar((facts, _, on) => !isBefore(on, facts.receivedOn), 'before-receipt', null, 'clerk'),
  'not-before-acceptance': bar(
    (facts, _, on) => facts.acceptedOn === null || !isBefore(on, facts.acceptedOn),
    'before-acceptance',
    null,
    'clerk',
  ),
  'in-order': bar(
    (facts, _, on) => facts.notBefore === null || !isBefore(on, facts.notBefore),
    'before-the-step-it-follows',
    null,
    'clerk',
  ),
}

const intakeGuards = {
  'in-scope': bar((facts) => facts.inScope, 'out-of-scope', 'LDTZ-2', 'nobody'),
  'worker-consents': bar((facts) => facts.workerConsents, 'worker-has-not-agreed', 'RMTJ-17', 'worker'),
  'respondent-named': bar((facts) => facts.respondents > 0, 'respondent-not-named', 'LDTZ-12', 'worker'),
  // A court or arbitration body that commissions has asked for the consent itself (TYTJ 27).
  'respondent-consents': bar(
    (facts, context) => facts.respondentsConsentingAfter > 0 || context.commission !== null,
    'respondent-has-not-consented',
    'ORD17-22',
    'employer',
  ),
  'respondent-open': bar(
    (facts) => facts.respondents === 0 || facts.respondentsRefusingAfter < facts.respondents,
    'every-respondent-refuses',
    'RMTJ-17',
    'employer',
  ),
  'unit-may-accept': bar((facts) => facts.unitMayAccept, 'unit-may-not-accept', 'RMTJ-34', 'director'),
  'ground-holds': bar((facts) => facts.groundHolds, 'ground-does-not-hold', null, 'mediator'),
  // T5 runs for a commission before filing, T6 for one after it; everyone else has T3 and T4 (domain.md 1.12).
  'commissioned-before-filing': fork((_, context) => context.commission === 'before-filing'),
  'commissioned-after-filing': fork((_, { commission }) => commission === 'ordinary' || commission === 'summary'),
}

/** Who stands in the case: one more worker while anybody is open, and one entered by mistake whom nothing else names yet. */
const partyGuards = {
  'case-not-closed': bar((facts) => !facts.caseClosed, 'case-is-closed', null, 'clerk'),
  'not-last-of-its-side': bar((facts) => !facts.lastOfItsSide, 'last-of-its-side', null, 'clerk'),
  'not-in-agreement': bar((facts) => !facts.partyInAgreement, 'party-in-agreement', null, 'nobody'),
  'not-in-referral': bar((facts) => !facts.partyInReferral, 'party-in-referral', null, 'nobody'),
}

const mediationGuards = {
  'has-mediator': bar((facts) => facts.mediatorsAfter > 0, 'no-mediator', 'RMTJ-19', 'director'),
  'no-conflict': bar((facts) => !facts.conflictOpenAfter, 'conflict-open', 'TYTJ-15', 'director'),
  'unit-may-appoint': bar((facts) => facts.unitMayAppoint, 'unit-may-not-appoint', 'RMTJ-19', 'director'),
  'rights-told': bar((facts) => facts.rightsTold, 'rights-not-told', 'RULE75-30', 'mediator'),
  'both-consent': bar((facts) => facts.bothPartiesConsent, 'both-parties-must-consent', null, 'both-parties'),
  'both-consent-to-extension': bar(
    (facts) => facts.bothPartiesConsent,
    'both-parties-must-consent',
    'ORD17-29',
    'both-parties',
  ),
  'extension-within-limit': bar((facts) => facts.extensionWithinLimit, 'extension-too-long', 'ORD17-29', 'nobody'),
  'for-room': fork((facts) => facts.place === 'room'),
  'has-no-mediator': fork((facts) => facts.mediatorsAfter === 0),
  'at-room': fork((_, context) => context.place === 'room'),
}

const agreementGuards = {
  'both-choose-oral': bar((facts) => facts.bothPartiesConsent, 'both-parties-must-consent', 'RMTJ-28', 'both-parties'),
  'workers-open': bar((facts) => facts.workersNamedAreOpen, 'worker-already-has-outcome', null, 'clerk'),
  'paper-in-drafting': bar(
    (facts) => facts.agreementStatus === 'drafting',
    'agreement-not-in-drafting',
    null,
    'mediator',
  ),
  'paper-in-signing': bar((facts) => facts.agreementStatus === 'signing', 'agreement-not-in-signing', null, 'mediator'),
  'paper-not-effective': bar(
    (facts) => facts.agreementStatus !== 'effective',
    'agreement-already-effective',
    'RMTJ-31',
    'nobody',
  ),
  'agreement-complete': bar((facts) => facts.agreementComplete, 'agreement-incomplete', 'RMTJ-29', 'mediator'),
  'payees-eligible': bar((facts) => facts.payeesEligible, 'payee-not-a-worker-of-the-case', 'RMTJ-29', 'mediator'),
  'party-signature-missing': bar(
    (facts) => facts.partySignaturesMissing > 0,
    'all-parties-have-signed',
    'RMTJ-29',
    'nobody',
  ),
  'mediator-signature-missing': bar(
    (facts) => facts.mediatorSignatureMissing,
    'mediator-has-signed',
    'RMTJ-29',
    'nobody',
  ),
  'seal-missing': bar((facts) => facts.sealMissing, 'already-sealed', 'RMTJ-29', 'nobody'),
  'signer-has-authority': bar((facts) => facts.signerHasAuthority, 'signer-without-authority', 'RMTJ-29', 'employer'),
  'committees-seal': bar((facts) => facts.sealIsCommittees, 'not-the-committees-seal', 'RMTJ-29', 'director'),
  // By analogy: the article binds a suit's representatives; nothing else says how far those of a mediation reach (LDTZ 7).
  'represented-consent': bar(
    (facts) => facts.consentsMissingAfter === 0,
    'represented-not-consented',
    'MSS-56',
    'mediator',
  ),
  // Nothing but his consent would be missing then, and no mark would be left to wait for it.
  'no-consent-behind-the-seal': bar(
    (facts) => facts.sealMissing || facts.consentsMissingAfter === 0,
    'represented-not-consented',
    'MSS-56',
    'mediator',
  ),
  'effect-incomplete': fork((facts) => !facts.completesEffect),
  'papers-in-signing': fork((facts) => facts.agreementsSigningAfter > 0),
  'papers-in-drafting': fork((facts) => facts.agreementsDraftingAfter > 0),
}

const outcomeGuards = {
  'workers-remain-open': fork((facts) => facts.workersOpenAfter > 0),
  'in-default': fork((facts) => facts.workersSettledAfter > 0 && owes(facts) && facts.defaultStandsAfter),
  'settled-and-owed': fork((facts) => facts.workersSettledAfter > 0 && owes(facts)),
  'any-settled': fork((facts) => facts.workersSettledAfter > 0),
  'any-terminated': fork((facts) => facts.workersTerminatedAfter > 0),
  'any-transferred': fork((facts) => facts.workersTransferredAfter > 0),
  'any-settled-privately': fork((facts) => facts.workersSettledPrivatelyAfter > 0),
}

const performanceGuards = {
  'agreement-in-force': bar((facts) => facts.agreementsInForce > 0, 'no-agreement-in-force', 'RMTJ-31', 'clerk'),
  'verified-by-another': bar((facts) => !facts.verifierIsRecorder, 'recorder-may-not-verify', 'REC-3', 'clerk'),
  'something-to-verify': bar((facts) => facts.unverifiedFen > 0, 'nothing-to-verify', 'REC-3', 'clerk'),
  overdue: bar((facts) => facts.overdueAfterFen > 0, 'nothing-overdue', 'LDTZ-15', 'time'),
  'arrears-mended': bar(
    (facts) => facts.overdueAfterFen === 0 || facts.bothPartiesConsent,
    'still-overdue',
    'RMTJ-31',
    'employer',
  ),
  owed: bar((facts) => owes(facts), 'nothing-owed', 'RMTJ-31', 'nobody'),
  'nothing-owed': fork((facts) => !owes(facts)),
  'nothing-overdue': fork((facts) => facts.overdueAfterFen === 0),
  'hindrance-open': bar((facts) => facts.hindrancesOpen > 0, 'no-hindrance-open', null, 'clerk'),
  acceleratable: bar((facts) => facts.acceleratable, 'no-acceleration', null, 'nobody'),
  'written-off': fork((facts) => facts.writtenOffAfter),
  // What is written off is not performed; the file may close all the same, because nothing is left to wait for.
  'nothing-left-to-collect': bar((facts) => facts.writtenOffAfter && !owes(facts), 'still-owed', 'RMTJ-31', 'employer'),
  // What is late after the archive takes the case out of it again; what was only held back is noted beside it.
  'nothing-more-owed': bar((facts) => !owes(facts), 'resume-first', 'RMTJ-31', 'clerk'),
  'default-stands': fork((facts) => facts.defaultStandsAfter),
}

const fileGuards = {
  'file-open': bar((_, context) => !context.archived, 'file-is-archived', 'RMTJ-27', 'clerk'),
  'no-referral-open': bar((_, context) => context.openReferrals === 0, 'referral-open', null, 'court'),
  'last-referral': fork((_, context) => context.openReferrals === 1),
  'every-worker-has-outcome': bar((facts) => facts.workersOpenAfter === 0, 'worker-without-outcome', null, 'mediator'),
  'file-complete': bar((facts) => facts.fileComplete, 'file-incomplete', 'RMTJ-27', 'clerk'),
  // A simple case has its own set of three sheets and no follow-up record (domain.md 6.9).
  'followed-up-or-simple': bar((facts) => facts.simpleCase, 'not-followed-up', 'RMTJ-31', 'mediator'),
  'remedy-concluded': bar((facts) => facts.remediesConcluded > 0, 'remedy-not-concluded', 'LDTZ-15', 'court'),
}

const reopeningGuards = {
  'no-outcome-yet': bar(
    (facts) =>
      facts.workersSettledAfter +
        facts.workersTerminatedAfter +
        facts.workersTransferredAfter +
        facts.workersSettledPrivatelyAfter +
        facts.workersWithdrawnAfter ===
      0,
    'a-worker-has-an-outcome',
    null,
    'clerk',
  ),
  'no-agreement-in-force': bar((facts) => facts.agreementsInForce === 0, 'agreement-in-force', 'RMTJ-31', 'director'),
  'worker-reopened': bar((facts) => facts.workersOpenAfter > 0, 'no-worker-reopened', null, 'clerk'),
  'workers-reopen': fork((facts) => facts.workersReopen),
  'never-accepted': fork((_, context) => !context.accepted),
}

export const disputeGuards = {
  ...dayGuards,
  ...intakeGuards,
  ...partyGuards,
  ...mediationGuards,
  ...agreementGuards,
  ...outcomeGuards,
  ...performanceGuards,
  ...fileGuards,
  ...reopeningGuards,
}
export type DisputeGuard = keyof typeof disputeGuards
