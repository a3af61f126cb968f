/** Composes any paper of a case from its file; without it each page would fill the same form in its own way. */
import { z } from 'zod'
import type { Reader } from '../../db/database.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import { composePaper, type PaperContext, type PaperKindName } from '../../templates/papers/index.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import { slipContext } from '../intake/receipt-slip.ts'
import { agreementInHand, agreementsInForce, committeeUnit, type DisputeFile } from '../disputes/dispute-file.ts'
import { agreementContext, confirmationContext, oralContext } from './contexts/agreement.ts'
import { arbitrationLetterContext, courtReplyContext } from './contexts/letters.ts'
import { refusalContext, terminationContext } from './contexts/notices.ts'
import { acceptanceContext, recordContext } from './contexts/registers.ts'

/** What a paper is about beside its case; all may be null. */
export type PaperAbout = {
  agreementId: string | null
  referralId: string | null
  /** The party a notice is addressed to. */
  recipientId: string | null
}

export const aboutNothing: PaperAbout = { agreementId: null, referralId: null, recipientId: null }

/** A paper ready to be drawn, with the data to freeze beside it. */
export type Composed = { paper: Paper; input: unknown; about: PaperAbout }

/** Kinds built from the file alone. */
export const caseKinds = [
  'receipt-slip',
  'acceptance-register',
  'mediation-record',
  'agreement',
  'oral-agreement-register',
  'termination-notice',
  'refusal-notice',
  'judicial-confirmation-application',
  'court-reply',
  'arbitration-referral-letter',
] as const satisfies readonly PaperKindName[]
export type CaseKind = (typeof caseKinds)[number]

export const isCaseKind = (kind: string): kind is CaseKind => caseKinds.some((known) => known === kind)

/** The paper as the file stands. Throws refused `paper-not-ready` while the case lacks what the paper must say. */
export async function composeFor(
  desk: Desk,
  reader: Reader,
  file: DisputeFile,
  kind: CaseKind,
  about: PaperAbout,
  on: Day,
): Promise<Composed> {
  const agreement = agreementOf(file, kind, about)
  const whole = { ...about, agreementId: agreement?.id ?? null }
  switch (kind) {
    case 'receipt-slip':
      return compose(kind, slipContext(file), whole)
    case 'acceptance-register':
      return compose(kind, await acceptanceContext(desk, reader, file), whole)
    case 'mediation-record':
      return compose(kind, await recordContext(reader, file), whole)
    case 'termination-notice':
      return compose(kind, terminationContext(file, about.recipientId), whole)
    case 'refusal-notice':
      return compose(kind, refusalContext(file), whole)
    case 'court-reply':
      return compose(kind, await courtReplyContext(reader, file, on), whole)
    case 'arbitration-referral-letter':
      return compose(kind, await arbitrationLetterContext(reader, file, on), whole)
    case 'agreement':
      return compose(kind, agreement && (await agreementContext(desk, reader, file, agreement, on)), whole)
    case 'oral-agreement-register':
      return compose(kind, agreement && (await oralContext(desk, reader, file, agreement, on)), whole)
    case 'judicial-confirmation-application':
      break
  }
  return compose(kind, agreement && (await confirmationOf(desk, reader, file, agreement)), whole)
}

/** Composes a paper from a context built elsewhere; null stands for a case that lacks what the paper must say. */
export function compose<Kind extends PaperKindName>(
  kind: Kind,
  context: PaperContext<Kind> | null,
  about: PaperAbout,
): Composed {
  if (context === null) throw new DomainError('refused', 'paper-not-ready')
  try {
    return { paper: composePaper(kind, context), input: context, about }
  } catch (cause) {
    if (cause instanceof z.ZodError) throw new DomainError('refused', 'paper-not-ready', { cause })
    throw cause
  }
}

function agreementOf(file: DisputeFile, kind: CaseKind, about: PaperAbout): WholeAgreement | null {
  const written = kind === 'agreement'
  const oral = kind === 'oral-agreement-register'
  if (!written && !oral && kind !== 'judicial-confirmation-application') return null
  const fits = (agreement: WholeAgreement): boolean =>
    written ? agreement.kind === 'written' : oral ? agreement.kind === 'oral' : true
  if (about.agreementId !== null)
    return file.agreements.find((agreement) => agreement.id === about.agreementId && fits(agreement)) ?? null
  const inHand = agreementInHand(file)
  return (inHand && fits(inHand) ? inHand : agreementsInForce(file).findLast(fits)) ?? null
}

async function confirmationOf(desk: Desk, reader: Reader, file: DisputeFile, agreement: WholeAgreement) {
  const { courtName } = committeeUnit(file).settings
  if (courtName === undefined) return null
  const say = words('zh-CN')
  const represented = agreement.signatures.some((mark) => mark.authority.endsWith('-authority'))
  // MSJ 354: without the proof that a committee conducted the mediation the court sends the parties home.
  const materials = [
    say('paper-part.material-agreement'),
    say('paper-part.material-proof'),
    say('paper-part.material-identity'),
    say('paper-part.material-delivery'),
    ...(represented ? [say('paper-part.material-attorney')] : []),
  ]
  return confirmationContext(desk, reader, file, agreement, { courtName, materials, appliedOn: null })
}
