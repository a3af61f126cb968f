/** Asks the thread that reads registers: one job, one answer, or rows fifty at a time. */
import { Worker } from 'node:worker_threads'
import { DomainError } from '../../workflows/errors.ts'
import type { Desk } from '../desk.ts'
import type { HistoryGiven } from './read-cases.ts'
import type { HistoryJob, HistoryTold } from './history-job.ts'

const LONGEST_MS = 60_000
const LONGEST_IMPORT_MS = 15 * 60_000
const MOST_MEGABYTES = 768
const MOST_AT_ONCE = 2

let atWork = 0

/** The answer of the thread. Throws unavailable when too many registers are read at once or the thread fails. */
export const askThread = (desk: Desk, job: HistoryJob): Promise<HistoryTold> => run(desk, job, LONGEST_MS, null)

/**
 * Hands the sound rows to `take`, fifty at a time, the next only when these are done.
 * @param take false ends it
 */
export async function eachBatch(
  desk: Desk,
  job: HistoryJob,
  take: (cases: HistoryGiven[], total: number) => Promise<boolean>,
): Promise<void> {
  await run(desk, job, LONGEST_IMPORT_MS, take)
}

type Take = (cases: HistoryGiven[], total: number) => Promise<boolean>

async function run(desk: Desk, job: HistoryJob, longestMs: number, take: Take | null): Promise<HistoryTold> {
  if (atWork >= MOST_AT_ONCE) throw new DomainError('unavailable', 'busy')
  atWork += 1
  try {
    return await inThread(job, longestMs, take)
  } catch (cause) {
    desk.log.error({ err: cause }, 'register-not-read')
    throw new DomainError('unavailable', 'unexpected', { cause })
  } finally {
    atWork -= 1
  }
}

function inThread(job: HistoryJob, longestMs: number, take: Take | null): Promise<HistoryTold> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./history-worker.ts', import.meta.url), {
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      void worker.terminate()
      settle()
    }
    const timer = setTimeout(() => end(() => reject(new Error('the register took too long'))), longestMs)
    worker.on('message', (told: HistoryTold) => {
      if (told.kind !== 'some' || take === null) return end(() => resolve(told))
      take(told.cases, told.total).then(
        (goOn) => (goOn ? worker.postMessage('next', []) : end(() => resolve({ kind: 'end' }))),
        (fault: unknown) => end(() => reject(fault instanceof Error ? fault : new Error(String(fault)))),
      )
    })
    worker.once('error', (fault) => end(() => reject(fault)))
    worker.once('exit', (code) => end(() => reject(new Error(`the thread that reads a register ended with ${code}`))))
  })
}
