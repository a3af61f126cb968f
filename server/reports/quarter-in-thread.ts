/** A quarter counted in a thread of its own, as the forms of a month are. */
import { DomainError } from '../../workflows/errors.ts'
import type { Quarter } from '../../workflows/values/quarter.ts'
import type { Desk } from '../desk.ts'
import { inThread } from '../in-thread.ts'
import type { Asked } from './asked.ts'
import type { QuarterJob } from './quarter-job.ts'
import type { QuarterReport } from './quarter-report.ts'
import { sourceOf } from './source-of.ts'

const LONGEST_MS = 60_000

/** The report of the quarter. Throws unavailable when the thread fails or takes longer than a minute. */
export async function quarterInThread(desk: Desk, asked: Asked, quarter: Quarter): Promise<QuarterReport> {
  try {
    const job: QuarterJob = { source: sourceOf(desk), asked, quarter }
    return await inThread<QuarterReport>(new URL('./quarter-worker.ts', import.meta.url), job, LONGEST_MS)
  } catch (cause) {
    desk.log.error({ err: cause }, 'forms-failed')
    throw new DomainError('unavailable', 'forms-failed', { cause })
  }
}
