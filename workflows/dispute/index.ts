/** The dispute workflow as one thing, for `advance`, `options`, `replay` and the pages. */
import type { WorkflowDefinition } from '../kernel/definition.ts'
import { disputeContext, type DisputeContext } from './context.ts'
import { disputeEvents, type DisputeEventType } from './events.ts'
import type { DisputeFacts } from './facts.ts'
import { disputeGuards } from './guards.ts'
import { disputeMachine } from './machine.ts'
import { payloads } from './payloads.ts'
import { primarySteps } from './primary.ts'
import { openingEffects } from './states/intake.ts'
import { dated } from './states/steps.ts'
import { stageOf } from './stages.ts'
import { disputeUpcasts, disputeVersion } from './versions.ts'

export const disputeWorkflow: WorkflowDefinition<DisputeContext, DisputeFacts, DisputeEventType> = {
  name: 'dispute',
  version: disputeVersion,
  machine: disputeMachine,
  context: disputeContext,
  guards: disputeGuards,
  events: disputeEvents,
  payloads,
  begin: { type: 'registered', bars: dated, effects: openingEffects },
  primary: primarySteps,
  stageOf,
  upcasts: disputeUpcasts,
}
