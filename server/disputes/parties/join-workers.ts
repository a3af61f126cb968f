/** More workers in a case that stands already: their own rows, their own clocks, counted on their own day (domain.md 3.5 R9). */
import { keepWorker } from '../../intake/keep-parties.ts'
import type { WorkerGiven } from '../../intake/dispute-given.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Taking } from '../steps/define-step.ts'
import { takeLastStep } from '../take-step.ts'
import { labelParties } from './label-parties.ts'

/** Adds workers who applied on a day, in one step. Throws not-allowed, refused (every worker has an outcome) or stale. */
export async function joinWorkers(taking: Taking, on: Day, given: readonly WorkerGiven[]): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  const last = Math.max(0, ...[...file.workers, ...file.struckOut].map((party) => party.position))
  const workerIds: string[] = []
  let claimedFen = 0
  for (const [at, worker] of given.entries()) {
    const seat = { id: desk.newId(), position: last + at + 1 }
    const { party, claims } = await keepWorker(desk, tx, stamp, file.row.id, worker, seat)
    workerIds.push(party.id)
    claimedFen += claims.reduce((sum, claim) => sum + (claim.amount_fen ?? 0), 0)
  }
  await takeLastStep(desk, tx, stamp, actor, file, {
    type: 'worker-joined',
    occurredOn: on,
    data: { workerIds, claimedFen },
  })
  await labelParties(desk, tx, file.row.id)
}
