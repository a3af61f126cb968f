/** What changes in the rows on the day an agreement takes effect: it binds, and the version it replaces no longer does. */
import type { Tx } from '../../db/database.ts'
import { cancelInstalments, changeAgreement, type WholeAgreement } from '../../db/repositories/agreements.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { balanceFen } from '../disputes/money.ts'
import { setOff } from './set-off.ts'

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
  const carriedFen = await setOff(tx, replaced, agreement)
  await cancelInstalments(tx, replaced.id)
  const others = { ...file, agreements: file.agreements.filter((candidate) => candidate.id !== replaced.id) }
  return balanceFen(others) + agreement.total_fen - carriedFen
}
