/** How one kind of paper is made from a case: what it is about, whom it may be addressed to, and who fills its context. */
import { z } from 'zod'
import type { Reader } from '../../db/database.ts'
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { mediationSessionsOf, type MediationSessionRow } from '../../db/repositories/mediation-sessions.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import type { PaperContext, PaperKindName } from '../../templates/papers/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import type { Addressee } from './addressees.ts'
import { agreementInHand, agreementsInForce, type DisputeFile } from '../disputes/dispute-file.ts'
import { signingParties } from '../disputes/signatures.ts'
import { setPaper } from './set-paper.ts'

/** What a paper is about beside its case; all may be null. */
export type PaperAbout = {
  agreementId: string | null
  referralId: string | null
  /** Whom it is for: an `Addressee`'s id. */
  recipientId: string | null
  sessionId: string | null
  /** The payment a receipt is for. */
  paymentId: string | null
  /** How the application was made where the clerk says it; null follows the application issued last, else the way it came in. */
  manner: ApplicationManner | null
}

/** In writing, or by word of mouth and recorded on the spot (LDTZ 12). */
export const applicationManners = ['written', 'oral'] as const
export type ApplicationManner = (typeof applicationManners)[number]

export const aboutNothing: PaperAbout = {
  agreementId: null,
  referralId: null,
  recipientId: null,
  sessionId: null,
  paymentId: null,
  manner: null,
}

/** A paper ready to be drawn, with the data to freeze beside it. */
export type Composed = { paper: Paper; input: unknown; about: PaperAbout }

/** A paper asked for: from which file, about what, on which day. */
export type Asked = { desk: Desk; reader: Reader; file: DisputeFile; about: PaperAbout; on: Day }

/** A kind's context from the file; null while the case lacks what the paper must say. */
type Built<Kind extends PaperKindName> = PaperContext<Kind> | null | Promise<PaperContext<Kind> | null>

/** One paper of a kind as a case can bear it: what it is about, and the ids of those it is for; nobody stands for the whole case. */
export type Subject = { about: PaperAbout; parties: readonly string[] }

/** Every paper of a kind that the case can bear; empty while it can bear none. */
type Subjects = (asked: Pick<Asked, 'reader' | 'file'>) => Promise<Subject[]> | Subject[]

type SittingTest = (file: DisputeFile, sitting: MediationSessionRow) => boolean

export type PaperBuilder<Kind extends PaperKindName = PaperKindName> = {
  readonly kind: Kind
  /** Composes the paper. Throws refused `paper-not-ready`. */
  readonly compose: (asked: Asked) => Promise<Composed>
  /** For whom it can be made; empty for a paper that is for nobody by name. */
  readonly addressees: (file: DisputeFile) => readonly Addressee[]
  /** Whether it can be about a sitting; none for a paper that is about no sitting. */
  readonly fits: SittingTest
  /** In which ways it can have been made; empty for a paper that is made in one way only. */
  readonly manners: readonly ApplicationManner[]
  /** Whether it lies ready without a step that offers it. */
  readonly ready: (file: DisputeFile) => boolean
  /** The papers of this kind, for those who make many in one go. */
  readonly subjects: Subjects
}

const toNobody = {
  addressees: () => [],
  fits: () => false,
  manners: [],
  ready: () => false,
  subjects: () => [{ about: aboutNothing, parties: [] }],
} as const

const subjectOf = (addressee: Addressee, about: PaperAbout = aboutNothing): Subject => ({
  about: { ...about, recipientId: addressee.id },
  parties: addressee.parties.map((party) => party.id),
})

/** The same paper, lying ready whenever the file allows it, because parties ask for it at any time. */
export const anyTime = <Kind extends PaperKindName>(
  ready: (file: DisputeFile) => boolean,
  builder: PaperBuilder<Kind>,
): PaperBuilder<Kind> => ({ ...builder, ready })

/** The application, made as the clerk says or else as its case tells. */
export const inManner = <Kind extends PaperKindName>(
  mannerOf: (asked: Omit<Asked, 'about'>) => Promise<ApplicationManner>,
  builder: PaperBuilder<Kind>,
): PaperBuilder<Kind> => ({
  ...builder,
  manners: applicationManners,
  compose: async ({ about, ...asked }) =>
    builder.compose({ ...asked, about: { ...about, manner: about.manner ?? (await mannerOf(asked)) } }),
})

/** The same paper, of which a case may bear several that only its rows tell apart. */
export const each = <Kind extends PaperKindName>(
  subjects: Subjects,
  builder: PaperBuilder<Kind>,
): PaperBuilder<Kind> => ({ ...builder, subjects })

/** A paper made from the file alone. */
export const ofCase = <Kind extends PaperKindName>(
  kind: Kind,
  build: (asked: Asked) => Built<Kind>,
): PaperBuilder<Kind> => ({
  ...toNobody,
  kind,
  compose: async (asked) => compose(asked, kind, await build(asked), asked.about),
})

/** A paper of one agreement of a fitting kind: the one named, else the one in hand, else the last in force. */
export const ofAgreement = <Kind extends PaperKindName>(
  kind: Kind,
  fitting: readonly WholeAgreement['kind'][],
  build: (asked: Asked, agreement: WholeAgreement) => Built<Kind>,
): PaperBuilder<Kind> => ({
  ...toNobody,
  kind,
  subjects: ({ file }) => agreementSubjects(file, fitting),
  compose: async (asked) => {
    const agreement = agreementMeant(asked, fitting)
    const about = { ...asked.about, agreementId: agreement?.id ?? null }
    return compose(asked, kind, agreement && (await build(asked, agreement)), about)
  },
})

/** Agreements in hand or in force, each for the workers who sign it. */
export const agreementSubjects = (file: DisputeFile, fitting: readonly WholeAgreement['kind'][]): Subject[] =>
  file.agreements
    .filter(({ kind, status }) => fitting.includes(kind) && status !== 'superseded' && status !== 'void')
    .map((agreement) => ({
      about: { ...aboutNothing, agreementId: agreement.id },
      parties: signingParties(file, agreement).filter((id) => file.workers.some((worker) => worker.id === id)),
    }))

function agreementMeant({ file, about }: Asked, fitting: readonly WholeAgreement['kind'][]): WholeAgreement | null {
  const fits = (agreement: WholeAgreement): boolean => fitting.includes(agreement.kind)
  if (about.agreementId !== null)
    return file.agreements.find((candidate) => candidate.id === about.agreementId && fits(candidate)) ?? null
  const inHand = agreementInHand(file)
  return (inHand && fits(inHand) ? inHand : agreementsInForce(file).findLast(fits)) ?? null
}

/** A paper for one addressee: the one named if it may be his, else the first it may be for. */
export const ofParty = <Kind extends PaperKindName>(
  kind: Kind,
  addressees: (file: DisputeFile) => readonly Addressee[],
  build: (asked: Asked, addressee: Addressee) => Built<Kind>,
): PaperBuilder<Kind> => ({
  ...toNobody,
  kind,
  addressees,
  subjects: ({ file }) => addressees(file).map((one) => subjectOf(one)),
  compose: async (asked) => {
    const addressee = addresseeMeant(asked, addressees(asked.file))
    const about = { ...asked.about, recipientId: addressee?.id ?? null }
    return compose(asked, kind, addressee && (await build(asked, addressee)), about)
  },
})

/** A paper of one sitting, for one addressee where it has any: the ones named, else the latest and the first. */
export const ofSitting = <Kind extends PaperKindName>(
  kind: Kind,
  fits: SittingTest,
  addressees: (file: DisputeFile) => readonly Addressee[],
  build: (asked: Asked, sitting: MediationSessionRow, addressee: Addressee | null) => Built<Kind>,
): PaperBuilder<Kind> => ({
  ...toNobody,
  kind,
  addressees,
  fits,
  subjects: async ({ reader, file }) => {
    const sitting = (await sittingsOf(reader, file, fits)).at(-1)
    const about = { ...aboutNothing, sessionId: sitting?.id ?? null }
    const readers = addressees(file)
    return readers.length === 0 ? [{ about, parties: [] }] : readers.map((one) => subjectOf(one, about))
  },
  compose: async (asked) => {
    const addressee = addresseeMeant(asked, addressees(asked.file))
    const sitting = await sittingMeant(asked, fits)
    const about = { ...asked.about, recipientId: addressee?.id ?? null, sessionId: sitting?.id ?? null }
    return compose(asked, kind, sitting && (await build(asked, sitting, addressee)), about)
  },
})

const addresseeMeant = ({ about }: Asked, possible: readonly Addressee[]): Addressee | null =>
  possible.find((addressee) => addressee.id === about.recipientId) ?? possible[0] ?? null

const sittingsOf = async (reader: Reader, file: DisputeFile, fits: SittingTest): Promise<MediationSessionRow[]> =>
  (await mediationSessionsOf(reader, file.row.id)).filter((sitting) => fits(file, sitting))

async function sittingMeant({ reader, file, about }: Asked, fits: SittingTest): Promise<MediationSessionRow | null> {
  const possible = await sittingsOf(reader, file, fits)
  return possible.find((one) => one.id === about.sessionId) ?? possible.at(-1) ?? null
}

/** Composes a paper from a context built elsewhere; null stands for a case that lacks what the paper must say. */
async function compose<Kind extends PaperKindName>(
  { desk, reader, file }: Asked,
  kind: Kind,
  context: PaperContext<Kind> | null,
  about: PaperAbout,
): Promise<Composed> {
  if (context === null) throw new DomainError('refused', 'paper-not-ready')
  try {
    return { paper: await setPaper(desk, reader, kind, file.row.unit_id, context), input: context, about }
  } catch (cause) {
    if (cause instanceof z.ZodError) throw new DomainError('refused', 'paper-not-ready', { cause })
    throw cause
  }
}
