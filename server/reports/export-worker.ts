/** The thread an export is written in: its own read-only connection, one job, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ExportJob } from './export-job.ts'
import { readFrom } from './source.ts'
import { writeExport } from './write-export.ts'

const { source, ...job } = workerData as ExportJob
parentPort?.postMessage(await readFrom(source, (reader) => writeExport(reader, job)), [])
