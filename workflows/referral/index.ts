/** The referral workflow as one thing, for `advance`, `options`, `replay` and the pages. */
import type { Upcast, WorkflowDefinition } from '../kernel/definition.ts'
import { referralContext, type ReferralContext } from './context.ts'
import { referralEvents, referralPayloads, type ReferralEventType } from './events.ts'
import type { ReferralFacts } from './facts.ts'
import { referralGuards } from './guards.ts'
import { effect, open, referralMachine } from './machine.ts'

/** Raise it with every change of states, events, guards or effects, add a fingerprint, a lift and a fixture. */
const referralVersion = 2
const referralUpcasts: Readonly<Record<number, Upcast>> = {
  // Version 2 knows hand-overs beside the six kinds of version 1, which stand as they stood.
  1: (stored) => ({ ...stored, version: 2 }),
}

export const referralWorkflow: WorkflowDefinition<ReferralContext, ReferralFacts, ReferralEventType> = {
  name: 'referral',
  version: referralVersion,
  machine: referralMachine,
  context: referralContext,
  guards: referralGuards,
  events: referralEvents,
  payloads: referralPayloads,
  begin: {
    type: 'prepared',
    bars: [...open, 'none-under-way'],
    effects: [effect('open-referral'), effect('offer-application')],
    branches: [{ when: ['hand-over'], effects: [effect('offer-letter')] }],
  },
  primary: {
    prepared: ['sent'],
    sent: ['accepted', 'returned'],
    accepted: ['order-issued', 'decided'],
    issued: ['decided'],
    returned: ['prepared-again', 'given-up'],
  },
  stageOf: (value) => {
    if (typeof value !== 'string') throw new Error(`no referral stage in ${JSON.stringify(value)}`)
    return value
  },
  upcasts: referralUpcasts,
}
