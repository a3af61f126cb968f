/** An agreement in force turns out void or is set aside: countered on that day, its workers mediate again or have failed (R5). */
import { cancelInstalments, changeAgreement } from '../../db/repositories/agreements.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { fen } from '../../workflows/values/fen.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { balanceFen } from '../disputes/money.ts'
import { takeLastStep } from '../disputes/take-step.ts'
import { settledByAgreement } from './settled-by.ts'
import { openAgreement } from './open-agreement.ts'

/** Why an agreement no longer binds. */
export const voidReasons = ['set-aside', 'declared-void', 'confirmation-refused', 'rescinded'] as const

export type Voiding = {
  agreementId: string
  revision: number
  on: Day
  reason: (typeof voidReasons)[number]
  /** The workers want to mediate again; otherwise their mediation has failed. */
  reopen: boolean
}

/** Voids an agreement. Throws refused, not-allowed (a director at the committee) or stale. */
export async function voidAgreement(desk: Desk, act: Act, voiding: Voiding): Promise<{ disputeId: string }> {
  const { agreementId, on, reason, reopen } = voiding
  return commit(desk, act, async (tx, stamp) => {
    const { file, agreement } = await openAgreement(tx, act.actor, agreementId, 'agreement:void')
    if (agreement.status !== 'effective') throw new DomainError('refused', 'agreement-not-in-force')
    const workerIds = settledByAgreement(file, agreement)
    const changed = await changeAgreement(
      tx,
      { id: agreementId, revision: voiding.revision },
      { status: 'void', ended_on: on },
    )
    if (!changed) throw new DomainError('stale', 'agreement-changed-meanwhile')
    await cancelInstalments(tx, agreementId)
    const without = { ...file, agreements: file.agreements.filter((other) => other.id !== agreementId) }
    const stillSettled = file.workers.filter(
      (worker) => worker.outcome === 'settled' && !workerIds.includes(worker.id),
    ).length
    await takeLastStep(desk, tx, stamp, act.actor, file, {
      type: 'agreement-voided',
      occurredOn: on,
      data: { agreementId, workerIds, reopen, reason, counteredFen: agreement.total_fen },
      said: {
        workersReopen: reopen,
        workersSettledAfter: stillSettled,
        balanceAfterFen: fen(balanceFen(without)),
        ...(reopen ? {} : { workersOpenAfter: file.workers.filter((worker) => worker.outcome === null).length }),
      },
    })
    return {
      answer: { disputeId: file.row.id },
      object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id },
    }
  })
}
