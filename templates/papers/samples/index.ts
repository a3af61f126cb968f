/** Contexts for every kind of paper: ordinary, the least one may give, and the longest one will meet. */
import type { PaperContext, PaperKindName } from '../index.ts'
import { handOverLetterSamples, policeReportSamples } from './hand-overs.ts'
import {
  supervisionNoticeSamples,
  supervisionOpinionSamples,
  supervisionProposalSamples,
  warningHandOverSamples,
  warningReportSamples,
} from './warnings.ts'
import { agreementSamples, oralAgreementRegisterSamples, judicialConfirmationApplicationSamples } from './agreements.ts'
import { receiptSlipSamples, acceptanceRegisterSamples, mediationRecordSamples } from './registers.ts'
import {
  acceptanceNoticeSamples,
  assignmentNoticeSamples,
  invitationSamples,
  rightsNoticeSamples,
  sessionNoticeSamples,
} from './first-notices.ts'
import {
  addressConfirmationSamples,
  applicationSamples,
  authorisationSamples,
  evidenceSheetSamples,
  extensionConsentSamples,
  investigationRecordSamples,
  recusalApplicationSamples,
  recusalDecisionSamples,
  undisputedFactsSamples,
  withdrawalSamples,
} from './party-papers.ts'
import { representativesMandateSamples } from './mandate.ts'
import { destructionListSamples } from './destruction-list.ts'
import { calculationSheetSamples } from './calculation-sheet.ts'
import {
  terminationNoticeSamples,
  refusalNoticeSamples,
  courtReplySamples,
  arbitrationReferralLetterSamples,
} from './notices.ts'
import {
  legalAidApplicationSamples,
  aidMeansStatementSamples,
  aidGrantSamples,
  aidRefusalSamples,
  aidAssignmentSamples,
  aidTerminationSamples,
  aidReviewSamples,
  aidClosingReportSamples,
} from './legal-aid.ts'
import { closingReportSamples, followUpRecordSamples, volumeNoteSamples } from './closing.ts'
import {
  arbitrationReviewApplicationSamples,
  commissionCoverSamples,
  defaultReminderSamples,
  enforcementApplicationSamples,
  paymentOrderApplicationSamples,
  receiptSamples,
} from './performance.ts'

/** Variants of each kind; the first is the ordinary one. */
export const samples: { readonly [Kind in PaperKindName]: Readonly<Record<string, PaperContext<Kind>>> } = {
  agreement: agreementSamples,
  'oral-agreement-register': oralAgreementRegisterSamples,
  'judicial-confirmation-application': judicialConfirmationApplicationSamples,
  'acceptance-notice': acceptanceNoticeSamples,
  'address-confirmation': addressConfirmationSamples,
  application: applicationSamples,
  'assignment-notice': assignmentNoticeSamples,
  authorisation: authorisationSamples,
  'evidence-sheet': evidenceSheetSamples,
  'extension-consent': extensionConsentSamples,
  'investigation-record': investigationRecordSamples,
  invitation: invitationSamples,
  'recusal-application': recusalApplicationSamples,
  'recusal-decision': recusalDecisionSamples,
  'representatives-mandate': representativesMandateSamples,
  'rights-notice': rightsNoticeSamples,
  'session-notice': sessionNoticeSamples,
  'undisputed-facts': undisputedFactsSamples,
  withdrawal: withdrawalSamples,
  'receipt-slip': receiptSlipSamples,
  'acceptance-register': acceptanceRegisterSamples,
  'mediation-record': mediationRecordSamples,
  'termination-notice': terminationNoticeSamples,
  'refusal-notice': refusalNoticeSamples,
  'calculation-sheet': calculationSheetSamples,
  'court-reply': courtReplySamples,
  'arbitration-referral-letter': arbitrationReferralLetterSamples,
  'hand-over-letter': handOverLetterSamples,
  'police-report': policeReportSamples,
  'supervision-notice': supervisionNoticeSamples,
  'supervision-opinion': supervisionOpinionSamples,
  'supervision-proposal': supervisionProposalSamples,
  'warning-report': warningReportSamples,
  'warning-hand-over': warningHandOverSamples,
  'arbitration-review-application': arbitrationReviewApplicationSamples,
  'closing-report': closingReportSamples,
  'commission-cover': commissionCoverSamples,
  'default-reminder': defaultReminderSamples,
  'enforcement-application': enforcementApplicationSamples,
  'follow-up-record': followUpRecordSamples,
  'payment-order-application': paymentOrderApplicationSamples,
  receipt: receiptSamples,
  'volume-note': volumeNoteSamples,
  'destruction-list': destructionListSamples,
  'legal-aid-application': legalAidApplicationSamples,
  'aid-means-statement': aidMeansStatementSamples,
  'aid-grant': aidGrantSamples,
  'aid-refusal': aidRefusalSamples,
  'aid-assignment': aidAssignmentSamples,
  'aid-termination': aidTerminationSamples,
  'aid-review': aidReviewSamples,
  'aid-closing-report': aidClosingReportSamples,
}

/** The names of a kind's samples, the ordinary one first. */
export const sampleNames = (kind: PaperKindName): string[] => Object.keys(samples[kind])

/** A sample by its name. Throws RangeError for one the kind lacks. */
export function sampleOf(kind: PaperKindName, name: string): unknown {
  const variants: Readonly<Record<string, unknown>> = samples[kind]
  if (!Object.hasOwn(variants, name)) throw new RangeError(`no sample ${name} of ${kind}`)
  return variants[name]
}
