/** Says for every event whether it can happen now and, if not, every reason and who can cure it; xstate alone only says no. */
import { getNextTransitions, type AnyMachineSnapshot, type AnyTransitionDefinition, type StateValue } from 'xstate'
import type { Reason } from '../errors.ts'
import type { Action } from '../permissions.ts'
import type { Day } from '../values/day.ts'
import type { Stored, WorkflowDefinition } from './definition.ts'
import { failing, reasonsOf, type GuardNames } from './guards.ts'
import { restore } from './restore.ts'

/** An event that no reason explains away: the stage simply does not know it. */
export const notHere: Reason = { code: 'step-not-possible-here', article: null, cure: 'nobody' }

export type Verdict = { possible: boolean; reasons: Reason[]; target: string | null }

/** One event as it would be judged now. `target` is the stage it leads to, the present one when it stays, null when closed. */
export type Option<Type extends string = string> = Verdict & {
  event: Type
  permission: Action
  article: string | null
  phase: string
}

/** What an event would be judged by, were it to happen now. */
export type Moment<Facts> = { facts: Facts; occurredOn: Day }

/** Every event of the catalogue, judged. The opening event is left out: it is no transition. */
export function options<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  stored: Stored,
  momentOf: (event: Type) => Moment<Facts>,
): Option<Type>[] {
  const snapshot = restore(definition, stored)
  return (Object.keys(definition.events) as Type[])
    .filter((event) => event !== definition.begin.type)
    .map((event) => {
      const { permission, article, phase } = definition.events[event]
      return { event, permission, article, phase, ...judge(definition, snapshot, event, momentOf(event)) }
    })
}

/** The first step to offer: the best-placed possible one of the stage, or null. */
export function primaryOf<Type extends string>(
  primary: Readonly<Record<string, readonly Type[]>>,
  stage: string,
  choices: readonly Option<Type>[],
): Option<Type> | null {
  for (const type of primary[stage] ?? []) {
    const choice = choices.find((option) => option.event === type)
    if (choice?.possible) return choice
  }
  return null
}

/** Walks the candidate transitions of one event and evaluates every guard of each. */
export function judge<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  snapshot: AnyMachineSnapshot,
  event: string,
  moment: Moment<Facts>,
): Verdict {
  const barred: string[] = []
  for (const candidate of getNextTransitions(snapshot)) {
    if (candidate.eventType !== event) continue
    const names = guardNames(candidate.guard)
    const failed = failing(definition.guards, names, moment.facts, snapshot.context as Context, moment.occurredOn)
    if (failed.length === 0) return { possible: true, reasons: [], target: stageAfter(definition, snapshot, candidate) }
    barred.push(...failed)
  }
  const reasons = reasonsOf(definition.guards, barred, moment.facts)
  return { possible: false, reasons: reasons.length > 0 ? reasons : [notHere], target: null }
}

function stageAfter<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  snapshot: AnyMachineSnapshot,
  candidate: AnyTransitionDefinition,
): string {
  const path = candidate.target?.[0]?.path
  return definition.stageOf(path ? placed(snapshot.value, path) : snapshot.value)
}

/** The state value once the region named first in `path` stands where the rest of it says. */
function placed(value: StateValue, path: readonly string[]): StateValue {
  const [head = '', ...rest] = path
  if (rest.length === 0 && typeof value === 'string') return head
  const region = typeof value === 'object' ? value : {}
  return { ...region, [head]: nested(rest) }
}

const nested = (path: readonly string[]): StateValue =>
  path.length <= 1 ? (path[0] ?? {}) : { [path[0] ?? '']: nested(path.slice(1)) }

const guardNames = (guard: unknown): readonly string[] =>
  (guard as { params: GuardNames } | undefined)?.params.names ?? []
