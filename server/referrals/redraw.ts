/** A form of a referral drawn again with what was refused or faulty, nothing typed lost. */
import { DomainError } from '../../workflows/errors.ts'
import type { Answer } from '../http/answer.ts'
import type { Redrawn } from './page.ts'

/** 409 for what is refused, 422 for what is faulty. */
export function statusOf(redrawn: Redrawn): number {
  if (redrawn.refused !== null && redrawn.refused.length > 0) return 409
  return redrawn.faults.length > 0 ? 422 : 200
}

/** Does the work; a refusal or a fault of a field draws the page again. */
export async function redrawnIfRefused(
  work: () => Promise<Answer>,
  again: (fault: DomainError) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof DomainError && (fault.kind === 'refused' || fault.faults.length > 0)) return again(fault)
    throw fault
  }
}
