/** What the referral machine is told of a hand-over. */
import type { HandOver } from '../../db/repositories/hand-overs.ts'
import type { Reason } from '../../workflows/errors.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { handOverResults, type HandOverKind } from '../../workflows/referral/context.ts'
import type { ReferralFacts } from '../../workflows/referral/facts.ts'
import type { Day } from '../../workflows/values/day.ts'
import { inspectionTooLate } from '../disputes/case/other-ways.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'

/** The states in which a hand-over is over. */
const OVER: ReadonlySet<string> = new Set(['decided', 'withdrawn', 'closed'])

export type HandOverAsked = {
  kind: HandOverKind
  on: Day
  today: Day
  notBefore: Day
  bodyName: string
  consented: boolean
  danger: string | null
  /** Null but for a step that brings one. */
  result: string | null
  /** The row itself once it exists, so that it does not bar itself. */
  self: Pick<HandOver, 'id'> | null
}

/** Facts for one step; what concerns courts and arbitration alone stands as it must. */
export function handOverFacts(file: DisputeFile, calendar: Calendar, asked: HandOverAsked): ReferralFacts {
  const { kind, result } = asked
  return {
    today: asked.today,
    notBefore: asked.notBefore,
    applicants: 'worker',
    against: against(file, calendar, asked),
    arbitrationGround: null,
    suitGround: null,
    bodyNamed: asked.bodyName.trim() !== '',
    noneUnderWay: !file.handOvers.some(
      (other) => other.kind === kind && other.id !== asked.self?.id && !OVER.has(other.state),
    ),
    resultFits: result === null || handOverResults[kind].includes(result),
    resultIsEnforceable: false,
    consented: asked.consented,
    riskNamed: asked.danger !== null,
  }
}

/** Two years after the wrong the inspection no longer looks (JC 20); the other bodies know no such day. */
function against(file: DisputeFile, calendar: Calendar, { kind, on }: HandOverAsked): Reason[] {
  const late = kind === 'labour-inspection' ? inspectionTooLate(file, on, calendar) : null
  return late === null ? [] : [late]
}
