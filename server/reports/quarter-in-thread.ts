/** A quarter counted in a thread of its own, as the forms of a month are. */
import { DomainError } from '../../workflows/errors.ts'
import type { Quarter } from '../../workflows/values/quarter.ts'
import type { Desk } from '../desk.ts'
import { inThread } from '../in-thread.ts'
import type { Asked } from './asked.ts'
import type { Exported } from './export-job.ts'
import type { QuarterFile, QuarterJob, QuarterTask } from './quarter-job.ts'
import type { KeptSingly, Months, QuarterReport } from './quarter-report.ts'
import { sourceOf } from './source-of.ts'

const LONGEST_MS = 60_000

/** The report of the quarter. Throws unavailable when the thread fails or takes longer than a minute, as the two below do. */
export const quarterInThread = (desk: Desk, asked: Asked, quarter: Quarter): Promise<QuarterReport> =>
  made<QuarterReport>(desk, asked, { make: 'report', quarter }, 'forms-failed')

/** The agreements, instalments and cases the rates of some months are made of, one by one. */
export const keptInThread = (desk: Desk, asked: Asked, months: Months): Promise<KeptSingly> =>
  made<KeptSingly>(desk, asked, { make: 'kept', months }, 'forms-failed')

/** The report as a finished file. */
export const quarterFileInThread = (desk: Desk, asked: Asked, quarter: Quarter, file: QuarterFile): Promise<Exported> =>
  made<Exported>(desk, asked, { make: 'file', quarter, ...file }, 'export-failed')

async function made<Made>(
  desk: Desk,
  asked: Asked,
  task: QuarterTask,
  fault: 'forms-failed' | 'export-failed',
): Promise<Made> {
  try {
    const job: QuarterJob = { source: sourceOf(desk), asked, task }
    return await inThread<Made>(new URL('./quarter-worker.ts', import.meta.url), job, LONGEST_MS)
  } catch (cause) {
    desk.log.error({ err: cause }, fault)
    throw new DomainError('unavailable', fault, { cause })
  }
}
