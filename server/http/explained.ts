/** Draws a form again with the faults its use case found, so that what was typed is kept; everything else is the problem page's. */
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import type { Answer } from './answer.ts'

/** Runs `work`; an invalid command with faults by field answers with `again`. */
export async function explained(
  work: () => Promise<Answer>,
  again: (faults: readonly FieldFault[]) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof DomainError && fault.kind === 'invalid' && fault.faults.length > 0) return again(fault.faults)
    throw fault
  }
}
