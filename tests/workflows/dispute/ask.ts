/** Puts one question of the table to the real machine. */
import type { DisputeContext } from '../../../workflows/dispute/context.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { DisputeFacts } from '../../../workflows/dispute/facts.ts'
import { disputeWorkflow } from '../../../workflows/dispute/index.ts'
import type { Stage } from '../../../workflows/dispute/stages.ts'
import { advance } from '../../../workflows/kernel/advance.ts'
import { day } from '../../../workflows/values/day.ts'
import type { Answer, Question } from '../../oracle/judge-by-table.ts'
import { samples, standing } from './samples.ts'

export function askDispute({ stage, event, facts, flags }: Question): Answer {
  const { on, ...rest } = facts
  const { court, ...context } = flags
  const type = event as DisputeEventType
  const outcome = advance(
    disputeWorkflow,
    standing(stage as Stage, context as DisputeContext, (court ?? 'none') as 'none' | 'open'),
    { type, occurredOn: day(String(on)), facts: rest as DisputeFacts, data: samples[type] },
  )
  return outcome.ok ? { to: outcome.to } : { no: outcome.reasons.map((reason) => reason.code) }
}
