/** The forms of a month, counted in a thread of their own: at 100,000 disputes they cost a city a tenth of a second. */
import { DomainError } from '../../workflows/errors.ts'
import type { Desk } from '../desk.ts'
import { inThread } from '../in-thread.ts'
import type { FormsJob } from './forms-job.ts'
import { sourceOf } from './source-of.ts'
import type { Forms } from './statistics.ts'

const LONGEST_MS = 60_000

/** The forms of the report. Throws unavailable when the thread fails or takes longer than a minute. */
export async function statisticsInThread(desk: Desk, job: Omit<FormsJob, 'source'>): Promise<Forms> {
  try {
    return await inThread<Forms>(
      new URL('./forms-worker.ts', import.meta.url),
      { ...job, source: sourceOf(desk) },
      LONGEST_MS,
    )
  } catch (cause) {
    desk.log.error({ err: cause }, 'forms-failed')
    throw new DomainError('unavailable', 'forms-failed', { cause })
  }
}
