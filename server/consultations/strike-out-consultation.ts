/** Strikes out a consultation that was recorded by mistake: it stays in sight with its reason and counts no more. */
import { appendConsultationEvent, changeConsultation } from '../../db/repositories/consultations.ts'
import { closedThrough } from '../../db/repositories/ledger.ts'
import { whyNotStruckOut } from '../../workflows/consultation/corrections.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { countOut } from './count.ts'
import { mayOnConsultation, openConsultation, type ConsultationFile } from './open-consultation.ts'

export const consultationStrikeReasons = [
  'entered-twice',
  'entered-by-mistake',
  'no-consultation',
  'for-practice',
] as const
export type ConsultationStrikeReason = (typeof consultationStrikeReasons)[number]

/** Its author, and whoever keeps the register above him. */
export const mayStrikeOut = (file: ConsultationFile, actor: Actor): boolean =>
  file.row.staff_id === actor.staffId || mayOnConsultation(file, actor, 'consultation:correct')

/** Throws not-found, not-allowed, refused (struck out already) or stale. */
export async function strikeOutConsultation(
  desk: Desk,
  act: Act,
  id: string,
  given: { reason: ConsultationStrikeReason; revision: number },
): Promise<null> {
  return commit(desk, act, async (tx, stamp) => {
    const { actor } = act
    const file = await openConsultation(tx, actor, id)
    if (!mayStrikeOut(file, actor)) throw new DomainError('not-allowed', 'role-without-permission')
    const { row } = file
    const reasons = whyNotStruckOut({ struckOut: row.struck_on !== null })
    if (reasons.length > 0) throw new DomainError('refused', 'step-closed', { reasons })
    const struck = { struck_on: stamp.today, struck_by: actor.staffId, strike_reason: given.reason }
    if (row.revision !== given.revision || !(await changeConsultation(tx, row, struck)))
      throw new DomainError('stale', 'dispute-changed')
    const closed = (await closedThrough(tx, row.unit_id)) ?? ''
    await countOut({ desk, tx, stamp, actor, closedThrough: closed }, row)
    await appendConsultationEvent(tx, {
      id: desk.newId(),
      consultation_id: id,
      type: 'struck-out',
      payload: JSON.stringify({ reason: given.reason }),
      actor_id: actor.staffId,
      unit_id: row.unit_id,
      occurred_on: stamp.today,
      recorded_at: stamp.at,
      request_id: stamp.requestId,
    })
    return {
      answer: null,
      object: { kind: 'consultation', id, unitId: row.unit_id },
      details: { reason: given.reason },
    }
  })
}
