/** What an amendment of the claims writes: the claims anew, their sum, what the outcome is told by, and the change item by item in the journal. */
import { rewriteAidClaims } from '../../../db/repositories/aid-cases.ts'
import { claimChanges } from '../../../workflows/legal-aid/claim-changes.ts'
import type { Desk } from '../../desk.ts'
import type { AidAsk, Prepared } from '../aid-ask.ts'
import type { AidFile } from '../aid-file.ts'

/** Entries booked before keep the cause they were booked under; what is booked from now on follows the first claim as it stands. */
export function prepareClaims(
  desk: Desk,
  file: AidFile,
  { type, asked: { reason, claims } }: Extract<AidAsk, { type: 'claims-amended' }>,
): Prepared {
  const { id } = file.row
  const claimedFen = claims.reduce((sum, claim) => sum + (claim.amountFen ?? 0), 0)
  const changes = claimChanges(
    file.claims.map((claim) => ({ item: claim.item, fen: claim.amount_fen })),
    claims.map((claim) => ({ item: claim.item, fen: claim.amountFen })),
  )
  return {
    entry: { type, data: { reason, ...changes, claimedFen } },
    change: { claimed_fen: claimedFen, matter: claims[0]?.item ?? null },
    write: ({ tx }) =>
      rewriteAidClaims(
        tx,
        id,
        claims.map((claim, position) => ({
          id: desk.newId(),
          aid_case_id: id,
          item: claim.item,
          amount_fen: claim.amountFen,
          position,
        })),
      ),
  }
}
