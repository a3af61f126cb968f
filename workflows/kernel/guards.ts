/** Guards as a table, so that a closed step can say every reason why; a bare xstate guard only says no. */
import type { Reason } from '../errors.ts'
import type { Day } from '../values/day.ts'

type Test<Facts, Context> = (facts: Facts, context: Context, occurredOn: Day) => boolean

/**
 * A bar must hold for the step to be lawful and says why when it does not; a fork only chooses the target. `reasons` is the
 * table's own or, where the law rules have answered already, handed through from the facts.
 */
export type Guard<Facts, Context> =
  | { kind: 'bar'; test: Test<Facts, Context>; reasons: readonly Reason[] | ((facts: Facts) => readonly Reason[]) }
  | { kind: 'fork'; test: Test<Facts, Context> }

export type GuardTable<Facts, Context> = Readonly<Record<string, Guard<Facts, Context>>>

/** The tables' own vocabulary: `bar(test, code, article, cure)`, `answered(against)` and `fork(test)`. */
export function vocabulary<Facts, Context>() {
  return {
    bar: (
      test: Test<Facts, Context>,
      code: string,
      article: Reason['article'],
      cure: Reason['cure'],
    ): Guard<Facts, Context> => ({ kind: 'bar', test, reasons: [{ code, article, cure }] }),
    /** Holds when the law rules gave no reason against. */
    answered: (against: (facts: Facts) => readonly Reason[]): Guard<Facts, Context> => ({
      kind: 'bar',
      test: (facts) => against(facts).length === 0,
      reasons: against,
    }),
    fork: (test: Test<Facts, Context>): Guard<Facts, Context> => ({ kind: 'fork', test }),
  }
}

/** The parameters of the one xstate guard of every machine: all these names must hold. */
export type GuardNames = { names: readonly string[] }

/** Names that do not hold, in the order asked. An unknown name is a programmer's error and throws. */
export function failing<Facts, Context>(
  table: GuardTable<Facts, Context>,
  names: readonly string[],
  facts: Facts,
  context: Context,
  occurredOn: Day,
): string[] {
  return names.filter((name) => {
    const guard = table[name]
    if (!guard) throw new Error(`no guard named ${name}`)
    return !guard.test(facts, context, occurredOn)
  })
}

/** Why these names do not hold, each reason once; forks give none. */
export function reasonsOf<Facts, Context>(
  table: GuardTable<Facts, Context>,
  failed: readonly string[],
  facts: Facts,
): Reason[] {
  const reasons = failed.flatMap((name) => {
    const guard = table[name]
    if (guard?.kind !== 'bar') return []
    return typeof guard.reasons === 'function' ? guard.reasons(facts) : guard.reasons
  })
  return [...new Map(reasons.map((reason) => [reason.code, reason])).values()]
}
