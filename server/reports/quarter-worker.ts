/** The thread a quarter is counted in: its rates read entries one by one, which nobody at the counter may feel. */
import { parentPort, workerData } from 'node:worker_threads'
import type { QuarterJob } from './quarter-job.ts'
import { keptSingly, quarterReport } from './quarter-report.ts'
import { readFrom } from './source.ts'

const { source, asked, task } = workerData as QuarterJob
const made = await readFrom(source, async (reader) => {
  if (task.make === 'kept') return keptSingly(reader, asked, task.months)
  const report = await quarterReport(reader, asked, task.quarter)
  if (task.make === 'report') return report
  // Words and the writer weigh more than the counting: a page does without them.
  const { writeQuarter } = await import('./write-quarter.ts')
  return writeQuarter(report, asked, task)
})
parentPort?.postMessage(made, [])
