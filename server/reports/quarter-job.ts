/** What travels to the thread that counts a quarter, and what it is to make of it: the report, what its rates are made of, or a file. */
import type { Locale } from '../../templates/words/index.ts'
import type { Quarter } from '../../workflows/values/quarter.ts'
import type { Asked } from './asked.ts'
import type { Source } from './source.ts'

export const quarterTables = ['comparison', 'rates', 'rows', 'employers', 'months', 'course'] as const
export type QuarterTable = (typeof quarterTables)[number]

/** Who takes a file, when (Shanghai wall clock) and on which day. */
export type Made = { by: string; at: string; on: string }

export type QuarterFile = {
  format: { kind: 'xlsx' } | { kind: 'csv'; table: QuarterTable }
  locale: Locale
  made: Made
}

export type QuarterTask = { make: 'report' } | { make: 'kept' } | ({ make: 'file' } & QuarterFile)

export type QuarterJob = { source: Source; asked: Asked; quarter: Quarter; task: QuarterTask }
