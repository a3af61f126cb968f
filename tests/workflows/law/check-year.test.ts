/** A year joins the calendar only whole: in its place, every day once, weekends worked and statutory days off (NJFJ 2, 6). */
import { describe, expect, it } from 'vitest'
import { calendarWith, shippedCalendar } from '../../../workflows/law/calendar.ts'
import { checkYear } from '../../../workflows/law/check-year.ts'
import { readNotice } from '../../../workflows/law/read-notice.ts'
import { day } from '../../../workflows/values/day.ts'
import { notice2026, notice2027 } from './notices.ts'

const check = (text: string, year = 2027, known = shippedCalendar) =>
  checkYear(year, readNotice(text, year), '通知', known)

const codes = (text: string, year = 2027) => {
  const checked = check(text, year)
  return checked.ok ? [] : checked.faults.map(({ line, code }) => `${String(line ?? '-')} ${code}`)
}

describe('next year', () => {
  it('takes its thirteen statutory days from the table of the Regulations', () => {
    const checked = check(notice2027)
    expect(checked).toMatchObject({ ok: true, balance: 0, year: { year: 2027, complete: true, source: '通知' } })
    if (!checked.ok) return
    expect(checked.year.statutory).toHaveLength(13)
    const grown = calendarWith([{ ...checked.year, edition: 1 }])
    expect(grown).toMatchObject({ version: 'CN-2026.1+2027.1', knownFrom: '2025-01-01', knownUntil: '2027-12-31' })
    expect(grown.isDayOff(day('2027-05-05'))).toBe(true)
    expect(grown.isDayOff(day('2027-05-08'))).toBe(false)
    expect(grown.years.map((one) => one.year)).toEqual([2025, 2026, 2027])
  })

  it('may be corrected by a later edition, but not by the same days again', () => {
    const first = check(notice2027)
    if (!first.ok) throw new Error('the invented notice is in order')
    const known = calendarWith([{ ...first.year, edition: 1 }])
    const again = check(notice2027, 2027, known)
    expect(again).toMatchObject({ ok: false, faults: [{ code: 'notice-year-unchanged' }] })
    const longer = check(notice2027.replace('5日（周三）放假调休，共5天', '4日（周二）放假调休，共4天'), 2027, known)
    expect(longer).toMatchObject({ ok: true, balance: -1 })
  })

  it.each([
    [notice2027, 2028, ['- notice-year-not-next']],
    [notice2026, 2026, ['- notice-year-unchanged']],
    [`${notice2027}\n放假,2026-12-24`, 2027, ['8 notice-other-year']],
    [`${notice2027}\n放假,2026-12-25`, 2027, []],
    [`${notice2027}\n放假,2028-01-01`, 2027, ['8 notice-other-year']],
    [`${notice2027}\n上班,2027-05-10`, 2027, ['8 notice-make-up-on-weekday']],
    [`${notice2027}\n上班,2027-05-09`, 2027, []],
    [`${notice2027}\n上班,2027-05-08`, 2027, ['8 notice-day-twice']],
    [`${notice2027}\n上班,2027-05-02`, 2027, ['8 notice-day-twice']],
    [`${notice2027}\n放假,2027-10-07,2027-10-08`, 2027, ['8 notice-day-twice']],
    [notice2027.replace(/^五.*$/mu, ''), 2027, ['- notice-statutory-not-off']],
    [`${notice2027}\n法定,2027-01-01`, 2027, ['- notice-statutory-count']],
    [`${notice2027}\n法定,2027-10-01,2027-10-07\n法定,2027-05-01,2027-05-05`, 2027, []],
    [`${notice2027}\n法定,2027-10-01,2027-10-07\n法定,2027-05-01,2027-05-04`, 2027, ['- notice-statutory-count']],
    [
      `${notice2027}\n法定,2027-10-01,2027-10-07\n法定,2027-05-01,2027-05-05\n法定,2027-01-01,2027-01-02`,
      2027,
      ['- notice-statutory-count'],
    ],
  ] as const)('case %#', (text, year, expected) => {
    expect(codes(text, year)).toEqual(expected)
  })

  it('of which nothing is known asks for its statutory days', () => {
    const first = check(notice2027)
    if (!first.ok) throw new Error('the invented notice is in order')
    const known = calendarWith([{ ...first.year, edition: 1 }])
    const checked = check('放假,2028-01-01', 2028, known)
    expect(checked).toMatchObject({ ok: false, faults: [{ code: 'notice-statutory-missing' }] })
  })
})
