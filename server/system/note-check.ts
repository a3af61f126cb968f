/** Notes when the desk was last looked over and how many findings each part had. */
import { transact, type Database, type Reader } from '../../db/database.ts'
import { insertRun, latestRun } from '../../db/repositories/upkeep.ts'
import type { Clock, Instant } from '../clock.ts'
import { idsFrom } from '../ids.ts'
import type { VerifyPart } from './verify-desk.ts'

export type CheckCounts = Partial<Record<VerifyPart, number>>

/** One row for a finished check. */
export async function noteCheck(db: Database, clock: Clock, counts: CheckCounts): Promise<void> {
  const at = clock.now()
  const parts = Object.keys(counts).length
  await transact(db, (tx) =>
    insertRun(tx, {
      id: idsFrom(clock)(),
      kind: 'check',
      state: 'done',
      asked_by: null,
      stage: 'done',
      done: parts,
      parts,
      started_at: at,
      beat_at: at,
      outcome: JSON.stringify(counts),
    }),
  )
}

/** The last check that was made; null before the first. */
export async function lastCheck(reader: Reader): Promise<{ at: Instant; counts: CheckCounts } | null> {
  const run = await latestRun(reader, 'check', 'done')
  return run && { at: run.started_at, counts: JSON.parse(run.outcome) as CheckCounts }
}
