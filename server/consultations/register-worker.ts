/** The thread a register is written in: one table, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Sheet } from '../reports/sheets.ts'
import { writeCsv } from '../reports/write-csv.ts'
import { writeXlsx, type Letterhead } from '../reports/write-xlsx.ts'

export type RegisterJob = { format: 'xlsx' | 'csv'; sheet: Sheet; letterhead: Letterhead }

const { format, sheet, letterhead } = workerData as RegisterJob
parentPort?.postMessage(format === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet], letterhead), [])
