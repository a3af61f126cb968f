/** The workflow of legal aid as one thing, for `advance`, `options`, `replay` and the pages. */
import type { Upcast, WorkflowDefinition } from '../kernel/definition.ts'
import { aidContext, type AidContext } from './context.ts'
import { aidEvents, aidPayloads, type AidEventType } from './events.ts'
import type { AidFacts } from './facts.ts'
import { aidGuards } from './guards.ts'
import { aidMachine, applying, effect } from './machine.ts'

/** Raise it with every change of states, events, guards or effects, add a fingerprint, a lift and a fixture. */
const aidVersion = 2
const aidUpcasts: Readonly<Record<number, Upcast>> = {
  // Version 2 amends claims and asks who decides on an objection; cases of version 1 stand as they stood.
  1: (stored) => ({ ...stored, version: 2 }),
}

export const aidWorkflow: WorkflowDefinition<AidContext, AidFacts, AidEventType> = {
  name: 'legal-aid',
  version: aidVersion,
  machine: aidMachine,
  context: aidContext,
  guards: aidGuards,
  events: aidEvents,
  payloads: aidPayloads,
  begin: { type: 'applied', bars: applying, effects: [effect('start-decision-term')] },
  primary: {
    applied: ['granted', 'materials-supplied', 'ground-noted'],
    assigning: ['lawyer-assigned'],
    assigned: ['proceeding-opened'],
    proceeding: ['heard', 'outcome-noted'],
    awaiting: ['outcome-noted'],
    decided: ['closed', 'took-effect', 'report-filed', 'subsidy-noted'],
    refused: ['contested'],
    terminated: ['contested'],
    contested: ['review-upheld'],
  },
  stageOf: (value) => {
    if (typeof value !== 'string') throw new Error(`no aid stage in ${JSON.stringify(value)}`)
    return value
  },
  upcasts: aidUpcasts,
}
