/** Writes a workbook beside the counter: packing one holds up everybody else for as long as it takes. */
import { DomainError } from '../../workflows/errors.ts'
import type { Desk } from '../desk.ts'
import { inThread } from '../in-thread.ts'
import type { WorkbookJob } from './workbook-job.ts'

const LONGEST_MS = 30_000

/** The bytes of an xlsx. Throws unavailable when the thread fails or takes too long. */
export async function workbookInThread(desk: Desk, job: WorkbookJob): Promise<Uint8Array> {
  try {
    return await inThread<Uint8Array>(new URL('./workbook-worker.ts', import.meta.url), job, LONGEST_MS)
  } catch (cause) {
    desk.log.error({ err: cause }, 'workbook-failed')
    throw new DomainError('unavailable', 'export-failed', { cause })
  }
}
