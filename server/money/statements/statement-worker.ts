/** The thread that reads a large statement: thousands of rows of strangers' text never keep the counter waiting. */
import { parentPort, workerData } from 'node:worker_threads'
import { readJob, type StatementJob } from './statement-job.ts'

parentPort?.postMessage(readJob(workerData as StatementJob), [])
