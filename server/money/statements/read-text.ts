/** Reads a statement: a small one at once, a large one in a thread of its own, bounded in time and memory. */
import { Worker } from 'node:worker_threads'
import { DomainError } from '../../../workflows/errors.ts'
import type { Desk } from '../../desk.ts'
import { readJob, type StatementJob, type StatementResult } from './statement-job.ts'

const LONGEST_MS = 20_000
const MOST_MEGABYTES = 192
/** Signs that are read in less time than a thread takes to start: some three hundred lines. */
const SMALL = 32_000

/** The table of a statement. Throws unavailable when the thread fails or takes too long. */
export const readText = async (desk: Desk, job: StatementJob): Promise<StatementResult> =>
  job.text.length <= SMALL ? readJob(job) : inThread(desk, job)

function inThread(desk: Desk, job: StatementJob): Promise<StatementResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./statement-worker.ts', import.meta.url), {
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const failed = (cause: unknown): void => {
      clearTimeout(timer)
      desk.log.error({ err: cause }, 'statement-not-read')
      reject(new DomainError('unavailable', 'unexpected', { cause }))
    }
    const timer = setTimeout(() => {
      void worker.terminate()
      failed(new Error('reading the statement took too long'))
    }, LONGEST_MS)
    worker.once('message', (result: StatementResult) => {
      clearTimeout(timer)
      resolve(result)
    })
    worker.once('error', failed)
    worker.once('exit', (code) => {
      if (code !== 0) failed(new Error(`the thread that reads statements ended with ${code}`))
    })
  })
}
