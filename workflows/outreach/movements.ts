/** What an event adds to its month and what a change takes back from it: totals are sums of entries, never of rows that change. */
import type { OutreachKind } from './codes.ts'

/** What counts of an event. */
export type OutreachCounts = { kind: OutreachKind; audience: number; handedOut: number }

/** One entry: events -1, 0 or 1; persons and materials may be negative. */
export type OutreachMovement = OutreachCounts & { events: -1 | 0 | 1 }

/**
 * The entries that lead from what stood to what stands; `before` null for a new event, `after` null for one struck out.
 * A change of kind takes the whole from the one and gives it to the other. A change of nothing that counts is one entry of noughts,
 * so that every change leaves its trace.
 */
export function movementsBetween(before: OutreachCounts | null, after: OutreachCounts | null): OutreachMovement[] {
  if (before !== null && after !== null && before.kind === after.kind)
    return [
      {
        kind: after.kind,
        events: 0,
        audience: after.audience - before.audience,
        handedOut: after.handedOut - before.handedOut,
      },
    ]
  return [
    ...(before === null
      ? []
      : [{ kind: before.kind, events: -1 as const, audience: 0 - before.audience, handedOut: 0 - before.handedOut }]),
    ...(after === null ? [] : [{ ...after, events: 1 as const }]),
  ]
}
