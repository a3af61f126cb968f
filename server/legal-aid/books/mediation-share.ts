/** What mediation owns of a worker's debts: agreed and received under the linked dispute for the items his aid case claims (R5). */
import type { Tx } from '../../../db/database.ts'
import { aidClaimsOf, type AidCaseRow } from '../../../db/repositories/aid-cases.ts'
import { ledgerOf } from '../../../db/repositories/ledger.ts'
import { fen, type Fen } from '../../../workflows/values/fen.ts'
import { sumOf } from './book-aid.ts'

/** Nothing for a case that came from no dispute. */
export async function mediationOf(
  tx: Tx,
  { id, dispute_id: disputeId, party_id: partyId }: Pick<AidCaseRow, 'id' | 'dispute_id' | 'party_id'>,
): Promise<{ agreedFen: Fen; receivedFen: Fen }> {
  if (disputeId === null || partyId === null) return { agreedFen: fen(0), receivedFen: fen(0) }
  const items = new Set((await aidClaimsOf(tx, id)).map((claim) => claim.item))
  const entries = (await ledgerOf(tx, disputeId)).filter(
    (entry) => entry.party_id === partyId && (items.size === 0 || items.has(entry.item)),
  )
  const of = (kind: string): Fen => fen(Math.max(0, sumOf(entries.filter((entry) => entry.kind === kind))))
  return { agreedFen: of('agreed'), receivedFen: of('received') }
}
