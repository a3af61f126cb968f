/** The dispute's outcome, derived from its workers': one place, or lists, papers and totals would each derive another. */
import type { WorkerOutcome } from './effects.ts'

export const disputeOutcomes = [
  'settled',
  'partly-settled',
  'not-settled',
  'settled-privately',
  'withdrawn',
  'transferred',
  'not-accepted',
] as const
export type DisputeOutcome = (typeof disputeOutcomes)[number]

/**
 * Null while any worker is open. All settled = settled, some = partly settled; without any, a failure outweighs a transfer,
 * that a private settlement, that a withdrawal (domain.md 3.5 R9).
 */
export function outcomeOf(workers: readonly (WorkerOutcome | null)[]): DisputeOutcome | null {
  if (workers.length === 0 || workers.includes(null)) return null
  const settled = workers.filter((outcome) => outcome === 'settled').length
  if (settled > 0) return settled === workers.length ? 'settled' : 'partly-settled'
  if (workers.includes('terminated')) return 'not-settled'
  for (const outcome of ['not-accepted', 'transferred', 'settled-privately'] as const) {
    if (workers.includes(outcome)) return outcome
  }
  return 'withdrawn'
}
