/** The thread the forms of a month are counted in: they read the month's entries one by one, which nobody at the counter may feel. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FormsJob } from './forms-job.ts'
import { readFrom } from './source.ts'
import { statistics } from './statistics.ts'

const { source, report, unitIds, locale, ranked } = workerData as FormsJob
const forms = await readFrom(source, (reader) => statistics(reader, report, unitIds, locale, ranked))
parentPort?.postMessage(forms, [])
