/** The warning workflow as one thing, for `advance`, `options`, `replay` and the pages. */
import type { Upcast, WorkflowDefinition } from '../kernel/definition.ts'
import { warningContext, type WarningContext } from './context.ts'
import { warningEvents, warningPayloads, type WarningEventType } from './events.ts'
import type { WarningFacts } from './facts.ts'
import { warningGuards } from './guards.ts'
import { effect, reporting, warningMachine } from './machine.ts'

/** Raise it with every change of states, events, guards or effects, add a fingerprint, a lift and a fixture. */
const warningVersion = 1
const warningUpcasts: Readonly<Record<number, Upcast>> = {}

export const warningWorkflow: WorkflowDefinition<WarningContext, WarningFacts, WarningEventType> = {
  name: 'warning',
  version: warningVersion,
  machine: warningMachine,
  context: warningContext,
  guards: warningGuards,
  events: warningEvents,
  payloads: warningPayloads,
  begin: { type: 'reported', bars: reporting, effects: [effect('settle-reports')] },
  primary: {
    reported: ['told', 'verified'],
    verified: ['told', 'converted', 'supervised'],
    handled: ['told', 'letter-lapsed', 'closed'],
  },
  stageOf: (value) => {
    if (typeof value !== 'string') throw new Error(`no warning stage in ${JSON.stringify(value)}`)
    return value
  },
  upcasts: warningUpcasts,
}
