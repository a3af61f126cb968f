/** The thread a quarter is counted in: its rates read entries one by one, which nobody at the counter may feel. */
import { parentPort, workerData } from 'node:worker_threads'
import type { QuarterJob } from './quarter-job.ts'
import { quarterReport } from './quarter-report.ts'
import { readFrom } from './source.ts'

const { source, asked, quarter } = workerData as QuarterJob
const report = await readFrom(source, (reader) => quarterReport(reader, asked, quarter))
parentPort?.postMessage(report, [])
