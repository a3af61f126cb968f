/** All kinds of paper the house can print, by name. */
import type { z } from 'zod'
import type { Paper } from '../drawer/paper.ts'
import { acceptanceNotice } from './acceptance-notice/context.ts'
import { addressConfirmation } from './address-confirmation/context.ts'
import { application } from './application/context.ts'
import { assignmentNotice } from './assignment-notice/context.ts'
import { authorisation } from './authorisation/context.ts'
import { evidenceSheet } from './evidence-sheet/context.ts'
import { extensionConsent } from './extension-consent/context.ts'
import { investigationRecord } from './investigation-record/context.ts'
import { invitation } from './invitation/context.ts'
import { recusalApplication } from './recusal-application/context.ts'
import { recusalDecision } from './recusal-decision/context.ts'
import { representativesMandate } from './representatives-mandate/context.ts'
import { rightsNotice } from './rights-notice/context.ts'
import { sessionNotice } from './session-notice/context.ts'
import { undisputedFacts } from './undisputed-facts/context.ts'
import { withdrawal } from './withdrawal/context.ts'
import { acceptanceRegister } from './acceptance-register/context.ts'
import { agreement } from './agreement/context.ts'
import { arbitrationReferralLetter } from './arbitration-referral-letter/context.ts'
import { arbitrationReviewApplication } from './arbitration-review-application/context.ts'
import { closingReport } from './closing-report/context.ts'
import { commissionCover } from './commission-cover/context.ts'
import { defaultReminder } from './default-reminder/context.ts'
import { enforcementApplication } from './enforcement-application/context.ts'
import { followUpRecord } from './follow-up-record/context.ts'
import { paymentOrderApplication } from './payment-order-application/context.ts'
import { receipt } from './receipt/context.ts'
import { volumeNote } from './volume-note/context.ts'
import { aidAssignment } from './aid-assignment/context.ts'
import { aidClosingReport } from './aid-closing-report/context.ts'
import { aidGrant } from './aid-grant/context.ts'
import { aidMeansStatement } from './aid-means-statement/context.ts'
import { aidRefusal } from './aid-refusal/context.ts'
import { aidReview } from './aid-review/context.ts'
import { aidTermination } from './aid-termination/context.ts'
import { legalAidApplication } from './legal-aid-application/context.ts'
import { calculationSheet } from './calculation-sheet/context.ts'
import { destructionList } from './destruction-list/context.ts'
import { courtReply } from './court-reply/context.ts'
import type { Wording } from './define-paper.ts'
import { handOverLetter } from './hand-over-letter/context.ts'
import { policeReport } from './police-report/context.ts'
import { supervisionNotice } from './supervision-notice/context.ts'
import { supervisionOpinion } from './supervision-opinion/context.ts'
import { supervisionProposal } from './supervision-proposal/context.ts'
import { warningHandOver } from './warning-hand-over/context.ts'
import { warningReport } from './warning-report/context.ts'
import { judicialConfirmationApplication } from './judicial-confirmation-application/context.ts'
import { mediationRecord } from './mediation-record/context.ts'
import { oralAgreementRegister } from './oral-agreement-register/context.ts'
import { receiptSlip } from './receipt-slip/context.ts'
import { refusalNotice } from './refusal-notice/context.ts'
import { terminationNotice } from './termination-notice/context.ts'

export const papers = {
  'receipt-slip': receiptSlip,
  'acceptance-register': acceptanceRegister,
  agreement,
  'oral-agreement-register': oralAgreementRegister,
  'mediation-record': mediationRecord,
  'termination-notice': terminationNotice,
  'refusal-notice': refusalNotice,
  'judicial-confirmation-application': judicialConfirmationApplication,
  'calculation-sheet': calculationSheet,
  'acceptance-notice': acceptanceNotice,
  'address-confirmation': addressConfirmation,
  application,
  'assignment-notice': assignmentNotice,
  authorisation,
  'evidence-sheet': evidenceSheet,
  'extension-consent': extensionConsent,
  'investigation-record': investigationRecord,
  invitation,
  'recusal-application': recusalApplication,
  'recusal-decision': recusalDecision,
  'representatives-mandate': representativesMandate,
  'rights-notice': rightsNotice,
  'session-notice': sessionNotice,
  'undisputed-facts': undisputedFacts,
  withdrawal,
  'court-reply': courtReply,
  'arbitration-referral-letter': arbitrationReferralLetter,
  'hand-over-letter': handOverLetter,
  'police-report': policeReport,
  'supervision-notice': supervisionNotice,
  'supervision-opinion': supervisionOpinion,
  'supervision-proposal': supervisionProposal,
  'warning-report': warningReport,
  'warning-hand-over': warningHandOver,
  'arbitration-review-application': arbitrationReviewApplication,
  'closing-report': closingReport,
  'commission-cover': commissionCover,
  'default-reminder': defaultReminder,
  'enforcement-application': enforcementApplication,
  'follow-up-record': followUpRecord,
  'payment-order-application': paymentOrderApplication,
  receipt,
  'volume-note': volumeNote,
  'destruction-list': destructionList,
  'legal-aid-application': legalAidApplication,
  'aid-means-statement': aidMeansStatement,
  'aid-grant': aidGrant,
  'aid-refusal': aidRefusal,
  'aid-assignment': aidAssignment,
  'aid-termination': aidTermination,
  'aid-review': aidReview,
  'aid-closing-report': aidClosingReport,
} as const

export type PaperKindName = keyof typeof papers

/** What a kind needs to be told; every field present, optional ones `null`. */
export type PaperContext<Kind extends PaperKindName> = z.input<(typeof papers)[Kind]['context']>

export const paperKinds = Object.keys(papers) as PaperKindName[]

export const isPaperKind = (name: string): name is PaperKindName => Object.hasOwn(papers, name)

/**
 * A paper ready to be drawn or previewed. Throws ZodError when the context breaks the kind's contract.
 * @param wording takes the place of the shipped template
 * @returns blocks and the marked-up text to freeze beside the context and the template's version
 */
export const composePaper = <Kind extends PaperKindName>(
  kind: Kind,
  context: PaperContext<Kind>,
  wording: Wording | null = null,
): Paper => papers[kind].compose(context, wording)
