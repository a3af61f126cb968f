/** What changes in the rows on the day an agreement takes effect: it binds, and the version it replaces no longer does. */
import type { Tx } from '../../db/database.ts'
import {
  cancelInstalments,
  changeAgreement,
  changeInstalment,
  type InstalmentRow,
  type WholeAgreement,
} from '../../db/repositories/agreements.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { balanceFen } from '../disputes/money.ts'

/**
 * Makes an agreement effective. What was paid under the version it replaces is set off against the new instalments.
 * @returns what is owed in the case afterwards, in fen
 */
export async function takeEffect(
  tx: Tx,
  file: DisputeFile,
  agreement: WholeAgreement,
  effectiveOn: Day,
): Promise<number> {
  const changed = await changeAgreement(tx, agreement, { status: 'effective', effective_on: effectiveOn })
  if (!changed) throw new DomainError('stale', 'agreement-changed-meanwhile')
  const replaced = file.agreements.find((candidate) => candidate.id === agreement.replaces_id)
  if (!replaced) return balanceFen(file) + agreement.total_fen
  await changeAgreement(tx, replaced, { status: 'superseded', ended_on: effectiveOn })
  const setOff = await carryOver(tx, replaced, agreement)
  await cancelInstalments(tx, replaced.id)
  const others = { ...file, agreements: file.agreements.filter((candidate) => candidate.id !== replaced.id) }
  return balanceFen(others) + agreement.total_fen - setOff
}

/** Sets what each payee got under the old version off against the new one, nearest day first; returns the sum set off. */
async function carryOver(tx: Tx, old: WholeAgreement, fresh: WholeAgreement): Promise<number> {
  let setOff = 0
  for (const payeeId of new Set(fresh.clauses.map((clause) => clause.payee_party_id))) {
    let left = partsOf(old, payeeId).reduce((sum, part) => sum + part.received_fen, 0)
    for (const part of partsOf(fresh, payeeId)) {
      const share = Math.min(left, part.amount_fen)
      if (share === 0) break
      const paid = share === part.amount_fen
      await changeInstalment(tx, part.id, {
        received_fen: share,
        set_off_fen: share,
        ...(paid ? { status: 'paid' } : {}),
      })
      left -= share
      setOff += share
    }
  }
  return setOff
}

const partsOf = (agreement: WholeAgreement, payeeId: string): InstalmentRow[] =>
  agreement.clauses
    .filter((clause) => clause.payee_party_id === payeeId)
    .flatMap((clause) => clause.instalments)
    .toSorted((a, b) => (a.due_on < b.due_on ? -1 : 1))
