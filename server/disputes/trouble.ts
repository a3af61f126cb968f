/** What can go wrong with a form about a case, and how its page answers: the same page, nothing typed lost. */
import type { Typed } from '../../templates/parts/form-fields.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'

/** Nothing for a page opened afresh. */
export type Trouble =
  | { kind: 'none' }
  | { kind: 'faults'; faults: readonly FieldFault[]; doubts?: readonly FieldFault[] }
  | { kind: 'refused'; reasons: readonly Reason[] }
  | { kind: 'stale' }

/** The status each kind is answered with. */
export const STATUS = { none: 200, faults: 422, refused: 409, stale: 409 } as const

/** Refusals, stale forms and field faults are drawn again; everything else is a problem page of its own: null. */
export function troubleOf(fault: unknown): Trouble | null {
  if (!(fault instanceof DomainError)) return null
  if (fault.kind === 'refused') return { kind: 'refused', reasons: fault.reasons }
  if (fault.kind === 'stale' && fault.code === 'dispute-changed') return { kind: 'stale' }
  return fault.kind === 'invalid' && fault.faults.length > 0 ? { kind: 'faults', faults: fault.faults } : null
}

/** How many rows of a list were typed, so that as many are drawn again. */
export const rowsTyped = (typed: Typed, list: string): number =>
  Math.max(
    0,
    ...Object.keys(typed)
      .filter((name) => name.startsWith(`${list}.`))
      .map((name) => Number(name.split('.')[1] ?? 0) + 1),
  )
