/** What an agreement must hold before ink: an unclear sum, day or payee is refused by the court as unclear content (MSJ 358). */
import type { ArticleCode } from '../law/articles.ts'
import { wagesBelow, waiversIn } from '../law/waivers.ts'
import { isBefore, type Day } from '../values/day.ts'
import { formatYuan, type Fen } from '../values/fen.ts'
import { readCreditCode } from '../values/credit-code.ts'
import { readIdentityNumber } from '../values/identity-number.ts'

/** An agreement as the lint reads it; sums in fen, days as `YYYY-MM-DD`. */
export type AgreementTerms = {
  /** Every worker of the dispute. */
  workerIds: readonly string[]
  /** Those whom this agreement may settle: without an outcome, or settled by the agreement it replaces. */
  openWorkerIds: readonly string[]
  totalFen: number
  otherClauses: string
  clauses: readonly {
    payeeId: string
    item?: string
    amountFen: number
    manner?: string
    hasAccount?: boolean
    /** The account looks like a bank card and its check digit is wrong. */
    accountDoubtful?: boolean
    instalments: readonly { amountFen: number; dueOn: string }[]
  }[]
  /** What the paper names and the court reads; absent where only the sums are judged. */
  paper?: {
    /** The day the agreement is concluded. */
    on: Day
    facts: string
    parties: readonly { id: string; identityNumber: string | null; creditCode: string | null; isCompany: boolean }[]
    /** Characters no configured font prints: left blank for a hand to write. */
    missingGlyphs: readonly string[]
    copies: number
    /** What is agreed for a default, in free words. */
    furtherDefault: string
    place: string | null
    /** Monthly wages as registered, and the lowest lawful one on the day; null where the parameter is not known. */
    wages: readonly { partyId: string; fen: Fen }[]
    minimumWage: Fen | null
    /** Claimed sums by worker and item; null where none was named. */
    claims: readonly { partyId: string; item: string; amountFen: number | null }[]
    /** A way lies open by which the agreement would become enforceable (domain.md 0.3). */
    routeOpen: boolean
    jointConfirmation: boolean
    courtNamed: boolean
    confirmsRelationship: boolean
  }
}

/** Faults that bar ink, in the order in which they are told. */
export const agreementFaultCodes = [
  'agreement-missing',
  'agreement-empty',
  'facts-missing',
  'instalments-missing',
  'instalments-differ',
  'total-differs',
  'payee-not-in-case',
  'account-missing',
  'identity-number-wrong',
  'credit-code-wrong',
  'copies-wrong',
] as const
export type AgreementFault = (typeof agreementFaultCodes)[number]

/** Doubts that want a reason before ink. */
export const agreementWarningCodes = [
  'waives-social-insurance',
  'waives-injury-benefits',
  'waives-remedies',
  'waives-everything',
  'wage-below-minimum',
  'injury-below-claim',
  'identity-number-missing',
  'credit-code-missing',
  'instalment-before-agreement',
  'account-number-doubtful',
  'confirmation-not-possible',
  'glyph-left-blank',
] as const
export type AgreementWarning = (typeof agreementWarningCodes)[number]

/** What is good to know and asks for nothing. */
export const agreementAdviceCodes = [
  'confirmation-payments-only',
  'court-not-named',
  'place-missing',
  'no-route',
] as const
export type AgreementAdvice = (typeof agreementAdviceCodes)[number]

/**
 * One finding; `partyId` names the person or employer it is about, `quote` the words or characters it found,
 * `article` the law behind it.
 */
export type AgreementFinding = { partyId: string | null; quote: string | null; article: ArticleCode | null } & (
  | { severity: 'error'; code: AgreementFault }
  | { severity: 'warning'; code: AgreementWarning }
  | { severity: 'advice'; code: AgreementAdvice }
)

/** The first fault of an agreement's terms, or null when it can be signed (RMTJ 29, domain.md 2.4). */
export function agreementFault(terms: AgreementTerms): AgreementFault | null {
  const found = agreementFindings(terms).find((finding) => finding.severity === 'error')
  return found?.severity === 'error' ? found.code : null
}

/** Everything wrong with or doubtful about an agreement: errors first, in the order of `agreementFaultCodes`. */
export function agreementFindings(terms: AgreementTerms): AgreementFinding[] {
  const { paper } = terms
  const errors = [...termFaults(terms).map((code) => error(code)), ...paperFaults(terms)]
  return [
    ...errors.toSorted((a, b) => rank(a) - rank(b)),
    ...(paper ? [...contentDoubts(terms, paper), ...numberDoubts(terms, paper), ...advice(terms, paper)] : []),
  ]
}

const rank = (finding: AgreementFinding): number =>
  agreementFaultCodes.findIndex((candidate) => candidate === finding.code)

const error = (code: AgreementFault, partyId: string | null = null): AgreementFinding => ({
  severity: 'error',
  code,
  partyId,
  quote: null,
  article: null,
})

const doubt = (
  code: AgreementWarning,
  about: { partyId?: string; quote?: string; article?: ArticleCode } = {},
): AgreementFinding => ({
  severity: 'warning',
  code,
  partyId: about.partyId ?? null,
  quote: about.quote ?? null,
  article: about.article ?? null,
})

function termFaults(terms: AgreementTerms): AgreementFault[] {
  const { clauses } = terms
  if (clauses.length === 0 && terms.otherClauses.trim() === '') return ['agreement-empty']
  const holds: [AgreementFault, boolean][] = [
    ['instalments-missing', clauses.some((clause) => clause.instalments.length === 0)],
    [
      'instalments-differ',
      clauses.some((clause) => clause.instalments.length > 0 && sum(clause.instalments) !== clause.amountFen),
    ],
    ['total-differs', sum(clauses) !== terms.totalFen],
    ['payee-not-in-case', clauses.some((clause) => !terms.openWorkerIds.includes(clause.payeeId))],
    // The account is needed only where money is transferred (issue 4.4).
    ['account-missing', clauses.some((clause) => clause.manner === 'transfer' && clause.hasAccount === false)],
  ]
  return holds.filter(([, wrong]) => wrong).map(([code]) => code)
}

type Paper = NonNullable<AgreementTerms['paper']>

function paperFaults({ paper }: AgreementTerms): AgreementFinding[] {
  if (!paper) return []
  const found = paper.parties.flatMap((party) => [
    // A wrong digit warns at the counter and blocks here: the court would not find the person (domain.md 6.9).
    ...(party.identityNumber !== null && !readIdentityNumber(party.identityNumber).valid
      ? [error('identity-number-wrong', party.id)]
      : []),
    ...(party.creditCode !== null && !readCreditCode(party.creditCode).valid
      ? [error('credit-code-wrong', party.id)]
      : []),
  ])
  return [
    ...(paper.facts.trim() === '' ? [error('facts-missing')] : []),
    ...found,
    // One for each party and one for the committee (domain.md 2.1): a party that joined since needs its own.
    ...(paper.copies === paper.parties.length + 1 ? [] : [error('copies-wrong')]),
  ]
}

/** Bodily harm, where less than the statutory sum can be set aside as unfair (JS1 35). */
const INJURY: ReadonlySet<string> = new Set([
  'injury-medical-costs',
  'injury-benefits',
  'disability-benefits',
  'work-death-benefits',
  'platform-injury-benefits',
])

/** What the law does not let a worker give up, quoted with its article. */
function contentDoubts({ clauses, otherClauses }: AgreementTerms, paper: Paper): AgreementFinding[] {
  const own = `${otherClauses}\n${paper.furtherDefault}`
  const { minimumWage: floor } = paper
  const low = floor === null ? [] : paper.wages.filter((wage) => wage.fen > 0 && wage.fen < floor)
  return [
    ...waiversIn(own).map(({ code, article, quote }) => doubt(code, { article, quote })),
    ...(floor === null ? [] : wagesBelow(own, floor)).map((quote) =>
      doubt('wage-below-minimum', { article: 'LDF-48', quote }),
    ),
    ...low.map(({ partyId, fen }) =>
      doubt('wage-below-minimum', { article: 'LDF-48', partyId, quote: formatYuan(fen) }),
    ),
    ...paper.claims
      .filter(({ partyId, item, amountFen }) => {
        const agreed = clauses.filter((clause) => clause.payeeId === partyId && clause.item === item)
        return INJURY.has(item) && agreed.length > 0 && amountFen !== null && sum(agreed) < amountFen
      })
      .map(({ partyId }) => doubt('injury-below-claim', { article: 'JS1-35', partyId })),
  ]
}

function numberDoubts({ clauses }: AgreementTerms, paper: Paper): AgreementFinding[] {
  const early = clauses.some((clause) => clause.instalments.some((part) => isBefore(part.dueOn as Day, paper.on)))
  const notConfirmable = paper.jointConfirmation && (clauses.length === 0 || paper.confirmsRelationship)
  return [
    ...paper.parties.flatMap((party) => numberMissing(party) ?? []),
    ...(early ? [doubt('instalment-before-agreement')] : []),
    ...(clauses.some((clause) => clause.accountDoubtful === true) ? [doubt('account-number-doubtful')] : []),
    // Judicial confirmation is for payment obligations only.
    ...(notConfirmable ? [doubt('confirmation-not-possible', { article: 'JS1-52' })] : []),
    ...(paper.missingGlyphs.length > 0 ? [doubt('glyph-left-blank', { quote: paper.missingGlyphs.join(' ') })] : []),
  ]
}

function advice({ clauses, otherClauses }: AgreementTerms, paper: Paper): AgreementFinding[] {
  const beside = paper.jointConfirmation && clauses.length > 0 && otherClauses.trim() !== ''
  const found: [AgreementAdvice, boolean, ArticleCode | null][] = [
    ['confirmation-payments-only', beside, 'JS1-52'],
    ['court-not-named', paper.jointConfirmation && !paper.courtNamed, null],
    ['place-missing', (paper.place ?? '').trim() === '', 'RULE75-35'],
    ['no-route', !paper.routeOpen, 'MSJ-358'],
  ]
  return found
    .filter(([, tells]) => tells)
    .map(([code, , article]) => ({ severity: 'advice', code, partyId: null, quote: null, article }))
}

function numberMissing(party: Paper['parties'][number]): AgreementFinding | null {
  if (party.isCompany) return party.creditCode === null ? doubt('credit-code-missing', { partyId: party.id }) : null
  return party.identityNumber === null ? doubt('identity-number-missing', { partyId: party.id }) : null
}

const sum = (parts: readonly { amountFen: number }[]): number =>
  parts.reduce((total, part) => total + part.amountFen, 0)
