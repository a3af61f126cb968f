/** What the referral machine is told of a hand-over. */
import type { HandOver } from '../../db/repositories/hand-overs.ts'
import type { Reason } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { handOverResults, type HandOverKind } from '../../workflows/referral/context.ts'
import type { ReferralFacts } from '../../workflows/referral/facts.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { HandOverMatter } from './matter.ts'

/** The states in which a hand-over is over. */
export const OVER: ReadonlySet<string> = new Set(['decided', 'withdrawn', 'closed'])

export type HandOverAsked = {
  kind: HandOverKind
  on: Day
  today: Day
  notBefore: Day
  bodyName: string
  /** Somebody is named, by row or in words; and whoever is has agreed. */
  namesSomebody: boolean
  consented: boolean
  danger: string | null
  /** Null but for a step that brings one. */
  result: string | null
  /** The row itself once it exists, so that it does not bar itself. */
  self: Pick<HandOver, 'id'> | null
}

/** Facts for one step; what concerns courts and arbitration alone stands as it must. */
export function handOverFacts(matter: HandOverMatter, calendar: Calendar, asked: HandOverAsked): ReferralFacts {
  const { kind, result } = asked
  return {
    today: asked.today,
    notBefore: asked.notBefore,
    applicants: 'worker',
    against: against(matter, calendar, asked),
    arbitrationGround: null,
    suitGround: null,
    bodyNamed: asked.bodyName.trim() !== '',
    noneUnderWay: !matter.handOvers.some(
      (other) => isSame(other, asked) && other.id !== asked.self?.id && !OVER.has(other.state),
    ),
    resultFits: result === null || handOverResults[kind].includes(result),
    resultIsEnforceable: false,
    consented: asked.consented || !asked.namesSomebody,
    riskNamed: asked.danger !== null,
  }
}

/** Bodies of one kind are one but for those that only their name tells apart. */
const isSame = (other: HandOver, { kind, bodyName }: HandOverAsked): boolean =>
  other.kind === kind && (kind !== 'other-body' || other.body_name === bodyName)

/** What the row itself says of these. */
export const factsOfRow = (handOver: HandOver) => ({
  kind: handOver.kind as HandOverKind,
  notBefore: day(handOver.last_on),
  bodyName: handOver.body_name,
  namesSomebody: handOver.partyIds.length > 0 || handOver.named !== null,
  consented: handOver.consented_on !== null,
  danger: handOver.danger,
  self: handOver,
})

/** Two years after the wrong the inspection no longer looks (JC 20); the other bodies know no such day. */
function against(matter: HandOverMatter, calendar: Calendar, { kind, on }: HandOverAsked): Reason[] {
  const late = kind === 'labour-inspection' ? matter.inspectionTooLate(on, calendar) : null
  return late === null ? [] : [late]
}
