/** What legal aid may count of a sum: one debt has one owner, and what an agreement of the union's own committee fixed is mediation's (R5, R6). */
import { fen, type Fen } from '../values/fen.ts'

/** A paper in force as its aid case brought it. */
export type PaperInForce = {
  effectiveFen: Fen
  /** It is an agreement of the union's own committee (R6). */
  ownAgreement: boolean
  /** What standing mediation agreements give the same worker for the same items. */
  mediationFen: Fen
}

/** Both add up to the paper's sum: what aid counts, and what is mediation's and only printed beside it (其中：经调解). */
export function shareOfPaper({ effectiveFen, ownAgreement, mediationFen }: PaperInForce): {
  aidFen: Fen
  mediationFen: Fen
} {
  const owned = ownAgreement ? effectiveFen : Math.min(effectiveFen, mediationFen)
  return { aidFen: fen(effectiveFen - owned), mediationFen: fen(owned) }
}

/**
 * What of a payment aid counts: the debt that was fixed first is paid first.
 * @param owedToMediationFen what mediation's part of the debt still lacks, payments noted here before included
 */
export function shareOfReceipt(receiptFen: Fen, owedToMediationFen: Fen): { aidFen: Fen; mediationFen: Fen } {
  const owned = Math.min(receiptFen, Math.max(0, owedToMediationFen))
  return { aidFen: fen(receiptFen - owned), mediationFen: fen(owned) }
}
