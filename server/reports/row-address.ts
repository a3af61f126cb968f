/** Where the figures of one row of a report lead: what tells its unit or code in an address. */
import { NO_CODE, type Asked } from './asked.ts'
import type { ReportRow } from './month-report.ts'

/** What narrows an address to one row of a report. */
export function rowAddress({ key, own, kind }: ReportRow, by: Asked['by']): Record<string, string> {
  return kind === by ? { [kind]: key || NO_CODE } : { unit: key, ...(own ? { own: '1' } : {}) }
}
