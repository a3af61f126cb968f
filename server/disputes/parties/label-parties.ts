/** Keeps what lists and search read of the parties true after somebody joined or left. */
import type { Tx } from '../../../db/database.ts'
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import { claimsOf, partiesOf, partyName } from '../../../db/repositories/parties.ts'
import { mainCauseOf } from '../../../workflows/law/causes.ts'
import { claimItem, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { day } from '../../../workflows/values/day.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { Desk } from '../../desk.ts'
import { must } from '../must.ts'
import { rewriteTokens } from '../search-tokens-of-file.ts'

/** Writes names, number of workers and the sum claimed anew from the rows; the cause stands once it was counted. */
export async function labelParties(desk: Desk, tx: Tx, disputeId: string): Promise<void> {
  const row = await readDispute(tx, disputeId)
  const parties = await partiesOf(tx, disputeId)
  const claims = await claimsOf(tx, disputeId)
  const workers = parties.filter((party) => party.side === 'worker')
  const employer = parties.find((party) => party.side === 'employer')
  const amounts = claims.map(({ item, amount_fen }) => ({
    item: claimItem(item).code as ClaimItemCode,
    amountFen: amount_fen,
  }))
  const changed = await changeDispute(tx, row, {
    worker_label: partyName(must(workers[0])),
    worker_count: workers.length,
    employer_label: employer ? partyName(employer) : row.employer_label,
    claimed_fen: claims.reduce((sum, claim) => sum + (claim.amount_fen ?? 0), 0),
    cause_code: (row.accepted_on === null ? mainCauseOf(amounts, day(row.received_on)) : null) ?? row.cause_code,
  })
  if (!changed) throw new DomainError('stale', 'dispute-changed')
  await rewriteTokens(desk, tx, disputeId)
}
