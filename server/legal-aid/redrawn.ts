/** A form drawn again: what was typed, what was wrong with it, or why the step was refused. */
import type { Typed } from '../../templates/parts/form-fields.ts'
import { DomainError, type FieldFault, type Reason } from '../../workflows/errors.ts'
import type { Answer } from '../http/answer.ts'

export type Redrawn = { typed: Typed; faults: readonly FieldFault[]; refused: readonly Reason[] | null }
export const FRESH: Redrawn = { typed: {}, faults: [], refused: null }

export function statusOf({ faults, refused }: Redrawn): number {
  if (refused !== null && refused.length > 0) return 409
  return faults.length > 0 ? 422 : 200
}

/** Draws the form again where the desk refuses with reasons or finds a fault in a field. */
export async function redrawnIfRefused(
  typed: Typed,
  work: () => Promise<Answer>,
  again: (redrawn: Redrawn) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof DomainError && (fault.kind === 'refused' || fault.faults.length > 0))
      return again({ typed, faults: fault.faults, refused: fault.kind === 'refused' ? fault.reasons : null })
    throw fault
  }
}
