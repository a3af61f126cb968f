/** Brings stored columns back to life: lifted to today's version, context parsed, place known; a wrong row never passes. */
import type { AnyMachineSnapshot } from 'xstate'
import type { Stored, WorkflowDefinition } from './definition.ts'
import { upcast } from './upcast.ts'

/** @throws when the version is newer than the code, the place unknown or the context damaged */
export function restore<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  stored: Stored,
): AnyMachineSnapshot {
  const current = upcast(definition, stored)
  const context = definition.context.parse(current.context)
  try {
    return definition.machine.resolveState({ value: current.value, context })
  } catch (cause) {
    throw new Error(`${definition.name}: no such place ${JSON.stringify(current.value)}`, { cause })
  }
}
