/** The thread a table is read in: a hostile sheet costs itself its time and memory, and nobody else. */
import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableSheet } from './sheet.ts'
import { readTable, type TableJob, type TableTold } from './table-job.ts'

const { given, bounds } = workerData as TableJob
const say = (told: TableTold): void => parentPort?.postMessage(told, [])

try {
  say({ ok: true, sheet: readTable(given, bounds) })
} catch (fault) {
  if (!(fault instanceof UnreadableSheet)) throw fault
  say({ ok: false, code: fault.code, values: fault.values })
}
