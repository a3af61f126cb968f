/** Every step of a dispute judged as an ordinary entry of today, for the panel, the step pages and the lists of work. */
import { disputeWorkflow } from '../../workflows/dispute/index.ts'
import type { DisputeEventType } from '../../workflows/dispute/events.ts'
import { options, type Option } from '../../workflows/kernel/options.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from './dispute-file.ts'
import { factsOf } from './facts.ts'
import { foresee } from './foresee.ts'
import { storedOf } from './take-step.ts'

/** What could happen to a file now and, where it cannot, every reason. Permission is not asked here. */
export function optionsOf(file: DisputeFile, today: Day): Option<DisputeEventType>[] {
  const standing = factsOf(file, today)
  return options(disputeWorkflow, storedOf(file), (event) => ({
    facts: { ...standing, ...foresee(file, event, null, today) },
    occurredOn: today,
  }))
}
