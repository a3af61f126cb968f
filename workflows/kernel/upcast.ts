/** Old rows speak old versions; without this a changed machine would orphan every case that is under way. */
import type { Stored, WorkflowDefinition } from './definition.ts'

/** Lifts a stored workflow, version by version, to the definition's own. Throws on a newer version or a missing lift. */
export function upcast<Context extends object, Facts, Type extends string>(
  definition: Pick<WorkflowDefinition<Context, Facts, Type>, 'name' | 'version' | 'upcasts'>,
  stored: Stored,
): Stored {
  const { name, version } = definition
  if (stored.version > version) {
    throw new Error(`${name}: stored version ${stored.version} is newer than ${version}`)
  }
  let lifted = stored
  while (lifted.version < version) {
    const lift = definition.upcasts[lifted.version]
    if (!lift) throw new Error(`${name}: nothing lifts version ${lifted.version}`)
    lifted = { ...lift(lifted), version: lifted.version + 1 }
  }
  return lifted
}
