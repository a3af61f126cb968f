/** Tries a wording in a thread, bounded in time and memory: whatever it says, the counter does not feel it. */
import { Worker } from 'node:worker_threads'
import { DomainError } from '../../workflows/errors.ts'
import type { Desk } from '../desk.ts'
import { READY, type WordingJob, type WordingResult } from './wording-job.ts'

/** Time to load the thread; then to judge and preview a text, or to draw its PDF as well. */
const LONGEST_START_MS = 20_000
const LONGEST_MS = 10_000
const LONGEST_DRAWING_MS = 20_000
const MOST_MEGABYTES = 192
/** A thread nobody needed for so long gives its memory back. */
const IDLE_MS = 60_000
/** Tries that may wait for the one at work. */
const MOST_WAITING = 8

let last: Promise<unknown> = Promise.resolve()
let waiting = 0
let thread: Promise<Worker> | null = null
let idle: NodeJS.Timeout | undefined

/**
 * The faults of a wording, or what was asked to be shown of it. A text that takes too long or too much memory has the fault `too-slow`.
 * Throws unavailable when too many wait or the thread fails.
 */
export async function tryWording(desk: Desk, job: WordingJob): Promise<WordingResult> {
  if (waiting > MOST_WAITING) throw new DomainError('unavailable', 'busy')
  waiting += 1
  const mine = last.then(() => inThread(desk, job))
  last = mine.catch(() => null)
  try {
    return await mine
  } finally {
    waiting -= 1
  }
}

async function inThread(desk: Desk, job: WordingJob): Promise<WordingResult> {
  clearTimeout(idle)
  try {
    thread ??= started()
    const result = await answered(await thread, job)
    idle = setTimeout(endThread, IDLE_MS).unref()
    return result
  } catch (cause) {
    endThread()
    if (cause instanceof OutOfBounds) return tooSlow
    desk.log.error({ err: cause }, 'wording-not-tried')
    throw new DomainError('unavailable', 'unexpected', { cause })
  }
}

const tooSlow: WordingResult = {
  faults: [{ code: 'too-slow', line: 1, detail: '' }],
  printed: [],
  html: null,
  pdf: null,
}

class OutOfBounds extends Error {}

function endThread(): void {
  void thread?.then((worker) => worker.terminate()).catch(() => null)
  thread = null
}

/** A thread that has loaded what it needs. */
function started(): Promise<Worker> {
  const worker = new Worker(new URL('./wording-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  worker.unref()
  return said(worker, LONGEST_START_MS, () => new Error('the thread did not start')).then((word) => {
    if (word !== READY) throw new Error('the thread spoke out of turn')
    return worker
  })
}

async function answered(worker: Worker, job: WordingJob): Promise<WordingResult> {
  const answer = said(worker, timeFor(job), () => new OutOfBounds())
  worker.postMessage(job, [])
  const word = await answer
  if (word === READY) throw new Error('the thread spoke out of turn')
  return word
}

const timeFor = ({ show }: WordingJob): number =>
  show !== null && show.as !== 'preview' ? LONGEST_DRAWING_MS : LONGEST_MS

/** The next word of the thread. Rejects when it ends, runs out of memory or stays silent. */
function said(worker: Worker, ms: number, late: () => Error): Promise<typeof READY | WordingResult> {
  const { promise, resolve, reject } = Promise.withResolvers<typeof READY | WordingResult>()
  const timer = setTimeout(() => reject(late()), ms)
  const failed = (cause: Error): void =>
    reject('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new OutOfBounds() : cause)
  const ended = (): void => reject(new Error('the thread ended without an answer'))
  worker.once('message', resolve)
  worker.once('error', failed)
  worker.once('exit', ended)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', failed).off('exit', ended)
  })
}
