/** Whether one of many papers can be made as the case stands, lies there issued, or what it lacks. */
import { z } from 'zod'
import type { PaperRow } from '../../../db/repositories/papers.ts'
import type { Reader } from '../../../db/database.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Desk } from '../../desk.ts'
import type { DisputeFile } from '../../disputes/dispute-file.ts'
import { composeFor } from '../compose.ts'
import { hashOfData } from '../issue-paper.ts'
import type { Composed, PaperAbout } from '../paper-builder.ts'
import type { PlannedPaper } from './plan-papers.ts'

/** `fields` are addresses in the kind's contract. */
export type Lack = { fault: string; fields: readonly string[] }

export type Look =
  /** It stands as it was issued. */
  | { state: 'issued'; paper: PaperRow }
  /** It was issued, and the case would say something else now. */
  | { state: 'changed'; paper: PaperRow; composed: Composed }
  | { state: 'ready'; composed: Composed }
  | ({ state: 'lacking' } & Lack)

/** @param issued papers of the case */
export async function lookAtPaper(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  issued: readonly PaperRow[],
  { kind, about }: PlannedPaper,
  on: Day,
): Promise<Look> {
  const ofKind = issued.filter((paper) => paper.status === 'issued' && paper.kind === kind)
  // Everybody signs the text that was frozen when it was handed over.
  if (kind === 'agreement') {
    const paper = ofKind.find((one) => one.agreement_id === about.agreementId)
    return paper ? { state: 'issued', paper } : { state: 'lacking', fault: 'issued-with-signing', fields: [] }
  }
  try {
    const composed = await composeFor(desk, reader, file, kind, about, on)
    const paper = ofKind.find((one) => isAbout(one, composed.about, composed.paper.number))
    if (!paper) return { state: 'ready', composed }
    return paper.data_sha256 === hashOfData(composed)
      ? { state: 'issued', paper }
      : { state: 'changed', paper, composed }
  } catch (fault) {
    if (!(fault instanceof DomainError) || fault.kind !== 'refused') throw fault
    const paper = ofKind.find((one) => about.paymentId === null && isAbout(one, about, one.number))
    return paper ? { state: 'issued', paper } : { state: 'lacking', fault: fault.code, fields: fieldsIn(fault) }
  }
}

const sameOrUnsaid = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other

/** A paper about an agreement is the same whether it was asked for from its referral or not. */
function isAbout(paper: PaperRow, about: PaperAbout, number: string | null): boolean {
  return (
    paper.recipient_id === about.recipientId &&
    paper.session_id === about.sessionId &&
    sameOrUnsaid(paper.agreement_id, about.agreementId) &&
    sameOrUnsaid(paper.referral_id, about.referralId) &&
    (about.paymentId === null || paper.number === number)
  )
}

/** The fields a context lacked, each once. */
const fieldsIn = (fault: DomainError): string[] =>
  fault.cause instanceof z.ZodError
    ? [...new Set(fault.cause.issues.map(({ path }) => path.filter((step) => typeof step === 'string').join('.')))]
    : []
