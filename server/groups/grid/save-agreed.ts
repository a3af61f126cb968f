/** Changes sums of agreements that are still drafts, cell by cell; ink is never touched. */
import {
  changeAgreement,
  changeClause,
  changeInstalment,
  type WholeAgreement,
} from '../../../db/repositories/agreements.ts'
import type { Tx } from '../../../db/database.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openFile } from '../../disputes/dispute-file.ts'
import { takeStep } from '../../disputes/take-step.ts'
import type { Typed } from '../../drafts.ts'
import { readCells, type CellChange, type CellRefused } from './grid-form.ts'
import { gridOf } from './grid-rows.ts'

/** Saves the cells that may be; the others come back with their reason. Throws not-found, not-allowed or stale. */
export async function saveAgreed(
  desk: Desk,
  act: Act,
  disputeId: string,
  body: Typed,
): Promise<{ refused: CellRefused[] }> {
  return commit(desk, act, async (tx, stamp) => {
    const opened = await openFile(tx, act.actor, disputeId, 'agreement:draft')
    const { changes, refused } = readCells(body, gridOf(opened, 'agreed'))
    const sound = changes.filter((change) => (change.fen ?? 0) > 0)
    const empty = changes.filter((change) => (change.fen ?? 0) <= 0)
    let file = opened
    for (const draft of opened.agreements.filter((agreement) => agreement.status === 'drafting')) {
      const own = sound.filter((change) => clauseOf(draft, change) !== undefined)
      if (own.length === 0) continue
      const totalFen = await writeSums(tx, draft, own)
      file = await takeStep(desk, tx, stamp, act.actor, file, {
        type: 'agreement-revised',
        occurredOn: stamp.today,
        data: { agreementId: draft.id, totalFen },
      })
    }
    return {
      answer: { refused: [...refused, ...empty.map((cell) => ({ ...cell, code: 'amount-zero', values: {} }))] },
      object: { kind: 'dispute', id: disputeId, unitId: opened.row.unit_id },
      details: { cells: sound.length },
    }
  })
}

const clauseOf = (draft: WholeAgreement, change: CellChange) =>
  draft.clauses.find((clause) => clause.payee_party_id === change.partyId && clause.item === change.key)

/** The total of the draft afterwards. */
async function writeSums(tx: Tx, draft: WholeAgreement, changes: readonly CellChange[]): Promise<number> {
  let total = draft.total_fen
  for (const change of changes) {
    const clause = clauseOf(draft, change)
    const [part] = clause?.instalments ?? []
    if (clause === undefined || part === undefined || change.fen === null) continue
    await changeClause(tx, clause.id, { amount_fen: change.fen })
    await changeInstalment(tx, part.id, { amount_fen: change.fen })
    total += change.fen - clause.amount_fen
  }
  if (!(await changeAgreement(tx, draft, { total_fen: total })))
    throw new DomainError('stale', 'agreement-changed-meanwhile')
  return total
}
