/** What travels to the thread that counts a quarter, and what it is to make of it: the report, what the rates of some months are made of, or a file. */
import type { Locale } from '../../templates/words/index.ts'
import type { Quarter } from '../../workflows/values/quarter.ts'
import type { Asked } from './asked.ts'
import type { Months } from './quarter-report.ts'
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

export type QuarterTask =
  | { make: 'report'; quarter: Quarter }
  | { make: 'kept'; months: Months }
  | ({ make: 'file'; quarter: Quarter } & QuarterFile)

export type QuarterJob = { source: Source; asked: Asked; task: QuarterTask }
