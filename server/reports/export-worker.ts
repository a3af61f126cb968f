/** The thread an export is written in: its own read-only connection, one job, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { openEmbeddedReadonly, openServer } from '../../db/database.ts'
import type { ExportJob } from './export-job.ts'
import { writeExport } from './write-export.ts'

const { source, ...job } = workerData as ExportJob
const db = source.engine === 'sqlite' ? openEmbeddedReadonly(source.path) : await openServer(source.url)
try {
  const exported = await writeExport(db.reader, job)
  parentPort?.postMessage(exported, [])
} finally {
  await db.close()
}
