/** Finds the page code of each picture in a thread of its own, bounded in time. */
import { Worker } from 'node:worker_threads'
import { readPageCode, type PageCode } from '../../../templates/drawer/page-code.ts'
import type { Desk } from '../../desk.ts'

const LONGEST_MS = 60_000

/** One answer a picture: its code, or null. A thread that fails leaves every page to be filed by hand. */
export async function readCodes(desk: Desk, pictures: readonly Uint8Array[]): Promise<(PageCode | null)[]> {
  try {
    const found = await inThread(pictures)
    return pictures.map((_, at) => (found[at] ?? []).map(readPageCode).find((code) => code !== null) ?? null)
  } catch (fault) {
    desk.log.error({ err: fault }, 'scans-not-read')
    return pictures.map(() => null)
  }
}

function inThread(pictures: readonly Uint8Array[]): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData: { pictures }, execArgv: [] })
    const timer = setTimeout(() => {
      void worker.terminate()
      reject(new Error('reading the scans took too long'))
    }, LONGEST_MS)
    const failed = (cause: Error): void => {
      clearTimeout(timer)
      reject(cause)
    }
    worker.once('message', (found: string[][]) => {
      clearTimeout(timer)
      resolve(found)
      // What the decoder grew to stays with the thread otherwise.
      void worker.terminate()
    })
    worker.once('error', failed)
    worker.once('exit', (code) => {
      if (code !== 0) failed(new Error(`the thread that reads scans ended with ${code}`))
    })
  })
}
