/** Whom an agreement in force settled. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'

/** Its payees; of one without money, every worker settled on its day. */
export function settledByAgreement(file: DisputeFile, agreement: WholeAgreement): string[] {
  const payees = [...new Set(agreement.clauses.map((clause) => clause.payee_party_id))]
  if (payees.length > 0) return payees
  return file.workers
    .filter((worker) => worker.outcome === 'settled' && worker.outcome_on === agreement.effective_on)
    .map((worker) => worker.id)
}
