/** What travels to the thread that counts the forms of a month. */
import type { Locale } from '../../templates/words/index.ts'
import type { MonthReport } from './month-report.ts'
import type { Source } from './source.ts'

export type FormsJob = {
  source: Source
  report: MonthReport
  unitIds: readonly string[]
  locale: Locale
  /** Whether mediators may stand in the order of what they closed. */
  ranked: boolean
}
