/** A second, plain count of the same periods, sharing no line with workflows/: the judge of the first. */
import { termRules, type TermRuleId } from '../../../workflows/law/term-rules.ts'

/** Holidays as ranges of MMDD in the order of the notices, make-up workdays after the bar. */
const NOTICES: Record<string, string> = {
  2025: '0101-0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008 | 0126 0208 0427 0928 1011',
  2026: '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007 | 0104 0214 0228 0509 0920 1010',
  2027: '0101-0101 0205-0208 0405-0405 0501-0502 0609-0609 0915-0915 1001-1003 |',
}

const off = (on: Date): boolean => {
  const text = on.toJSON()
  const date = text.slice(5, 10).replace('-', '')
  const [free = '', work = ''] = (NOTICES[text.slice(0, 4)] ?? '|').split('|')
  if (work.split(' ').includes(date)) return false
  const holiday = free
    .split(' ')
    .filter((range) => range !== '')
    .some((range) => range.slice(0, 4) <= date && date <= range.slice(5))
  return holiday || on.getUTCDay() === 0 || on.getUTCDay() === 6
}

const plus = (on: Date, days: number): Date => new Date(on.getTime() + days * 86_400_000)
const text = (on: Date): string => on.toJSON().slice(0, 10)

/** The last days the second count gives. */
export function judge(id: TermRuleId, eventOn: string): { rawLastDay: string; lastDay: string } {
  const { length, unit, rolls } = termRules[id]
  const event = new Date(`${eventOn}T00:00:00Z`)
  let raw = event
  if (unit === 'day') raw = plus(event, length)
  if (unit === 'working-day') {
    for (let counted = 0; counted < length; counted += off(raw) ? 0 : 1) raw = plus(raw, 1)
  }
  if (unit === 'month' || unit === 'year') {
    const months = unit === 'year' ? 12 * length : length
    raw = new Date(Date.UTC(event.getUTCFullYear(), event.getUTCMonth() + months, event.getUTCDate()))
    // The machine spills 31 into the next month; the law goes back to the month's last day.
    while ((raw.getUTCMonth() - event.getUTCMonth() - months) % 12 !== 0) raw = plus(raw, -1)
  }
  let last = raw
  while (rolls && off(last)) last = plus(last, 1)
  return { rawLastDay: text(raw), lastDay: text(last) }
}
