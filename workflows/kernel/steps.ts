/** How a machine's transitions are written down: bars once, then the branches, so that no branch can forget a bar. */
import type { Effect } from './definition.ts'
import type { GuardNames } from './guards.ts'

/** One way a step can lead. Without `to` the stage stays, and says so. */
export type Branch<Name extends string, Place extends string, Context> = {
  when?: readonly Name[]
  to?: Place
  effects?: readonly Effect[]
  /** Flags of the context that this branch sets. */
  mark?: Partial<Context>
  /** Adds to the number of open referrals or whatever else the machine counts. */
  count?: Partial<Record<keyof Context, number>>
}

/** A transition in the plain shape that xstate reads. */
export type Step = {
  target?: string
  guard: { type: 'all'; params: GuardNames }
  actions: readonly Effect[]
  meta: { stays: boolean }
}

export const markAction = 'mark'
export const countAction = 'count'

/**
 * Binds the writing of steps to one machine's guard names, places and context.
 * @param locate turns a place into xstate's absolute target
 */
export function stepWriter<Name extends string, Place extends string, Context>(locate: (place: Place) => string) {
  return function steps(bars: readonly Name[], ...branches: readonly Branch<Name, Place, Context>[]): Step[] {
    const ways = branches.length === 0 ? [{}] : branches
    return ways.map((branch) => ({
      ...(branch.to === undefined ? {} : { target: locate(branch.to) }),
      guard: { type: 'all', params: { names: [...bars, ...(branch.when ?? [])] } },
      actions: [
        // xstate reads a transition without target and actions as forbidden: marking nothing keeps such a step lawful.
        ...(branch.mark || branch.to === undefined ? [{ type: markAction, params: branch.mark ?? {} }] : []),
        ...(branch.count ? [{ type: countAction, params: branch.count }] : []),
        ...(branch.effects ?? []),
      ],
      meta: { stays: branch.to === undefined },
    }))
  }
}
