/** A short mark of everything a stored workflow depends on: when it changes and the version does not, a test fails. */
import type { WorkflowDefinition } from './definition.ts'
import { leavesOf, transitionRows } from './table.ts'

/** Sixteen hex digits over states, transitions with guards and effects, and the opening event. */
export function fingerprint<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
): string {
  return digest(JSON.stringify([leavesOf(definition, null), transitionRows(definition), definition.begin]))
}

/** FNV-1a in 64 bits: it need not resist an enemy, only notice a change. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const unit of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
