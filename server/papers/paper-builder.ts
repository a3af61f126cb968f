/** How one kind of paper is made from a case: what it is about, whom it may be addressed to, and who fills its context. */
import { z } from 'zod'
import type { Reader } from '../../db/database.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { PartyRow } from '../../db/repositories/parties.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import { composePaper, type PaperContext, type PaperKindName } from '../../templates/papers/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import { agreementInHand, agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'

/** What a paper is about beside its case; all may be null. */
export type PaperAbout = {
  agreementId: string | null
  referralId: string | null
  /** The party a notice is addressed to. */
  recipientId: string | null
  /** The payment a receipt is for. */
  paymentId: string | null
}

export const aboutNothing: PaperAbout = { agreementId: null, referralId: null, recipientId: null, paymentId: null }

/** A paper ready to be drawn, with the data to freeze beside it. */
export type Composed = { paper: Paper; input: unknown; about: PaperAbout }

/** A paper asked for: from which file, about what, on which day. */
export type Asked = { desk: Desk; reader: Reader; file: DisputeFile; about: PaperAbout; on: Day }

/** A kind's context from the file; null while the case lacks what the paper must say. */
type Built<Kind extends PaperKindName> = PaperContext<Kind> | null | Promise<PaperContext<Kind> | null>

export type PaperBuilder<Kind extends PaperKindName = PaperKindName> = {
  readonly kind: Kind
  /** Composes the paper. Throws refused `paper-not-ready`. */
  readonly compose: (asked: Asked) => Promise<Composed>
}

/** A paper made from the file alone. */
export const ofCase = <Kind extends PaperKindName>(
  kind: Kind,
  build: (asked: Asked) => Built<Kind>,
): PaperBuilder<Kind> => ({
  kind,
  compose: async (asked) => compose(kind, await build(asked), asked.about),
})

/** A paper of one agreement of a fitting kind: the one named, else the one in hand, else the last in force. */
export const ofAgreement = <Kind extends PaperKindName>(
  kind: Kind,
  fitting: readonly WholeAgreement['kind'][],
  build: (asked: Asked, agreement: WholeAgreement) => Built<Kind>,
): PaperBuilder<Kind> => ({
  kind,
  compose: async (asked) => {
    const agreement = agreementMeant(asked, fitting)
    const about = { ...asked.about, agreementId: agreement?.id ?? null }
    return compose(kind, agreement && (await build(asked, agreement)), about)
  },
})

function agreementMeant({ file, about }: Asked, fitting: readonly WholeAgreement['kind'][]): WholeAgreement | null {
  const fits = (agreement: WholeAgreement): boolean => fitting.includes(agreement.kind)
  if (about.agreementId !== null)
    return file.agreements.find((candidate) => candidate.id === about.agreementId && fits(candidate)) ?? null
  const inHand = agreementInHand(file)
  return (inHand && fits(inHand) ? inHand : agreementsInForce(file).findLast(fits)) ?? null
}

/** A paper for one party: the one named if it may be his, else the first it may be for. */
export const ofParty = <Kind extends PaperKindName>(
  kind: Kind,
  recipients: (file: DisputeFile) => readonly PartyRow[],
  build: (asked: Asked, recipient: PartyRow) => Built<Kind>,
): PaperBuilder<Kind> => ({
  kind,
  compose: async (asked) => {
    const possible = recipients(asked.file)
    const recipient = possible.find((party) => party.id === asked.about.recipientId) ?? possible[0]
    return compose(kind, recipient ? await build(asked, recipient) : null, asked.about)
  },
})

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
