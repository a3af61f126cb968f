/** One job in a thread of its own, bounded in time: what weighs must never make the counter wait. */
import { Worker } from 'node:worker_threads'

/** What the thread says first. Rejects when it fails, ends without a word or takes too long. */
export function inThread<Told>(script: URL, job: unknown, longestMs: number): Promise<Told> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job, execArgv: [] })
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
    }
    const timer = setTimeout(() => {
      void worker.terminate()
      reject(new Error('the thread took too long'))
    }, longestMs)
    worker.once('message', (told: Told) => end(() => resolve(told)))
    worker.once('error', (fault) => end(() => reject(fault)))
    worker.once('exit', (code) => end(() => reject(new Error(`the thread ended with ${code}`))))
  })
}
