/** A door with a lock: the smallest workflow that has a bar, a fork, a law answer, a stay and an effect. */
import { z } from 'zod'
import type { Reason } from '../../../workflows/errors.ts'
import { buildMachine } from '../../../workflows/kernel/build-machine.ts'
import type { WorkflowDefinition } from '../../../workflows/kernel/definition.ts'
import { vocabulary } from '../../../workflows/kernel/guards.ts'
import { stepWriter } from '../../../workflows/kernel/steps.ts'

export type DoorFacts = { keyFits: boolean; windy: boolean; against: readonly Reason[] }
export type DoorContext = { openings: number; painted: boolean }
export type DoorEvent = 'built' | 'opened' | 'knocked' | 'painted' | 'shut'

const { bar, fork, answered } = vocabulary<DoorFacts, DoorContext>()
const guards = {
  'key-fits': bar((facts) => facts.keyFits, 'wrong-key', null, 'clerk'),
  'not-painted': bar((_, context) => !context.painted, 'still-wet', 'RMTJ-27', 'time'),
  'law-allows': answered((facts) => facts.against),
  windy: fork((facts) => facts.windy),
}
const steps = stepWriter<keyof typeof guards, 'closed' | 'open', DoorContext>((place) => `#door.${place}`)

const machine = buildMachine<DoorContext, DoorFacts>(
  {
    id: 'door',
    initial: 'closed',
    on: { knocked: steps([]) },
    states: {
      closed: {
        on: {
          opened: steps(
            ['key-fits', 'not-painted', 'law-allows'],
            { when: ['windy'], effects: [{ type: 'ring', params: { times: 1 } }] },
            { to: 'open', count: { openings: 1 }, effects: [{ type: 'ring', params: { times: 2 } }] },
          ),
          painted: steps([], { mark: { painted: true } }),
        },
      },
      open: { on: { shut: steps([], { to: 'closed' }) } },
    },
  },
  guards,
)

const entry = { permission: 'desk:enter', article: null, phase: 'use' } as const

export const door: WorkflowDefinition<DoorContext, DoorFacts, DoorEvent> = {
  name: 'door',
  version: 3,
  machine,
  context: z.strictObject({ openings: z.int(), painted: z.boolean() }),
  guards,
  events: { built: entry, opened: entry, knocked: entry, painted: entry, shut: entry },
  payloads: {
    built: z.strictObject({}),
    opened: z.strictObject({ by: z.string() }),
    knocked: z.strictObject({}),
    painted: z.strictObject({}),
    shut: z.strictObject({}),
  },
  begin: { type: 'built', bars: ['law-allows'], effects: [{ type: 'hang', params: {} }] },
  primary: { closed: ['opened', 'painted'] },
  stageOf: (value) => (typeof value === 'string' ? value : 'nowhere'),
  upcasts: {
    1: (stored) => ({ ...stored, context: { ...(stored.context as object), openings: 0 } }),
    2: (stored) => ({ ...stored, value: stored.value === 'ajar' ? 'open' : stored.value }),
  },
}
