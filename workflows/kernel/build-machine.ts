/** Makes an xstate machine out of plain states and a guard table; nothing else may put guards or actions into one. */
import { assign, createMachine, type AnyStateMachine } from 'xstate'
import type { WorkflowEvent } from './definition.ts'
import { failing, type GuardNames, type GuardTable } from './guards.ts'
import { countAction, markAction, type Step } from './steps.ts'

export type StateShape = {
  initial?: string
  states?: Record<string, StateShape>
  on?: Partial<Record<string, readonly Step[]>>
}

export type MachineShape = StateShape & { id: string; type?: 'parallel' }

/** The machine; its input is the context it begins with. Effects are names without an implementation: they come back as data. */
export function buildMachine<Context extends object, Facts>(
  shape: MachineShape,
  guards: GuardTable<Facts, Context>,
): AnyStateMachine {
  return createMachine(
    { ...shape, context: ({ input }: { input: Context }) => input },
    {
      guards: {
        all: ({ context, event }, params) => {
          const { facts, occurredOn } = event as WorkflowEvent<Facts>
          return failing(guards, (params as GuardNames).names, facts, context, occurredOn).length === 0
        },
      },
      actions: {
        [markAction]: assign((_, params: unknown) => params as Partial<Context>),
        [countAction]: assign(({ context }, params: unknown) => counted(context, params as Record<string, number>)),
      },
    },
  )
}

const counted = <Context extends object>(context: Context, steps: Record<string, number>): Partial<Context> =>
  Object.assign({}, ...Object.entries(steps).map(([key, by]) => ({ [key]: numberIn(context, key) + by })))

function numberIn(context: object, key: string): number {
  const value: unknown = Reflect.get(context, key)
  if (typeof value !== 'number') throw new Error(`context counts no ${key}`)
  return value
}
