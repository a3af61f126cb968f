/** Two columns copied out of an attendance sheet, day and hours: read row by row, each fault with its row. */
import { parseDay, type Day } from './day.ts'

/** `hours` in hundredths. */
export type DayHours = { on: Day; hours: number }
export type DayHoursFault = { row: number; code: 'row-day' | 'row-hours' | 'too-many-pasted' }

/** A year of days. */
const MOST_DAYS = 366
const HOURS_OF_A_DAY = 2_400
/** `2026-05-01`, `2026/5/1`, `2026.5.1`, also with the Chinese signs of year, month and day. */
const DAY = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/u

/** Hours as typed, `8` or `2.5`, in hundredths; null for anything else. */
export function parseHours(text: string): number | null {
  const [, whole = '', decimals = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/u.exec(text.trim()) ?? []
  return whole === '' ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

/** Rows of day and hours; a first row without any digit is a heading, blank rows are skipped. */
export function readDayHours(text: string): { rows: DayHours[]; faults: DayHoursFault[] } {
  const rows: DayHours[] = []
  const faults: DayHoursFault[] = []
  for (const [at, line] of text.split(/\r\n|\r|\n/u).entries()) {
    if (line.trim() === '' || (rows.length + faults.length === 0 && !/\d/u.test(line))) continue
    if (rows.length === MOST_DAYS) return { rows, faults: [...faults, { row: at + 1, code: 'too-many-pasted' }] }
    const [first = '', second = ''] = line.trim().split(/[\t,;\uff0c\s]+/u)
    const [, year = '', month = '', date = ''] = DAY.exec(first) ?? []
    const on = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
    const hours = parseHours(second)
    if (on === null) faults.push({ row: at + 1, code: 'row-day' })
    else if (hours === null || hours > HOURS_OF_A_DAY) faults.push({ row: at + 1, code: 'row-hours' })
    else rows.push({ on, hours })
  }
  return { rows, faults }
}
