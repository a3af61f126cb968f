/** A machine read as rows: event x from x to x guards x effects; diagram, README table and fingerprint all draw on it. */
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import type { Effect, WorkflowDefinition } from './definition.ts'
import type { GuardNames } from './guards.ts'
import { countAction, markAction } from './steps.ts'

export type TransitionRow = {
  event: string
  /** The stage or group of stages that knows the event: a node's path without its region. */
  from: string
  /** Null when the stage stays. */
  to: string | null
  guards: readonly string[]
  /** Effects for the server, then what the machine remembers itself. */
  effects: readonly Effect[]
}

/** Every transition of the machine in document order. @param region only this region of a parallel machine */
export function transitionRows<Context extends object, Facts, Type extends string>(
  definition: Pick<WorkflowDefinition<Context, Facts, Type>, 'machine'>,
  region: string | null = null,
): TransitionRow[] {
  const { root } = definition.machine
  const top = region === null ? root : (root.states[region] as AnyStateNode | undefined)
  if (!top) throw new Error(`no region ${region}`)
  return nodesOf(top).flatMap((node) =>
    [...node.transitions.values()].flat().map((transition) => rowOf(node, transition, top.path.length)),
  )
}

/** Leaves below a node of the table, e.g. `committee` -> `committee.assigning`, ... */
export function leavesOf<Context extends object, Facts, Type extends string>(
  definition: Pick<WorkflowDefinition<Context, Facts, Type>, 'machine'>,
  region: string | null,
): string[] {
  const { root } = definition.machine
  const top = region === null ? root : (root.states[region] as AnyStateNode | undefined)
  if (!top) throw new Error(`no region ${region}`)
  return nodesOf(top)
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .map((node) => placeOf(node, top.path.length))
}

/** True for effects that the server interprets; the others only set the machine's own flags. */
export const isOutward = (effect: Effect): boolean => effect.type !== markAction && effect.type !== countAction

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesOf(child as AnyStateNode))]
}

function rowOf(node: AnyStateNode, transition: AnyTransitionDefinition, depth: number): TransitionRow {
  const target = transition.target?.[0]
  return {
    event: String(transition.eventType),
    from: placeOf(node, depth),
    to: target ? placeOf(target, depth) : null,
    guards: (transition.guard as { params: GuardNames } | undefined)?.params.names ?? [],
    effects: transition.actions as readonly Effect[],
  }
}

const placeOf = (node: AnyStateNode, depth: number): string => node.path.slice(depth).join('.') || '*'
