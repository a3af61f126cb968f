/** A form drawn again: what was typed, what was wrong with it, why the step was refused, or that somebody else was first. */
import type { Typed } from '../../templates/parts/form-fields.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'
import type { Answer } from '../http/answer.ts'

export type Redrawn = {
  typed: Typed
  faults: readonly FieldFault[]
  refused: readonly Reason[] | null
  /** Somebody saved something since the form was drawn. */
  stale: boolean
}
export const FRESH: Redrawn = { typed: {}, faults: [], refused: null, stale: false }

/** A form with faults in its fields. */
export const faulty = (typed: Typed, faults: readonly FieldFault[]): Redrawn => ({ ...FRESH, typed, faults })

export function statusOf({ faults, refused, stale }: Redrawn): number {
  if (stale || (refused !== null && refused.length > 0)) return 409
  return faults.length > 0 ? 422 : 200
}

/** Draws the form again where the desk refuses with reasons, finds a fault in a field, or somebody else was first. */
export async function redrawnIfRefused(
  typed: Typed,
  work: () => Promise<Answer>,
  again: (redrawn: Redrawn) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault
    if (fault.kind === 'stale') return again({ ...FRESH, typed, stale: true })
    if (fault.kind === 'refused' || fault.faults.length > 0)
      return again({ ...faulty(typed, fault.faults), refused: fault.kind === 'refused' ? fault.reasons : null })
    throw fault
  }
}
