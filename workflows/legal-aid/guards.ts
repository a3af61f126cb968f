/** When a step of an aid case is lawful, in which order courts are entered, and who may never act in it. */
import { vocabulary } from '../kernel/guards.ts'
import { isAfter, isBefore } from '../values/day.ts'
import type { AidContext } from './context.ts'
import type { AidFacts } from './facts.ts'

const { bar, fork } = vocabulary<AidFacts, AidContext>()

const applicationGuards = {
  'not-in-future': bar((facts, _, on) => !isAfter(on, facts.today), 'in-the-future', null, 'clerk'),
  'in-order': bar((facts, _, on) => !isBefore(on, facts.notBefore), 'before-the-step-it-follows', null, 'clerk'),
  'none-under-way': bar((facts) => facts.noneUnderWay, 'aid-under-way', null, 'aid-officer'),
  'ground-named': bar((facts) => facts.groundNamed, 'aid-ground-not-named', 'FYF-43', 'aid-officer'),
  'ground-fits': bar((facts) => facts.groundFits, 'ground-needs-pay-or-injury', 'FYF-42', 'aid-officer'),
  'claims-in-scope': bar((facts) => facts.claimsInScope, 'claims-outside-aid', 'FYF-31', 'nobody'),
  'means-settled': bar((facts) => facts.meansSettled, 'means-not-settled', 'FYF-41', 'worker'),
  'nothing-owing': bar((_, { furnishing }) => !furnishing, 'materials-still-missing', 'FYF-43', 'worker'),
  'not-asked-yet': bar((_, { furnishing }) => !furnishing, 'materials-asked-already', 'FYF-43', 'worker'),
  'asked-before': bar((_, { furnishing }) => furnishing, 'no-materials-asked', 'FYF-43', 'aid-officer'),
  // Silence counts as taking back only after everything missing was told at once (FYF 43 para. 2).
  'told-what-is-missing': bar(
    (facts, { furnishing }) => !facts.saysNotFurnished || furnishing,
    'not-told-what-is-missing',
    'FYF-43',
    'aid-officer',
  ),
  'early-reason-holds': bar((facts) => facts.earlyReasonHolds, 'limitation-not-near', 'FYF-44', 'time'),
  'not-granted-yet': bar((_, { granted }) => !granted, 'aid-granted-already', 'FYF-48', 'supervisor'),
  'claims-changed': bar((facts) => facts.claimsChanged, 'claims-unchanged', null, 'aid-officer'),
  // What aid was granted for may change, but not into what it could not be granted for.
  'claims-still-in-scope': bar(
    (facts, { granted }) => !granted || facts.claimsInScope,
    'claims-outside-aid',
    'FYF-31',
    'nobody',
  ),
  'ground-still-fits': bar(
    (facts, { granted }) => !granted || facts.groundFits,
    'ground-needs-pay-or-injury',
    'FYF-42',
    'aid-officer',
  ),
  // A bureau of justice decides on its own agency's refusal, and the desk only writes down what it decided.
  'reviewed-above': bar(
    (facts, { scheme }) => scheme === 'state' || facts.reviewerAbove,
    'review-belongs-above',
    'HOUSE-aid',
    'supervisor',
  ),
  'reviewer-is-another': bar(
    (facts, { scheme }) => scheme === 'state' || !facts.reviewerDecided,
    'reviewer-decided-himself',
    'HOUSE-aid',
    'supervisor',
  ),
  'of-refusal': fork((_, { contested }) => contested === 'refusal'),
}

const lawyerGuards = {
  'lawyer-available': bar((facts) => facts.lawyerAvailable, 'lawyer-not-available', 'FYF-12', 'aid-officer'),
  // Whoever mediated a dispute never represents a side of it (TYTJ 16; domain.md 6.9).
  'lawyer-is-no-mediator': bar(
    (facts) => !facts.lawyerIsMediator,
    'lawyer-is-mediator-of-dispute',
    'TYTJ-16',
    'aid-officer',
  ),
  'lawyer-not-against': bar((facts) => !facts.lawyerAgainst, 'lawyer-acted-for-other-side', 'FYF-20', 'aid-officer'),
  'has-lawyer': fork((_, { lawyer }) => lawyer),
}

const proceedingGuards = {
  'proceeding-named': bar((facts) => facts.proceedingNamed, 'no-such-proceeding', null, 'aid-officer'),
  'none-open': bar((facts) => !facts.proceedingOpen, 'proceeding-still-open', null, 'court'),
  'instance-open': bar((facts) => facts.instanceOpen, 'arbitration-comes-first', 'LDTZ-5', 'worker'),
  'award-fits-result': bar((facts) => facts.awardFitsResult, 'no-sum-with-this-result', null, 'aid-officer'),
  'no-effect-yet': bar((facts) => !facts.effectStands, 'in-force-already', 'REC-6', 'aid-officer'),
  'effect-open': bar((facts) => facts.effectOpen, 'nothing-to-take-effect', 'REC-6', 'court'),
  'effect-stands': bar((facts) => facts.effectStands, 'not-in-force', 'REC-6', 'aid-officer'),
  'receipt-stands': bar((facts) => facts.receiptStands, 'payment-not-standing', 'REC-2', 'aid-officer'),
  'one-is-open': fork((facts) => facts.proceedingOpen),
}

const endingGuards = {
  'means-were-tested': bar(
    (facts) => !facts.saysMeansChanged || facts.grantedOnMeans,
    'means-never-tested',
    'FYF-48',
    'nobody',
  ),
  'approval-completed': bar((_, { granted }) => granted, 'approval-not-completed', 'FYF-44', 'supervisor'),
  'awards-settled': bar((facts) => facts.awardsSettled, 'award-not-in-force', 'LDTZ-50', 'time'),
  reported: bar((_, { reported }) => reported, 'closing-report-missing', 'FYF-50', 'aid-officer'),
  'not-reported-yet': bar((_, { reported }) => !reported, 'closing-report-filed-already', 'FYF-50', 'nobody'),
  'subsidy-settled': bar((_, { subsidy }) => subsidy, 'subsidy-not-settled', 'FYF-52', 'aid-officer'),
}

export const aidGuards = { ...applicationGuards, ...lawyerGuards, ...proceedingGuards, ...endingGuards }
export type AidGuard = keyof typeof aidGuards
