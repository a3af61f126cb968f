/** One thing that is to happen to a dispute: its type, its day, and what the journal will hold of it. */
import type { DisputeEventType } from '../../workflows/dispute/events.ts'
import type { DisputeFacts } from '../../workflows/dispute/facts.ts'
import type { DisputePayloads } from '../../workflows/dispute/payloads.ts'
import type { Day } from '../../workflows/values/day.ts'

export type Step<Type extends DisputeEventType = DisputeEventType> = {
  type: Type
  occurredOn: Day
  data: DisputePayloads[Type]
  /** Facts only the form knows: who consented, whose seal, which authority. */
  said?: Partial<DisputeFacts>
}
