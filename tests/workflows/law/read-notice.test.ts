/** A pasted notice or table becomes the days it names, and what cannot be right is told by its line. */
import { describe, expect, it } from 'vitest'
import { calendarYears } from '../../../workflows/law/calendar-years.ts'
import { readNotice, yearOfNotice } from '../../../workflows/law/read-notice.ts'
import { notice2025, notice2026, notice2027 } from './notices.ts'

const said = (text: string, year: number) =>
  readNotice(text, year).entries.map(({ kind, from, to }) =>
    from === to ? `${kind} ${from}` : `${kind} ${from}..${to}`,
  )
const faults = (text: string, year = 2027) =>
  readNotice(text, year).faults.map(({ line, code }) => `${String(line ?? '-')} ${code}`)

describe('the wording of the notice', () => {
  it.each([
    [2025, notice2025],
    [2026, notice2026],
  ])('of %d gives the shipped table', (year, text) => {
    const shipped = calendarYears.find((one) => one.year === year)
    const { entries, faults: wrong } = readNotice(text, year)
    expect(wrong).toEqual([])
    const days = (kind: string) => entries.filter((entry) => entry.kind === kind)
    expect(days('off').map(({ from, to }) => [from, to])).toEqual(shipped?.off)
    expect(
      days('make-up')
        .map(({ from }) => from)
        .toSorted(),
    ).toEqual(shipped?.makeUp)
  })

  it.each([
    ['元旦：2026年12月31日至2027年1月2日放假调休，共3天。', ['off 2026-12-31..2027-01-02']],
    [
      '元旦：12月31日至1月2日放假调休，共3天。2026年12月26日上班。',
      ['off 2026-12-31..2027-01-02', 'make-up 2026-12-26'],
    ],
    ['１月１日至３日放假，共３天．', ['off 2027-01-01..2027-01-03']],
    ['1月1日（星期五）放假。', ['off 2027-01-01']],
    ['2月5日到11日放假，2月20日（周六）上班。', ['off 2027-02-05..2027-02-11', 'make-up 2027-02-20']],
    ['1月31日，2月20日上班', ['make-up 2027-01-31', 'make-up 2027-02-20']],
    ['2月5日至3月2日放假', ['off 2027-02-05..2027-03-02']],
    [
      '10月1日至7日放假调休，共7天，9月26日（周日）、10月9日（周六）上班。',
      ['off 2027-10-01..2027-10-07', 'make-up 2027-09-26', 'make-up 2027-10-09'],
    ],
  ])('%s', (text, entries) => {
    expect(said(text, 2027)).toEqual(entries)
    expect(faults(text)).toEqual([])
  })

  it('tells the year it speaks of', () => {
    expect(yearOfNotice(notice2025)).toBe(2025)
    expect(yearOfNotice('一、元旦：1月1日放假')).toBeNull()
  })

  it.each([
    ['一、元旦\n二、春节：2月30日至3月2日放假', '2 notice-impossible-date'],
    ['4月31日（周六）上班', '1 notice-impossible-date'],
    ['\n\n13月1日放假', '3 notice-impossible-date'],
    ['3日放假', '1 notice-impossible-date'],
    ['10月7日至1日放假', '1 notice-span-backwards'],
    ['10月1日（周四）至7日放假', '1 notice-wrong-weekday'],
    ['10月1日（周五）至7日（周日）放假', '1 notice-wrong-weekday'],
    ['10月9日（周日）上班', '1 notice-wrong-weekday'],
    ['10月1日至7日放假调休，共8天', '1 notice-wrong-count'],
    ['6月9日放假2天', '1 notice-wrong-count'],
    ['祝大家节日快乐', '- notice-nothing-read'],
    ['', '- notice-nothing-read'],
  ])('%j is told: %s', (text, fault) => {
    expect(faults(text)).toEqual([fault])
  })
})

describe('a table', () => {
  it.each([
    ['放假,2027-01-01,2027-01-03', ['off 2027-01-01..2027-01-03']],
    ['off\t2027/1/1\t2027/1/3', ['off 2027-01-01..2027-01-03']],
    ['2027.2.20,上班', ['make-up 2027-02-20']],
    ['"work","2027-02-20"', ['make-up 2027-02-20']],
    ['法定 2027-02-05 2027-02-07', ['statutory 2027-02-05', 'statutory 2027-02-06', 'statutory 2027-02-07']],
    ['kind,from,to\n# 2027-01-01\n休,2027-01-01', ['off 2027-01-01']],
  ])('%j', (text, entries) => {
    expect(said(text, 2027)).toEqual(entries)
    expect(faults(text)).toEqual([])
  })

  it.each([
    ['放假,2027-02-30', '1 notice-impossible-date'],
    ['放假,2027-01-03,2027-01-01', '1 notice-span-backwards'],
    ['放价,2027-01-03', '1 notice-line-unread'],
    ['off,2027-01-01,2027-01-02,2027-01-03', '1 notice-line-unread'],
  ])('%j is told: %s', (text, fault) => {
    expect(faults(text)).toEqual([fault])
  })

  it('may stand beside the wording', () => {
    expect(said(`${notice2027}\n法定,2027-01-01`, 2027)).toContain('statutory 2027-01-01')
  })
})
