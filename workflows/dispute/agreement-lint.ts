/** What an agreement must hold before ink: an unclear sum, day or payee is refused by the court as unclear content (MSJ 358). */
import { isBefore, type Day } from '../values/day.ts'
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
    /** Characters no configured font prints. */
    missingGlyphs: readonly string[]
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
  'glyph-missing',
] as const
export type AgreementFault = (typeof agreementFaultCodes)[number]

/** Doubts that do not. */
export const agreementWarningCodes = [
  'identity-number-missing',
  'credit-code-missing',
  'instalment-before-agreement',
  'account-number-doubtful',
  'confirmation-not-possible',
  'confirmation-payments-only',
  'court-not-named',
] as const
export type AgreementWarning = (typeof agreementWarningCodes)[number]

/** One finding; `partyId` names the person or employer it is about, `characters` what no font prints. */
export type AgreementFinding = { partyId: string | null; characters: string | null } & (
  { severity: 'error'; code: AgreementFault } | { severity: 'warning'; code: AgreementWarning }
)

/** The first fault of an agreement's terms, or null when it can be signed (RMTJ 29, domain.md 2.4). */
export function agreementFault(terms: AgreementTerms): AgreementFault | null {
  const found = agreementFindings(terms).find((finding) => finding.severity === 'error')
  return found?.severity === 'error' ? found.code : null
}

/** Everything wrong with or doubtful about an agreement: errors first, in the order of `agreementFaultCodes`. */
export function agreementFindings(terms: AgreementTerms): AgreementFinding[] {
  const errors = [...termFaults(terms).map((code) => error(code)), ...paperFaults(terms)]
  return [
    ...errors.toSorted((a, b) => rank(a) - rank(b)),
    ...paperWarnings(terms).map(({ code, partyId }): AgreementFinding => ({
      severity: 'warning',
      code,
      partyId,
      characters: null,
    })),
  ]
}

const rank = (finding: AgreementFinding): number =>
  agreementFaultCodes.findIndex((candidate) => candidate === finding.code)

const error = (code: AgreementFault, partyId: string | null = null, characters: string | null = null) =>
  ({ severity: 'error', code, partyId, characters }) as const

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

function paperFaults({ paper }: AgreementTerms): ReturnType<typeof error>[] {
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
    ...(paper.missingGlyphs.length > 0 ? [error('glyph-missing', null, paper.missingGlyphs.join(' '))] : []),
  ]
}

function paperWarnings({
  paper,
  clauses,
  otherClauses,
}: AgreementTerms): { code: AgreementWarning; partyId: string | null }[] {
  if (!paper) return []
  const early = clauses.some((clause) => clause.instalments.some((part) => isBefore(part.dueOn as Day, paper.on)))
  const found: [AgreementWarning, boolean][] = [
    ['instalment-before-agreement', early],
    ['account-number-doubtful', clauses.some((clause) => clause.accountDoubtful === true)],
    // Judicial confirmation is for payment obligations only (JS1 52).
    ['confirmation-not-possible', paper.jointConfirmation && (clauses.length === 0 || paper.confirmsRelationship)],
    ['confirmation-payments-only', paper.jointConfirmation && clauses.length > 0 && otherClauses.trim() !== ''],
    ['court-not-named', paper.jointConfirmation && !paper.courtNamed],
  ]
  return [
    ...paper.parties.flatMap((party) => numberMissing(party) ?? []),
    ...found.filter(([, doubtful]) => doubtful).map(([code]) => ({ code, partyId: null })),
  ]
}

type Party = NonNullable<AgreementTerms['paper']>['parties'][number]

function numberMissing(party: Party): { code: AgreementWarning; partyId: string } | null {
  if (party.isCompany) return party.creditCode === null ? { code: 'credit-code-missing', partyId: party.id } : null
  return party.identityNumber === null ? { code: 'identity-number-missing', partyId: party.id } : null
}

const sum = (parts: readonly { amountFen: number }[]): number =>
  parts.reduce((total, part) => total + part.amountFen, 0)
