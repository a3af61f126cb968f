/** One step of a referral: judged by its machine, kept in its own journal, and told to the dispute when it is over. */
import type { Tx } from '../../db/database.ts'
import { endClocks } from '../../db/repositories/clocks.ts'
import { appendReferralEvent, changeReferral } from '../../db/repositories/referrals.ts'
import { addTokens } from '../../db/repositories/search.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { computeTerm } from '../../workflows/law/terms.ts'
import { advance } from '../../workflows/kernel/advance.ts'
import type { ReferralContext, ReferralKind } from '../../workflows/referral/context.ts'
import type { ReferralEventType, ReferralPayloads } from '../../workflows/referral/events.ts'
import type { SuitGround } from '../../workflows/referral/facts.ts'
import { referralWorkflow } from '../../workflows/referral/index.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { writeTerm } from '../disputes/effects/clocks.ts'
import { takeLastStep } from '../disputes/take-step.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { codeToken } from '../intake/search-tokens-of.ts'
import { openReferral, storedReferral, type ReferralFile } from './referral-file.ts'
import { lastDayOf, referralFacts } from './referral-facts.ts'
import { truthful, wayOf } from './ways.ts'

export type ReferralStep = {
  [Type in ReferralEventType]: {
    type: Type
    occurredOn: Day
    data: ReferralPayloads[Type]
    /** The other side's number, where the step brings one. */
    theirNumber: string | null
    revision: number
  }
}[ReferralEventType]

/** Throws refused with reasons, stale, or not-found outside the scope. */
export async function advanceReferral(desk: Desk, act: Act, referralId: string, step: ReferralStep): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const opened = await openReferral(tx, act.actor, referralId, 'referral:manage')
    const { referral } = opened
    const decision = advance(referralWorkflow, storedReferral(referral), {
      type: step.type,
      occurredOn: step.occurredOn,
      data: step.data,
      facts: factsFor(await currentCalendar(tx), opened, step, stamp.today),
    })
    if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: truthful(decision.reasons) })
    const moved = await changeReferral(
      tx,
      { id: referral.id, revision: step.revision },
      {
        state: decision.next.stage,
        context: JSON.stringify(decision.next.context),
        machine_version: decision.next.version,
        ...(step.theirNumber === null ? {} : { their_number: step.theirNumber }),
        ...daysOf(step),
        ...resultOf(step),
      },
    )
    if (!moved) throw new DomainError('stale', 'referral-changed')
    await appendReferralEvent(tx, {
      id: desk.newId(),
      referral_id: referral.id,
      type: step.type,
      payload: JSON.stringify(step.data),
      actor_id: act.actor.staffId,
      occurred_on: step.occurredOn,
      recorded_at: stamp.at,
      from_state: decision.from,
      to_state: decision.next.stage,
      machine_version: decision.next.version,
      request_id: stamp.requestId,
    })
    await keepNumberFindable(tx, opened, step)
    for (const effect of decision.effects) await carryOut(desk, tx, stamp, act, opened, step, effect.type)
    return { answer: null, object: { kind: 'referral', id: referral.id, unitId: opened.file.row.unit_id } }
  })
}

/** Facts for one step on a referral that exists. */
export function factsFor(
  calendar: Calendar,
  { referral, partyIds, file }: ReferralFile,
  step: Pick<ReferralStep, 'type' | 'occurredOn' | 'data'>,
  today: Day,
) {
  const kind = referral.kind as ReferralKind
  const agreement = file.agreements.find((candidate) => candidate.id === referral.agreement_id) ?? null
  // Only sending asks the law again; what came back is a fact.
  const against = step.type === 'sent' ? wayOf(file, agreement, kind, partyIds, step.occurredOn, calendar).reasons : []
  return referralFacts(file, {
    kind,
    partyIds,
    agreementId: referral.agreement_id,
    against,
    suitGround: kind === 'suit' ? (referral.reason as SuitGround | null) : null,
    bodyName: referral.body_name,
    on: step.occurredOn,
    today,
    self: referral,
    notBefore: lastDayOf(referral),
    result: 'result' in step.data ? step.data.result : null,
  })
}

function daysOf(step: ReferralStep) {
  if (step.type === 'sent') return { sent_on: step.occurredOn }
  if (step.type === 'accepted') return { accepted_on: step.occurredOn }
  return step.type === 'decided' ? { decided_on: step.occurredOn } : {}
}

function resultOf(step: ReferralStep) {
  if (step.type === 'decided') return { result: step.data.result, amount_fen: step.data.amountFen }
  return 'reason' in step.data ? { reason: step.data.reason } : {}
}

async function keepNumberFindable(tx: Tx, { file }: ReferralFile, step: ReferralStep): Promise<void> {
  if (step.theirNumber === null) return
  await addTokens(tx, { kind: 'dispute', id: file.row.id, unitId: file.row.unit_id }, [
    codeToken(step.theirNumber),
    ...nameTokens(step.theirNumber),
  ])
}

const WINDOW: Partial<Record<ReferralContext['kind'], string>> = {
  'judicial-confirmation': 'T8',
  'arbitration-review': 'T9',
  enforcement: 'T12',
}

/** Two years to ask for enforcement, from the last day of performance that the paper sets, else from its own day (MSS 250). */
async function startEnforcementClock(
  desk: Desk,
  tx: Tx,
  { referral, file }: Pick<ReferralFile, 'referral' | 'file'>,
  on: Day,
): Promise<void> {
  const agreement = file.agreements.find((candidate) => candidate.id === referral.agreement_id)
  const days = agreement?.clauses.flatMap((clause) => clause.instalments.map((part) => part.due_on)) ?? []
  const last = days.toSorted().at(-1)
  const from = last !== undefined && last > on ? day(last) : on
  await writeTerm(
    { desk, tx, disputeId: file.row.id },
    computeTerm('T12', from, await currentCalendar(tx)),
    referral.id,
  )
}

async function carryOut(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  act: Act,
  { referral, file }: ReferralFile,
  step: ReferralStep,
  effect: string,
): Promise<void> {
  const { kind } = JSON.parse(referral.context) as ReferralContext
  if (effect === 'stop-window-clock') {
    const rule = WINDOW[kind]
    if (rule !== undefined) await endClocks(tx, file.row.id, [rule], { status: 'met', on: step.occurredOn })
  }
  if (effect === 'mark-enforceable') await startEnforcementClock(desk, tx, { referral, file }, step.occurredOn)
  if (effect !== 'close-referral') return
  await takeLastStep(desk, tx, stamp, act.actor, file, {
    type: 'referral-closed',
    occurredOn: step.occurredOn,
    data: { referralId: referral.id, result: step.type === 'decided' ? step.data.result : step.type },
  })
}
