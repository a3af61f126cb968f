/** A quarter counted in a thread of its own, as the forms of a month are. */
import { DomainError } from '../../workflows/errors.ts'
import type { Quarter } from '../../workflows/values/quarter.ts'
import type { Desk } from '../desk.ts'
import { inThread } from '../in-thread.ts'
import type { Asked } from './asked.ts'
import type { Exported } from './export-job.ts'
import type { QuarterFile, QuarterJob, QuarterTask } from './quarter-job.ts'
import type { KeptSingly, QuarterReport } from './quarter-report.ts'
import { sourceOf } from './source-of.ts'

const LONGEST_MS = 60_000

/** The report of the quarter. Throws unavailable when the thread fails or takes longer than a minute, as the two below do. */
export const quarterInThread = (desk: Desk, asked: Asked, quarter: Quarter): Promise<QuarterReport> =>
  made<QuarterReport>(desk, asked, quarter, { make: 'report' }, 'forms-failed')

/** The agreements, instalments and cases its rates are made of, one by one. */
export const keptInThread = (desk: Desk, asked: Asked, quarter: Quarter): Promise<KeptSingly> =>
  made<KeptSingly>(desk, asked, quarter, { make: 'kept' }, 'forms-failed')

/** The report as a finished file. */
export const quarterFileInThread = (desk: Desk, asked: Asked, quarter: Quarter, file: QuarterFile): Promise<Exported> =>
  made<Exported>(desk, asked, quarter, { make: 'file', ...file }, 'export-failed')

async function made<Made>(
  desk: Desk,
  asked: Asked,
  quarter: Quarter,
  task: QuarterTask,
  fault: 'forms-failed' | 'export-failed',
): Promise<Made> {
  try {
    const job: QuarterJob = { source: sourceOf(desk), asked, quarter, task }
    return await inThread<Made>(new URL('./quarter-worker.ts', import.meta.url), job, LONGEST_MS)
  } catch (cause) {
    desk.log.error({ err: cause }, fault)
    throw new DomainError('unavailable', fault, { cause })
  }
}
