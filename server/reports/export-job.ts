/** What travels between the desk and the thread that writes an export: plain data in, a finished file out. */
import type { Locale } from '../../templates/words/index.ts'
import type { Arrangement } from './arrangement.ts'
import type { ReportAsked } from './month-report.ts'
import type { Source } from './source.ts'

export const exportTables = ['totals', 'cases'] as const
export type ExportTable = (typeof exportTables)[number]

export type ExportJob = {
  source: Source
  asked: ReportAsked & { by: Arrangement }
  format: { kind: 'xlsx' } | { kind: 'csv'; table: ExportTable }
  locale: Locale
  /** Whether mediators may stand in the order of what they closed. */
  ranked: boolean
  /** Who exports, when (Shanghai wall clock) and on which day: printed on the sheets. */
  made: { by: string; at: string; on: string }
}

export type Exported = { bytes: Uint8Array; rows: number }
