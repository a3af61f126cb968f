/** Records that the result of a commissioned mediation went back to the court or commission that asked for it (TYTJ 26). */
import { changeCommission } from '../../db/repositories/commissions.ts'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'

export const commissionResults = ['settled', 'not-settled', 'withdrawn'] as const
export type CommissionResult = (typeof commissionResults)[number]

const NOT_OVER: Reason = { code: 'worker-without-outcome', article: 'TYTJ-26', cure: 'mediator' }

/** What the case's outcome says to the body that commissioned it; null while a worker is open. */
export function resultOf(file: DisputeFile): CommissionResult | null {
  if (file.row.outcome === null) return null
  if (file.row.outcome === 'settled' || file.row.outcome === 'partly-settled') return 'settled'
  return file.row.outcome === 'not-settled' ? 'not-settled' : 'withdrawn'
}

/** Throws refused while the case is open, not-found without a commission or outside the scope. */
export async function answerCommission(desk: Desk, act: Act, disputeId: string, on: Day): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'referral:manage')
    if (!file.commission) throw new DomainError('not-found', 'no-such-page')
    const result = resultOf(file)
    if (result === null) throw new DomainError('refused', 'step-closed', { reasons: [NOT_OVER] })
    if (on > stamp.today || on < file.commission.signed_for_on)
      throw new DomainError('invalid', 'impossible-date', { faults: [{ field: 'on', code: 'impossible-date' }] })
    await changeCommission(tx, disputeId, { answered_on: on, result })
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { on, result },
    }
  })
}
