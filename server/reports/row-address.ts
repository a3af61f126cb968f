/** Where the figures of a report lead: what tells a row's unit or code in an address, and what stands behind a rate. */
import { NO_CODE, type Asked } from './asked.ts'
import type { ReportRow } from './month-report.ts'
import { keptRates, type RateName } from './rates.ts'

/** What narrows an address to one row of a report. */
export function rowAddress({ key, own, kind }: ReportRow, by: Asked['by']): Record<string, string> {
  return kind === by ? { [kind]: key || NO_CODE } : { unit: key, ...(own ? { own: '1' } : {}) }
}

/** What stands behind the part or the whole of a rate: a stored figure, or a list of what was kept. */
export function behindRate(name: RateName, side: 'part' | 'whole'): Record<string, string> {
  if (keptRates.some((one) => one === name)) return { list: name, ...(side === 'part' ? { kept: '1' } : {}) }
  if (side === 'part') return { measure: 'case-closed:settled' }
  return { measure: name === 'success-a' ? 'case-accepted' : 'case-closed' }
}
