/** Which faults a signing page tells itself; any other goes on to the problem page. */
import { DomainError } from '../../workflows/errors.ts'

/** The fault if the page can tell it; throws every other on. */
export function tellable(error: unknown): DomainError {
  if (error instanceof DomainError && ['refused', 'stale', 'invalid'].includes(error.kind) && tells(error)) return error
  throw error
}

const tells = (error: DomainError): boolean =>
  error.kind === 'stale' ? error.code !== 'key-used-for-another-form' : error.reasons.length + error.faults.length > 0
