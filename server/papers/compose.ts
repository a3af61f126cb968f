/** Every paper of a case, one line a kind; without this table each page would fill the same form in its own way. */
import type { Reader } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { slipContext } from '../intake/receipt-slip.ts'
import { agreementContext, confirmationContext, oralContext } from './contexts/agreement.ts'
import { arbitrationReviewContext, enforcementContext, paymentOrderContext } from './contexts/applications.ts'
import { closingContext, followUpContext } from './contexts/closing.ts'
import { commissionCoverContext } from './contexts/commission.ts'
import { arbitrationLetterContext, courtReplyContext } from './contexts/letters.ts'
import { refusalContext, terminationContext, toldOfTermination } from './contexts/notices.ts'
import { receiptContext, reminderContext } from './contexts/performance.ts'
import { acceptanceContext, recordContext } from './contexts/registers.ts'
import { volumeNoteContext } from './contexts/volume.ts'
import { ofAgreement, ofCase, ofParty, type Composed, type PaperAbout } from './paper-builder.ts'

/** In the order of the volume (domain.md 2.2). */
const builders = [
  ofCase('receipt-slip', ({ file }) => slipContext(file)),
  ofCase('acceptance-register', ({ desk, reader, file }) => acceptanceContext(desk, reader, file)),
  ofCase('mediation-record', ({ reader, file }) => recordContext(reader, file)),
  ofAgreement('agreement', ['written'], ({ desk, reader, file, on }, agreement) =>
    agreementContext(desk, reader, file, agreement, on),
  ),
  ofAgreement('oral-agreement-register', ['oral'], ({ desk, reader, file, on }, agreement) =>
    oralContext(desk, reader, file, agreement, on),
  ),
  ofParty('termination-notice', toldOfTermination, ({ file }, recipient) => terminationContext(file, recipient)),
  ofCase('refusal-notice', ({ file }) => refusalContext(file)),
  ofAgreement('judicial-confirmation-application', ['written', 'oral'], ({ desk, reader, file }, agreement) =>
    confirmationContext(desk, reader, file, agreement),
  ),
  ofCase('commission-cover', commissionCoverContext),
  ofCase('default-reminder', reminderContext),
  ofCase('receipt', receiptContext),
  ofAgreement('arbitration-review-application', ['written'], arbitrationReviewContext),
  ofCase('payment-order-application', paymentOrderContext),
  ofCase('enforcement-application', enforcementContext),
  ofCase('follow-up-record', followUpContext),
  ofCase('closing-report', closingContext),
  ofCase('volume-note', volumeNoteContext),
  ofCase('court-reply', ({ reader, file, on }) => courtReplyContext(reader, file, on)),
  ofCase('arbitration-referral-letter', ({ reader, file, on }) => arbitrationLetterContext(reader, file, on)),
] as const

/** Kinds built from the file. */
export type CaseKind = (typeof builders)[number]['kind']

const byKind: ReadonlyMap<string, (typeof builders)[number]> = new Map(
  builders.map((builder) => [builder.kind, builder]),
)

export const caseKinds: readonly CaseKind[] = builders.map((builder) => builder.kind)

export const isCaseKind = (kind: string): kind is CaseKind => byKind.has(kind)

/** The paper as the file stands. Throws refused `paper-not-ready` while the case lacks what the paper must say. */
export async function composeFor(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  kind: CaseKind,
  about: PaperAbout,
  on: Day,
): Promise<Composed> {
  const builder = byKind.get(kind)
  if (!builder) throw new DomainError('not-found', 'no-such-page')
  // The address may name another case's agreement or referral; no paper of this case is about them.
  if (!isOwn(about.agreementId, file.agreements) || !isOwn(about.referralId, file.referrals))
    throw new DomainError('not-found', 'no-such-page')
  return builder.compose({ desk, reader, file, about, on })
}

const isOwn = (id: string | null, rows: readonly { id: string }[]): boolean =>
  id === null || rows.some((row) => row.id === id)
