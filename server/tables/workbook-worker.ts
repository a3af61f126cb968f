/** The thread a workbook is written in: one job, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeWorkbook, type WorkbookJob } from './workbook-job.ts'

parentPort?.postMessage(await writeWorkbook(workerData as WorkbookJob), [])
