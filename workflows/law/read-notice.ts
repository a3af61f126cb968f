/**
 * Reads next year's days off out of what an administrator pastes: the wording of the State Council's notice, or a plain table.
 * It only reads; whether the days make a year is `check-year.ts`'s to say.
 */
import { addDays, daysBetween, isBefore, parseDay, weekday, type Day } from '../values/day.ts'
import { noticePatterns, noticeVerbs, noticeWeekdays, tableKinds } from './notice-words.ts'

/** A span off, a weekend worked or a statutory day, with the line of the text it stands in (from 1). */
export type NoticeEntry = { kind: keyof typeof tableKinds; from: Day; to: Day; line: number }

export type NoticeFaultCode =
  | 'notice-impossible-date'
  | 'notice-span-backwards'
  | 'notice-wrong-weekday'
  | 'notice-wrong-count'
  | 'notice-line-unread'
  | 'notice-nothing-read'
  | 'notice-other-year'
  | 'notice-make-up-on-weekday'
  | 'notice-day-twice'
  | 'notice-statutory-missing'
  | 'notice-statutory-not-off'
  | 'notice-statutory-count'
  | 'notice-year-not-next'
  | 'notice-year-unchanged'

/** What is wrong, in which line (null: with the whole), and what fills the sentence's places. */
export type NoticeFault = { line: number | null; code: NoticeFaultCode; values: Record<string, string | number> }

export type ReadNotice = { entries: NoticeEntry[]; faults: NoticeFault[] }

/** Every day a text names for a year, and everything in it that cannot be right. */
export function readNotice(text: string, year: number): ReadNotice {
  const read = text
    .normalize('NFKC')
    .split('\n')
    .map((line, at) => readLine(line.trim(), at + 1, year))
  const entries = read.flatMap((line) => line.entries)
  const faults = read.flatMap((line) => line.faults)
  if (entries.length === 0 && faults.length === 0) faults.push({ line: null, code: 'notice-nothing-read', values: {} })
  return { entries, faults }
}

/** The year a pasted notice speaks of first, or null. */
export function yearOfNotice(text: string): number | null {
  const found = new RegExp(noticePatterns.titleYear, 'u').exec(text.normalize('NFKC'))
  return found ? Number.parseInt(found[1] ?? '', 10) : null
}

function readLine(line: string, at: number, year: number): ReadNotice {
  if (line === '' || line.startsWith('#')) return nothing
  const days = line.match(new RegExp(noticePatterns.tableDay, 'gu'))
  if (days !== null) return readTableLine(line, days, at)
  return line.includes(noticeVerbs.off) || line.includes(noticeVerbs.makeUp) ? readSentences(line, at, year) : nothing
}

const nothing: ReadNotice = { entries: [], faults: [] }

/** `放假,2027-01-01,2027-01-03`; the cells may be set apart by anything and stand in either order. */
function readTableLine(line: string, days: readonly string[], at: number): ReadNotice {
  const cells = new Set(line.toLowerCase().split(/[\s,;|"']+/u))
  const kind = kindsOfTable.find(([, words]) => words.some((word) => cells.has(word)))?.[0]
  const read = days.map(readTableDay)
  const [from, to = from, ...more] = read
  if (kind === undefined || more.length > 0) return faulty(at, 'notice-line-unread', { text: line.slice(0, 40) })
  const wrong = read.findIndex((on) => on === null)
  if (wrong !== -1) return faulty(at, 'notice-impossible-date', { date: days[wrong] ?? '' })
  return from && to ? spanOf(kind, from, to, at) : nothing
}

const kindsOfTable = Object.entries(tableKinds) as [NoticeEntry['kind'], readonly string[]][]

function readTableDay(written: string): Day | null {
  const [year = '', month = '', date = ''] = written.split(/[-/.]/u)
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}

/** `1月1日(周五)至3日(周日)放假调休,共3天。1月4日(周一)上班。` */
function readSentences(line: string, at: number, year: number): ReadNotice {
  const read: ReadNotice = { entries: [], faults: [] }
  const take = ({ entries, faults }: ReadNotice): void => {
    read.entries.push(...entries)
    read.faults.push(...faults)
  }
  // A list of days may be set apart by commas; what has no verb yet waits for the one that follows.
  let waiting = ''
  for (const clause of withoutCommasInBrackets(line).match(new RegExp(noticePatterns.clause, 'gu')) ?? []) {
    const count = new RegExp(noticePatterns.count, 'u').exec(clause)
    const sentence = waiting + clause
    const isOff = sentence.includes(noticeVerbs.off)
    if (isOff || sentence.includes(noticeVerbs.makeUp)) {
      take(readClause(sentence, isOff ? 'off' : 'make-up', at, year))
      waiting = ''
    } else if (count === null) waiting = clause === '' ? waiting : `${sentence} `
    if (count !== null) take(wrongCount(read.entries.at(-1), Number.parseInt(count[1] ?? '', 10), at))
  }
  return read
}

const withoutCommasInBrackets = (line: string): string =>
  line.replaceAll(/\([^()]*\)/gu, (remark) => remark.replaceAll(new RegExp(noticePatterns.stop, 'gu'), ' '))

function readClause(clause: string, kind: NoticeEntry['kind'], at: number, year: number): ReadNotice {
  const read: ReadNotice = { entries: [], faults: [] }
  let told = { year, month: 0 }
  for (const found of clause.matchAll(new RegExp(noticePatterns.span, 'gu'))) {
    const first = writtenDate(found.slice(1, 5), told)
    const second = found[7] === undefined ? first : writtenDate(found.slice(5, 9), first)
    told = second
    // Around New Year a span begins in December of the year before without saying so.
    const begun = first.month > second.month && first.year === second.year ? { ...first, year: first.year - 1 } : first
    const { entries, faults } = spanWritten(kind, begun, second, at)
    read.entries.push(...entries)
    read.faults.push(...faults)
  }
  return read
}

type Written = { year: number; month: number; date: number; remark: string }

function writtenDate(
  [year, month, date, remark]: readonly (string | undefined)[],
  told: { year: number; month: number },
): Written {
  return {
    year: year === undefined ? told.year : Number.parseInt(year, 10),
    month: month === undefined ? told.month : Number.parseInt(month, 10),
    date: Number.parseInt(date ?? '', 10),
    remark: remark ?? '',
  }
}

function spanWritten(kind: NoticeEntry['kind'], first: Written, second: Written, at: number): ReadNotice {
  const [from, to] = [dayOf(first), dayOf(second)]
  if (from === null || to === null)
    return faulty(at, 'notice-impossible-date', { date: said(from === null ? first : second) })
  const { entries, faults } = spanOf(kind, from, to, at)
  return {
    entries,
    faults: [...wrongWeekday(from, first, at), ...(second === first ? [] : wrongWeekday(to, second, at)), ...faults],
  }
}

const two = (part: number): string => String(part).padStart(2, '0')
const said = ({ year, month, date }: Written): string => `${String(year)}-${two(month)}-${two(date)}`
const dayOf = (written: Written): Day | null => parseDay(said(written))

function spanOf(kind: NoticeEntry['kind'], from: Day, to: Day, line: number): ReadNotice {
  if (isBefore(to, from)) return faulty(line, 'notice-span-backwards', { from, to })
  // Weekends worked and statutory days count one by one, also where a table gives a span of them.
  if (kind === 'off') return { entries: [{ kind, from, to, line }], faults: [] }
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
  return { entries: days.map((on) => ({ kind, from: on, to: on, line })), faults: [] }
}

/** A notice names the day of the week beside the date; where the two disagree one of them is a slip. */
function wrongWeekday(on: Day, { remark }: Written, line: number): NoticeFault[] {
  const found = new RegExp(noticePatterns.weekday, 'u').exec(remark)
  if (found === null) return []
  const told = Math.min(7, noticeWeekdays.findIndex((word) => word === found[1]) + 1)
  return told === weekday(on) ? [] : [{ line, code: 'notice-wrong-weekday', values: { day: on } }]
}

function wrongCount(entry: NoticeEntry | undefined, told: number, line: number): ReadNotice {
  if (entry?.kind !== 'off') return nothing
  const counted = daysBetween(entry.from, entry.to) + 1
  return counted === told ? nothing : faulty(line, 'notice-wrong-count', { told, counted, from: entry.from })
}

const faulty = (line: number, code: NoticeFaultCode, values: NoticeFault['values']): ReadNotice => ({
  entries: [],
  faults: [{ line, code, values }],
})
