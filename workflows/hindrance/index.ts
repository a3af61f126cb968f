/** The hindrance workflow as one thing, for `advance`, `options` and the pages. */
import type { Upcast, WorkflowDefinition } from '../kernel/definition.ts'
import { hindranceContext, type HindranceContext } from './context.ts'
import { hindranceEvents, hindrancePayloads, type HindranceEventType } from './events.ts'
import type { HindranceFacts } from './facts.ts'
import { hindranceGuards } from './guards.ts'
import { hindranceMachine, noting } from './machine.ts'

/** Raise it with every change of states, events, guards or effects, add a fingerprint, a lift and a fixture. */
const hindranceVersion = 1
const hindranceUpcasts: Readonly<Record<number, Upcast>> = {}

export const hindranceWorkflow: WorkflowDefinition<HindranceContext, HindranceFacts, HindranceEventType> = {
  name: 'hindrance',
  version: hindranceVersion,
  machine: hindranceMachine,
  context: hindranceContext,
  guards: hindranceGuards,
  events: hindranceEvents,
  payloads: hindrancePayloads,
  begin: { type: 'noted', bars: noting, effects: [] },
  primary: {},
  stageOf: (value) => {
    if (typeof value !== 'string') throw new Error(`no hindrance stage in ${JSON.stringify(value)}`)
    return value
  },
  upcasts: hindranceUpcasts,
}
