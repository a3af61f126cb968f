/** Puts a worked result into the claims of one worker: the same item takes the new amount, a missing one is added. */
import { DomainError } from '../../workflows/errors.ts'
import { isClaimItemCode } from '../../workflows/law/claim-items.ts'
import type { Calculation } from '../../workflows/law/calculators/worksheet.ts'
import { fen } from '../../workflows/values/fen.ts'
import type { Act, Desk } from '../desk.ts'
import { amendClaims, type ClaimGiven } from '../disputes/amend/amend-claims.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'

export type PutIntoClaims = { disputeId: string; workerId: string; revision: number; claims: Calculation['claims'] }

/** Throws invalid for a worker who is not in the case, stale when the case was changed meanwhile. */
export async function putIntoClaims(desk: Desk, act: Act, command: PutIntoClaims): Promise<void> {
  const { disputeId, workerId, revision, claims } = command
  await amendClaims(desk, act, disputeId, revision, (file) => {
    if (!file.workers.some((worker) => worker.id === workerId)) throw new DomainError('invalid', 'unknown-choice')
    return claims.reduce((standing, claim) => placed(standing, workerId, claim), standingClaims(file))
  })
}

/** The first claim of an item of a worker; what a new amount would take the place of. */
export const standingClaim = (file: DisputeFile, workerId: string, item: string): number | null =>
  file.claims.find((claim) => claim.party_id === workerId && claim.item === item)?.amount_fen ?? null

const standingClaims = (file: DisputeFile): ClaimGiven[] =>
  file.claims.flatMap((claim) =>
    isClaimItemCode(claim.item)
      ? [
          {
            worker: claim.party_id,
            item: claim.item,
            amount: claim.amount_fen === null ? null : fen(claim.amount_fen),
            note: claim.note,
          },
        ]
      : [],
  )

function placed(
  standing: readonly ClaimGiven[],
  worker: string,
  { item, fen: amount }: Calculation['claims'][number],
): ClaimGiven[] {
  const at = standing.findIndex((claim) => claim.worker === worker && claim.item === item)
  return at === -1
    ? [...standing, { worker, item, amount, note: null }]
    : standing.map((claim, index) => (index === at ? { ...claim, amount } : claim))
}
