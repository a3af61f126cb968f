/** What every job that outlasts its request has alike: a thread that is watched, a sign of life in the database, and a stop that anybody's process hears. */
import { Worker } from 'node:worker_threads'
import { millisOf } from './clock.ts'
import type { Desk } from './desk.ts'

/** How a job stands; one without a sign of life for two minutes went down with its process. */
export type JobState = { state: 'running' | 'stopping' | 'stopped' | 'done' | 'failed'; beat_at: string }

const SILENT_MS = 120_000
/** How often the database is told how far a thread is. */
const BEAT_MS = 400

/** Whether a job is under way somewhere. */
export const isUnderWay = (desk: Desk, job: JobState | null): boolean =>
  job !== null &&
  (job.state === 'running' || job.state === 'stopping') &&
  // A sign of life from far ahead was given before the clock was put back.
  Math.abs(desk.clock.millis() - millisOf(job.beat_at)) < SILENT_MS

/** How a job that is not under way ended, when not well; one whose process went down has failed. */
export function endedBadly(job: JobState | null): 'stopped' | 'failed' | null {
  if (job === null || job.state === 'done') return null
  return job.state === 'stopped' || job.state === 'stopping' ? 'stopped' : 'failed'
}

/** Somebody asked a job to stop. */
export class Stopped extends Error {}

export type Watched<Question> = {
  script: URL
  /** Plain data. */
  task: unknown
  longestMs: number
  /** Tells how many parts are done; false when nobody wants the rest any more. */
  wanted: (done: number) => Promise<boolean>
  /** What the thread is told that asks; it asks one thing at a time. */
  answer?: (question: Question) => Promise<unknown>
}

/**
 * What a thread says at last. While it works it says `{ done }`, how many parts there are by now, and `{ asks }`, what it wants to be told.
 * Rejects with `Stopped`, or with an error when the thread or an answer fails or it takes too long.
 */
export function inWatchedThread<Finished extends object, Question = never>({
  script,
  task,
  longestMs,
  wanted,
  answer,
}: Watched<Question>) {
  return new Promise<Finished>((resolve, reject) => {
    const worker = new Worker(script, { workerData: task, execArgv: [] })
    let done = 0
    const tell = async (): Promise<void> => {
      try {
        if (!(await wanted(done))) end(() => reject(new Stopped()))
      } catch {
        // A busy database is told next time.
      }
    }
    const beat = setInterval(() => void tell(), BEAT_MS)
    const timer = setTimeout(() => end(() => reject(new Error('the job took too long'))), longestMs)
    const end = (settle: () => void): void => {
      clearInterval(beat)
      clearTimeout(timer)
      void worker.terminate()
      settle()
    }
    const reply = async (question: Question): Promise<void> => {
      try {
        worker.postMessage(await answer?.(question), [])
      } catch (fault) {
        end(() => reject(fault))
      }
    }
    worker.on('message', (word: { done: number } | { asks: Question } | Finished) => {
      if ('done' in word) done = word.done
      else if ('asks' in word) void reply(word.asks)
      else end(() => resolve(word))
    })
    worker.once('error', (fault) => end(() => reject(fault)))
    worker.once('exit', (code) => end(() => reject(new Error(`the thread of the job ended with ${code}`))))
  })
}
