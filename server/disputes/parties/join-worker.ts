/** One more worker in a case that stands already: his own rows, his own clocks, counted on his own day (domain.md 3.5 R9). */
import { keepWorker } from '../../intake/keep-parties.ts'
import type { WorkerGiven } from '../../intake/dispute-given.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Taking } from '../steps/define-step.ts'
import { takeLastStep } from '../take-step.ts'
import { labelParties } from './label-parties.ts'

/** Adds a worker who applied on a day. Throws not-allowed, refused (every worker has an outcome) or stale. */
export async function joinWorker(taking: Taking, on: Day, given: WorkerGiven): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  const position = Math.max(0, ...[...file.workers, ...file.struckOut].map((party) => party.position)) + 1
  const { party, claims } = await keepWorker(desk, tx, stamp, file.row.id, given, { id: desk.newId(), position })
  await takeLastStep(desk, tx, stamp, actor, file, {
    type: 'worker-joined',
    occurredOn: on,
    data: { workerIds: [party.id], claimedFen: claims.reduce((sum, claim) => sum + (claim.amount_fen ?? 0), 0) },
  })
  await labelParties(desk, tx, file.row.id)
}
