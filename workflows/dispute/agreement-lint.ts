/** What an agreement must hold before ink: an unclear sum, day or payee is refused by the court as unclear content (MSJ 358). */

/** An agreement as the lint reads it; sums in fen, days as `YYYY-MM-DD`. */
export type AgreementTerms = {
  /** Every worker of the dispute. */
  workerIds: readonly string[]
  /** Those without an outcome, whom a new agreement may settle. */
  openWorkerIds: readonly string[]
  totalFen: number
  otherClauses: string
  clauses: readonly {
    payeeId: string
    amountFen: number
    instalments: readonly { amountFen: number; dueOn: string }[]
  }[]
}

export const agreementFaults = [
  'agreement-missing',
  'agreement-empty',
  'total-differs',
  'instalments-missing',
  'instalments-differ',
  'payee-not-in-case',
] as const
export type AgreementFault = (typeof agreementFaults)[number]

/** The first fault of an agreement's terms, or null when it can be signed (RMTJ 29, domain.md 2.4). */
export function agreementFault(terms: AgreementTerms): AgreementFault | null {
  const { clauses } = terms
  if (clauses.length === 0 && terms.otherClauses.trim() === '') return 'agreement-empty'
  if (clauses.some((clause) => clause.instalments.length === 0)) return 'instalments-missing'
  if (clauses.some((clause) => sum(clause.instalments) !== clause.amountFen)) return 'instalments-differ'
  if (sum(clauses) !== terms.totalFen) return 'total-differs'
  return clauses.every((clause) => terms.openWorkerIds.includes(clause.payeeId)) ? null : 'payee-not-in-case'
}

const sum = (parts: readonly { amountFen: number }[]): number =>
  parts.reduce((total, part) => total + part.amountFen, 0)
