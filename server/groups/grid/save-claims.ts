/** Changes what workers of a group claim, cell by cell, in one step. */
import { isClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { writeAmendedClaims, type ClaimGiven } from '../../disputes/amend/amend-claims.ts'
import { openFile, type DisputeFile } from '../../disputes/dispute-file.ts'
import type { Typed } from '../../drafts.ts'
import { itemsTyped, readCells, type CellChange, type CellRefused } from './grid-form.ts'
import { gridOf } from './grid-rows.ts'

/** Saves the cells that may be; the others come back with their reason. Throws not-found, not-allowed or refused (archived). */
export async function saveClaims(
  desk: Desk,
  act: Act,
  disputeId: string,
  body: Typed,
): Promise<{ refused: CellRefused[] }> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'dispute:amend')
    const { changes, refused } = readCells(body, gridOf(file, 'claims', itemsTyped(body)))
    const object = { kind: 'dispute', id: disputeId, unitId: file.row.unit_id }
    if (changes.length > 0) {
      const partyIds = [...new Set(changes.map((change) => change.partyId))]
      await writeAmendedClaims({ desk, tx, stamp, actor: act.actor, file }, claimsAfter(file, changes), partyIds)
    }
    return { answer: { refused }, object, details: { cells: changes.length } }
  })
}

/** The claims with the changes in; an emptied sum ends its claim, unless the worker would claim nothing at all. */
function claimsAfter(file: DisputeFile, changes: readonly CellChange[]): ClaimGiven[] {
  const changed = new Map(changes.map((change) => [`${change.partyId} ${change.key}`, change.fen]))
  return file.workers.flatMap((worker) => {
    const before = file.claims.filter((claim) => claim.party_id === worker.id)
    const kept = before.map((claim): ClaimGiven => {
      const now = changed.get(`${worker.id} ${claim.item}`)
      const amount = now === undefined ? claim.amount_fen : now
      return {
        worker: worker.id,
        item: item(claim.item),
        amount: amount === null ? null : fen(amount),
        note: claim.note,
      }
    })
    const added = changes
      .filter((change) => change.partyId === worker.id && change.fen !== null)
      .filter((change) => before.every((claim) => claim.item !== change.key))
      .map((change): ClaimGiven => ({
        worker: worker.id,
        item: item(change.key),
        amount: fen(change.fen ?? 0),
        note: null,
      }))
    const all = [...kept, ...added]
    const filled = all.filter(
      (claim) => claim.amount !== null || changed.get(`${worker.id} ${claim.item}`) === undefined,
    )
    return filled.length > 0 ? filled : all.slice(0, 1)
  })
}

function item(code: string): ClaimGiven['item'] {
  if (!isClaimItemCode(code)) throw new Error(`no claim item ${code}`)
  return code
}
