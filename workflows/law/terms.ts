/** How days of the law are counted, with the working shown: every clock on a case and every window before a court is made here. */
import { addDays, addMonths, daysBetween, isAfter, isBefore, split, type Day } from '../values/day.ts'
import { bad, good, type Result } from '../values/result.ts'
import type { ArticleCode } from './articles.ts'
import { isKnown, type Calendar } from './calendar.ts'
import { leadRules, termRules, type LeadRuleId, type Length, type TermRuleId, type TermUnit } from './term-rules.ts'

/** One line of the working; the pages translate the code (`step.<code>`). */
export type TermStepCode =
  | 'event-day-not-counted'
  | 'first-day-counted'
  | 'working-day-skipped-day-off'
  | 'no-corresponding-day'
  | 'counted-last-day'
  | 'extended-from'
  | 'day-off-rolled-over'
  | 'last-day'
  | 'calendar-unknown'
  | 'day-promised'
  | 'aid-opens'
export type TermStep = { code: TermStepCode; day: Day; article: ArticleCode | null }

export type Term = {
  rule: TermRuleId
  article: ArticleCode
  eventOn: Day
  length: number
  unit: TermUnit
  /** The last day as counted: the committee's own target. */
  rawLastDay: Day
  /** The last day a party may count on: rolled over days off where the rule rolls. */
  lastDay: Day
  /** Counted on days no table vouches for; to be settled again when the year is imported. */
  provisional: boolean
  /** Days by which consent moved `rawLastDay`; 0 when never extended. */
  extendedDays: number
  steps: TermStep[]
  calendarVersion: string
}

/** Natural days or months by which the parties lengthen a period. */
export type Addition = { length: number; unit: Exclude<TermUnit, 'working-day'> }
export type ExtensionFault = 'term-not-extendable' | 'term-extension-too-long' | 'term-extension-empty'

/** A period of our own in place of the rule's, with what it rests on: the union's own legal aid sets its terms itself. */
export type HousePeriod = { days: number; article: ArticleCode }

/**
 * The last day of a period. The day of the event is not counted, months and years end on the corresponding day or the
 * month's last, a last day off rolls on but make-up workdays hold (MSS 85, MFD 201-203).
 */
export function computeTerm(
  ruleId: TermRuleId,
  eventOn: Day,
  calendar: Calendar,
  house: HousePeriod | null = null,
): Term {
  const known = termRules[ruleId]
  const rule = house === null ? known : { ...known, length: house.days, unit: 'day' as const, article: house.article }
  const opening: TermStep[] = [
    { code: 'event-day-not-counted', day: eventOn, article: 'MFD-201' },
    { code: 'first-day-counted', day: addDays(eventOn, 1), article: 'MFD-201' },
  ]
  const counted = count(eventOn, rule, calendar)
  const settled = settle(ruleId, eventOn, counted.lastDay, calendar)
  return {
    rule: ruleId,
    article: rule.article,
    eventOn,
    length: rule.length,
    unit: rule.unit,
    ...settled,
    extendedDays: 0,
    steps: [
      ...opening,
      ...counted.steps,
      ...settled.steps.map((step) => (step.code === 'last-day' ? { ...step, article: rule.article } : step)),
    ],
  }
}

/**
 * The period lengthened with the consent its rule asks for; the addition counts from the unrolled last day, so that a
 * holiday in between gives no one extra days.
 */
export function extendTerm(term: Term, addition: Addition, calendar: Calendar): Result<Term, ExtensionFault> {
  const { extension } = termRules[term.rule]
  if (extension === null) return bad('term-not-extendable')
  if (addition.length < 1 || !Number.isInteger(addition.length)) return bad('term-extension-empty')
  const counted = count(term.rawLastDay, addition, calendar)
  const original = addDays(term.rawLastDay, -term.extendedDays)
  if (extension.most !== null && isAfter(counted.lastDay, count(original, extension.most, calendar).lastDay)) {
    return bad('term-extension-too-long')
  }
  const settled = settle(term.rule, term.eventOn, counted.lastDay, calendar)
  const earlier = term.steps.filter((step) => !CLOSING.has(step.code))
  const from: TermStep = { code: 'extended-from', day: term.rawLastDay, article: extension.article }
  return good({
    ...term,
    ...settled,
    extendedDays: daysBetween(original, settled.rawLastDay),
    steps: [...earlier, from, ...counted.steps, ...settled.steps],
  })
}

/**
 * Whether consent may lengthen a period to a day: its rule allows it, the day lies behind the present end, and within the
 * most that the text sets beyond the end it had at first.
 */
export function mayExtendTo(
  ruleId: TermRuleId,
  ends: { first: Day | null; present: Day },
  until: Day,
  calendar: Calendar,
): boolean {
  const { extension } = termRules[ruleId]
  if (extension === null || !isAfter(until, ends.present)) return false
  if (extension.most === null || ends.first === null) return true
  return !isAfter(until, count(ends.first, extension.most, calendar).lastDay)
}

/** The period moved on by natural days in which it stood still (LDTZ 27 para. 3); 0 leaves it as it is. */
export function postponeTerm(term: Term, days: number, calendar: Calendar): Term {
  if (days === 0) return term
  const settled = settle(term.rule, term.eventOn, addDays(term.rawLastDay, days), calendar)
  const earlier = term.steps.filter((step) => !CLOSING.has(step.code))
  return { ...term, ...settled, steps: [...earlier, ...settled.steps] }
}

/** The first day on which a lead rule opens before a day, e.g. legal aid before approval (T14). */
export const leadStartsOn = (ruleId: LeadRuleId, before: Day): Day => addDays(before, -leadRules[ruleId].days)

/** Days left to the last day a party may count on: 0 on that day, negative after it. */
export const termDaysLeft = (term: Term, today: Day): number => daysBetween(today, term.lastDay)

/** Steps that an extension writes anew. */
const CLOSING: ReadonlySet<TermStepCode> = new Set(['day-off-rolled-over', 'last-day', 'calendar-unknown'])

function count(from: Day, { length, unit }: Length, calendar: Calendar): { lastDay: Day; steps: TermStep[] } {
  if (unit === 'working-day') return countWorkingDays(from, length, calendar)
  if (unit === 'day') return counted(addDays(from, length), [])
  const lastDay = addMonths(from, unit === 'year' ? length * 12 : length)
  const clipped = split(lastDay).date !== split(from).date
  return counted(lastDay, clipped ? [{ code: 'no-corresponding-day', day: lastDay, article: 'MFD-202' }] : [])
}

const counted = (lastDay: Day, steps: TermStep[]): { lastDay: Day; steps: TermStep[] } => ({
  lastDay,
  steps: [...steps, { code: 'counted-last-day', day: lastDay, article: null }],
})

function countWorkingDays(from: Day, length: number, calendar: Calendar): { lastDay: Day; steps: TermStep[] } {
  const steps: TermStep[] = []
  let on = from
  for (let left = length; left > 0;) {
    on = addDays(on, 1)
    if (calendar.isDayOff(on)) steps.push({ code: 'working-day-skipped-day-off', day: on, article: null })
    else left -= 1
  }
  return counted(on, steps)
}

function settle(
  ruleId: TermRuleId,
  eventOn: Day,
  rawLastDay: Day,
  calendar: Calendar,
): Pick<Term, 'rawLastDay' | 'lastDay' | 'provisional' | 'steps' | 'calendarVersion'> {
  const { rolls, unit } = termRules[ruleId]
  const steps: TermStep[] = []
  const mayRollFrom = (on: Day): boolean => rolls && calendar.isDayOff(on)
  let lastDay = rawLastDay
  while (mayRollFrom(lastDay)) {
    steps.push({ code: 'day-off-rolled-over', day: lastDay, article: 'MFD-203' })
    lastDay = addDays(lastDay, 1)
  }
  steps.push({ code: 'last-day', day: lastDay, article: termRules[ruleId].article })
  // Natural days never ask the table which days are off, except at their end.
  const asked = unit === 'working-day' ? eventOn : rawLastDay
  const provisional = (rolls || unit === 'working-day') && !isKnown(calendar, asked, lastDay)
  if (provisional) {
    const edge = isBefore(asked, calendar.knownFrom) ? calendar.knownFrom : calendar.knownUntil
    steps.push({ code: 'calendar-unknown', day: edge, article: null })
  }
  return { rawLastDay, lastDay, provisional, steps, calendarVersion: calendar.version }
}
