/** Opens a referral to a court or an arbitration commission and tells the dispute that one is under way. */
import { appendReferralEvent, insertReferral } from '../../db/repositories/referrals.ts'
import { DomainError } from '../../workflows/errors.ts'
import { begin } from '../../workflows/kernel/advance.ts'
import { newReferralContext, type ReferralKind } from '../../workflows/referral/context.ts'
import type { SuitGround } from '../../workflows/referral/facts.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { takeLastStep } from '../disputes/take-step.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { agreementAbout, checkApplicants } from './about-agreement.ts'
import { referralFacts } from './referral-facts.ts'
import { arbitrationGround } from './arbitration.ts'
import { truthful, wayOf } from './ways.ts'

export type ReferralGiven = {
  kind: ReferralKind
  partyIds: string[]
  /** The agreement it is about where several bind; null = the latest. */
  agreementId: string | null
  bodyName: string
  suitGround: SuitGround | null
  preparedOn: Day
}

/** Returns the referral's id. Throws refused with the law's own reasons, not-found outside the scope. */
export async function prepareReferral(desk: Desk, act: Act, disputeId: string, given: ReferralGiven): Promise<string> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'referral:manage')
    const inForce = agreementAbout(file, given.agreementId)
    checkApplicants(file, inForce, given.kind, given.partyIds)
    const way = wayOf(file, inForce, given.kind, given.partyIds, given.preparedOn, await currentCalendar(tx))
    const toArbitration = given.kind === 'arbitration'
    const ground = toArbitration ? arbitrationGround(file, given.partyIds, given.preparedOn) : given.suitGround
    // Whoever goes to arbitration without an agreement does not go on the one of his colleagues.
    const agreement = toArbitration && ground !== 'not-performed' ? null : inForce
    const facts = referralFacts(file, {
      ...given,
      agreementId: agreement?.id ?? null,
      against: way.reasons,
      on: given.preparedOn,
      today: stamp.today,
      self: null,
      notBefore: day(file.row.received_on),
      result: null,
    })
    const data = { kind: given.kind, partyIds: given.partyIds, agreementId: agreement?.id ?? null, ground }
    const decision = begin(
      referralWorkflow,
      { type: 'prepared', occurredOn: given.preparedOn, facts, data },
      newReferralContext(given.kind),
    )
    if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: truthful(decision.reasons) })
    const id = desk.newId()
    await insertReferral(
      tx,
      {
        id,
        dispute_id: disputeId,
        agreement_id: agreement?.id ?? null,
        kind: given.kind,
        state: decision.next.stage,
        context: JSON.stringify(decision.next.context),
        machine_version: decision.next.version,
        body_name: given.bodyName,
        prepared_on: given.preparedOn,
        reason: ground,
        amount_fen: way.askedFen,
        recorded_by: act.actor.staffId,
      },
      given.partyIds,
    )
    await appendReferralEvent(tx, {
      id: desk.newId(),
      referral_id: id,
      type: 'prepared',
      payload: JSON.stringify(data),
      actor_id: act.actor.staffId,
      occurred_on: given.preparedOn,
      recorded_at: stamp.at,
      from_state: null,
      to_state: decision.next.stage,
      machine_version: decision.next.version,
      request_id: stamp.requestId,
    })
    await takeLastStep(desk, tx, stamp, act.actor, file, {
      type: 'referral-opened',
      occurredOn: given.preparedOn,
      data: { referralId: id, kind: given.kind },
    })
    return { answer: id, object: { kind: 'referral', id, unitId: file.row.unit_id } }
  })
}
