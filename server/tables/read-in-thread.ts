/** Reads a table beside the counter: in a thread of its own, bounded in time, memory and number. */
import { Worker } from 'node:worker_threads'
import { DomainError } from '../../workflows/errors.ts'
import type { Desk } from '../desk.ts'
import type { SheetBounds } from './sheet.ts'
import type { TableGiven, TableJob, TableTold } from './table-job.ts'

const LONGEST_MS = 20_000
const MOST_MEGABYTES = 320
/** Tables read at once; a further one is asked to come again. */
const MOST_AT_ONCE = 3

let reading = 0

/** The sheet, or why it cannot be read. Throws unavailable when too many are read at once or the thread fails. */
export async function readInThread(desk: Desk, given: TableGiven, bounds: SheetBounds): Promise<TableTold> {
  if (reading >= MOST_AT_ONCE) throw new DomainError('unavailable', 'busy')
  reading += 1
  try {
    return await inThread({ given, bounds })
  } catch (cause) {
    desk.log.error({ err: cause }, 'table-not-read')
    throw new DomainError('unavailable', 'unexpected', { cause })
  } finally {
    reading -= 1
  }
}

const tooSlow: TableTold = { ok: false, code: 'table-too-slow', values: {} }

function inThread(job: TableJob): Promise<TableTold> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./table-worker.ts', import.meta.url), {
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      void worker.terminate()
      settle()
    }
    const timer = setTimeout(() => end(() => resolve(tooSlow)), LONGEST_MS)
    worker.once('message', (told: TableTold) => end(() => resolve(told)))
    worker.once('error', (fault) =>
      end(() => ('code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooSlow) : reject(fault))),
    )
    worker.once('exit', (code) => end(() => reject(new Error(`the thread that reads a table ended with ${code}`))))
  })
}
