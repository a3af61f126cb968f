/** Every paper of a case, one line a kind; without this table each page would fill the same form in its own way. */
import type { Reader } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import { openWorkers, presentMediators, type DisputeFile } from '../disputes/dispute-file.ts'
import { slipContext } from '../intake/receipt-slip.ts'
import { bodiesHandedOver, employersOf, everyParty, nobody, sidesAndWorkers } from './addressees.ts'
import { agreementContext, confirmationContext, oralContext } from './contexts/agreement.ts'
import { applicationContext, evidenceContext, mannerSoFar } from './contexts/application.ts'
import { arbitrationReviewContext, enforcementContext, paymentOrderContext } from './contexts/applications.ts'
import { closingContext, followUpContext, isFinished } from './contexts/closing.ts'
import { commissionCoverContext } from './contexts/commission.ts'
import { receiptContext, reminderContext } from './contexts/performance.ts'
import { hasElected, mandateContext } from './contexts/mandate.ts'
import { volumeNoteContext } from './contexts/volume.ts'
import {
  acceptanceNoticeContext,
  assignmentContext,
  invitationContext,
  rightsContext,
} from './contexts/first-notices.ts'
import { handOverLetterContext, policeReportContext } from './contexts/hand-overs.ts'
import { arbitrationLetterContext, courtReplyContext } from './contexts/letters.ts'
import { refusalContext, terminationContext, toldOfTermination } from './contexts/notices.ts'
import {
  addressContext,
  authorisationContext,
  extensionContext,
  hasUndisputedFacts,
  investigationContext,
  recusalApplicationContext,
  recusalDecisionContext,
  undisputedFactsContext,
  withdrawalContext,
} from './contexts/party-papers.ts'
import { acceptanceContext } from './contexts/registers.ts'
import { applicationsOfBoth, applicationsForMoney, letterSubjects, receiptSubjects } from './subjects.ts'
import { recordContext, sessionNoticeContext, wasBooked, wasHeld } from './contexts/sittings.ts'
import {
  anyTime,
  each,
  inManner,
  ofAgreement,
  ofCase,
  ofParty,
  ofSitting,
  type Composed,
  type PaperAbout,
  type PaperBuilder,
} from './paper-builder.ts'

/** The parties have names and their mediation is not over. */
const underWay = (file: DisputeFile): boolean => file.employers.length > 0 && openWorkers(file).length > 0

/** In the order of the volume (domain.md 2.2). */
const builders = [
  ofCase('receipt-slip', ({ file }) => slipContext(file)),
  anyTime(
    (file) => underWay(file) && file.commission === null,
    inManner(mannerSoFar, ofCase('application', applicationContext)),
  ),
  ofCase('acceptance-register', ({ desk, reader, file }) => acceptanceContext(desk, reader, file)),
  ofParty('invitation', employersOf, ({ reader, file, on }, to) => invitationContext(reader, file, to, on)),
  ofParty('acceptance-notice', sidesAndWorkers, ({ reader, file }, to) => acceptanceNoticeContext(reader, file, to)),
  ofCase('refusal-notice', ({ file }) => refusalContext(file)),
  anyTime(
    underWay,
    ofCase('rights-notice', ({ file }) => rightsContext(file)),
  ),
  anyTime(
    underWay,
    ofParty('authorisation', everyParty, ({ desk, reader, file }, from) =>
      authorisationContext(desk, reader, file, from),
    ),
  ),
  anyTime(
    (file) => underWay(file) && hasElected(file),
    ofCase('representatives-mandate', ({ desk, reader, file, on }) => mandateContext(desk, reader, file, on)),
  ),
  anyTime(
    underWay,
    ofParty('address-confirmation', everyParty, ({ desk, reader, file }, from) =>
      addressContext(desk, reader, file, from),
    ),
  ),
  ofCase('assignment-notice', ({ reader, file }) => assignmentContext(reader, file)),
  anyTime(
    (file) => underWay(file) && presentMediators(file).length > 0,
    ofParty('recusal-application', everyParty, ({ file }, from) => recusalApplicationContext(file, from)),
  ),
  anyTime(
    (file) => underWay(file) && presentMediators(file).length > 0,
    ofCase('recusal-decision', ({ file }) => recusalDecisionContext(file)),
  ),
  anyTime(
    underWay,
    ofCase('investigation-record', ({ file }) => investigationContext(file)),
  ),
  anyTime(
    underWay,
    ofParty('evidence-sheet', everyParty, ({ reader, file }, from) => evidenceContext(reader, file, from)),
  ),
  ofSitting('session-notice', wasBooked, sidesAndWorkers, ({ reader, file, on }, sitting, to) =>
    sessionNoticeContext(reader, file, sitting, to, on),
  ),
  ofSitting('mediation-record', wasHeld, nobody, ({ reader, file }, sitting) => recordContext(reader, file, sitting)),
  anyTime(
    (file) => underWay(file) && file.row.accepted_on !== null,
    ofCase('extension-consent', ({ file }) => extensionContext(file)),
  ),
  ofAgreement('agreement', ['written'], ({ desk, reader, file, on }, agreement) =>
    agreementContext(desk, reader, file, agreement, on),
  ),
  ofAgreement('oral-agreement-register', ['oral'], ({ desk, reader, file, on }, agreement) =>
    oralContext(desk, reader, file, agreement, on),
  ),
  anyTime(
    underWay,
    ofCase('withdrawal', ({ file }) => withdrawalContext(file)),
  ),
  ofParty('termination-notice', toldOfTermination, ({ file }, to) => terminationContext(file, to)),
  anyTime(
    hasUndisputedFacts,
    ofCase('undisputed-facts', ({ file }) => undisputedFactsContext(file)),
  ),
  each(
    applicationsOfBoth('judicial-confirmation', ['written', 'oral']),
    ofAgreement('judicial-confirmation-application', ['written', 'oral'], ({ desk, reader, file }, agreement) =>
      confirmationContext(desk, reader, file, agreement),
    ),
  ),
  anyTime((file) => file.commission !== null, ofCase('commission-cover', commissionCoverContext)),
  ofCase('default-reminder', reminderContext),
  each(receiptSubjects, ofCase('receipt', receiptContext)),
  each(
    applicationsOfBoth('arbitration-review', ['written']),
    ofAgreement('arbitration-review-application', ['written'], arbitrationReviewContext),
  ),
  each(applicationsForMoney('payment-order'), ofCase('payment-order-application', paymentOrderContext)),
  each(applicationsForMoney('enforcement'), ofCase('enforcement-application', enforcementContext)),
  ofCase('follow-up-record', followUpContext),
  anyTime(isFinished, ofCase('closing-report', closingContext)),
  anyTime(isFinished, ofCase('volume-note', volumeNoteContext)),
  ofCase('court-reply', ({ reader, file, on }) => courtReplyContext(reader, file, on)),
  each(
    letterSubjects,
    ofCase('arbitration-referral-letter', ({ reader, file, on }) => arbitrationLetterContext(reader, file, on)),
  ),
  anyTime(
    (file) => file.handOvers.some((one) => one.kind !== 'police'),
    ofParty('hand-over-letter', (file) => bodiesHandedOver(file, false), handOverLetterContext),
  ),
  anyTime(
    (file) => file.handOvers.some((one) => one.kind === 'police'),
    ofParty('police-report', (file) => bodiesHandedOver(file, true), policeReportContext),
  ),
] as const

/** Kinds built from the file. */
export type CaseKind = (typeof builders)[number]['kind']

const byKind: ReadonlyMap<string, (typeof builders)[number]> = new Map(
  builders.map((builder) => [builder.kind, builder]),
)

export const caseKinds: readonly CaseKind[] = builders.map((builder) => builder.kind)

export const isCaseKind = (kind: string): kind is CaseKind => byKind.has(kind)

/** How a kind is made. */
export function builderOf(kind: CaseKind): PaperBuilder {
  const builder = byKind.get(kind)
  if (!builder) throw new DomainError('not-found', 'no-such-page')
  return builder
}

/** Kinds that lie ready without a step that offers them. */
export const readyKinds = (file: DisputeFile): CaseKind[] =>
  builders.filter((builder) => builder.ready(file)).map((builder) => builder.kind)

/** The paper as the file stands. Throws refused `paper-not-ready` while the case lacks what the paper must say. */
export async function composeFor(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  kind: CaseKind,
  about: PaperAbout,
  on: Day,
): Promise<Composed> {
  // The address may name another case's agreement or referral; no paper of this case is about them.
  if (!isOwn(about.agreementId, file.agreements) || !isOwn(about.referralId, file.referrals))
    throw new DomainError('not-found', 'no-such-page')
  return builderOf(kind).compose({ desk, reader, file, about, on })
}

const isOwn = (id: string | null, rows: readonly { id: string }[]): boolean =>
  id === null || rows.some((row) => row.id === id)
