/** The year within which a worker must go to arbitration: its start, its interruptions, and the exception for wages. */
import { daysBetween, isAfter, isBefore, type Day } from '../values/day.ts'
import type { ArticleCode } from './articles.ts'
import type { Calendar } from './calendar.ts'
import { leadRules } from './term-rules.ts'
import { computeTerm } from './terms.ts'

/** What breaks the running year, so that it starts afresh in full (LDTZ 27 para. 2, ORD17 31). */
export type InterruptionCause =
  | 'claimed-from-other-side'
  | 'relief-sought'
  | 'other-side-agreed'
  | 'mediation-refused'
  | 'mediation-failed'
  | 'agreement-not-performed'

export type Interruption = { on: Day; cause: InterruptionCause }

export type Employment = { state: 'continuing' } | { state: 'ended'; on: Day } | { state: 'unknown' }

export type LimitationFacts = {
  /** The day the party knew or should have known of the infringement; null while nobody has said. */
  knownOn: Day | null
  /** The claim is for unpaid remuneration (claim items say so: `limitation: 'wages'`). */
  wageArrears: boolean
  employment: Employment
  interruptions: readonly Interruption[]
}

export type LimitationBasis =
  | 'one-year-from-knowledge'
  | 'one-year-from-interruption'
  | 'wages-during-employment'
  | 'one-year-from-employment-end'
  | 'start-unknown'

export type LimitationStepCode =
  | 'limitation-starts'
  | 'limitation-starts-at-employment-end'
  | 'limitation-not-running'
  | 'limitation-start-unknown'
  | 'limitation-restarted'
  | 'interruption-before-start'
  | 'interruption-too-late'
  | 'limitation-last-day'
export type LimitationStep = {
  code: LimitationStepCode
  day: Day | null
  cause: InterruptionCause | null
  article: ArticleCode
}

export type Limitation = {
  /** The day nobody can dispute: a year from the start, not rolled over days off. Null while nothing runs. */
  lastSafeDay: Day | null
  /** The day the law gives, rolled over days off. */
  lastDay: Day | null
  provisional: boolean
  basis: LimitationBasis
  article: ArticleCode
  steps: LimitationStep[]
}

const INTERRUPTION_ARTICLES: Readonly<Record<InterruptionCause, ArticleCode>> = {
  'claimed-from-other-side': 'LDTZ-27.2',
  'relief-sought': 'LDTZ-27.2',
  'other-side-agreed': 'LDTZ-27.2',
  'mediation-refused': 'ORD17-31',
  'mediation-failed': 'ORD17-31',
  'agreement-not-performed': 'ORD17-31',
}

/** The limitation of one claim on what is known of it; interruptions may come in any order. */
export function limitationOf(facts: LimitationFacts, calendar: Calendar): Limitation {
  const start = startOf(facts)
  if (start.day === null) return { ...start, lastSafeDay: null, lastDay: null, provisional: false, steps: [start.step] }
  return run({ ...start, day: start.day }, facts.interruptions, calendar)
}

/** Days left to the last safe day (0 on it, negative after it); null while nothing runs. */
export const daysLeft = (limitation: Limitation, today: Day): number | null =>
  limitation.lastSafeDay === null ? null : daysBetween(today, limitation.lastSafeDay)

/** Fewer than seven days left: legal aid may be given before its approval (FYF 44, T14). */
export function aidMayStartEarly(limitation: Limitation, today: Day): boolean {
  const left = daysLeft(limitation, today)
  return left !== null && left >= 0 && left <= leadRules.T14.days
}

/** The claim whose limitation ends first, for the case as a whole; claims that do not run come last. */
export function firstToExpire(limitations: readonly Limitation[]): Limitation | null {
  const running = limitations.filter((limitation) => limitation.lastSafeDay !== null)
  const [first = null] = running.toSorted((a, b) => ((a.lastSafeDay ?? '') < (b.lastSafeDay ?? '') ? -1 : 1))
  return first ?? limitations[0] ?? null
}

type Start = { day: Day | null; basis: LimitationBasis; article: ArticleCode; step: LimitationStep }

function startOf({ knownOn, wageArrears, employment }: LimitationFacts): Start {
  if (wageArrears && employment.state === 'continuing') {
    return start(null, 'wages-during-employment', 'LDTZ-27.4', 'limitation-not-running')
  }
  if (wageArrears && employment.state === 'ended') {
    return start(employment.on, 'one-year-from-employment-end', 'LDTZ-27.4', 'limitation-starts-at-employment-end')
  }
  if (knownOn === null) return start(null, 'start-unknown', 'LDTZ-27', 'limitation-start-unknown')
  // Wages with an unknown end of employment count like any claim: the earlier day is the safe one.
  return start(knownOn, 'one-year-from-knowledge', 'LDTZ-27', 'limitation-starts')
}

const start = (day: Day | null, basis: LimitationBasis, article: ArticleCode, code: LimitationStepCode): Start => ({
  day,
  basis,
  article,
  step: { code, day, cause: null, article },
})

function run(begun: Start & { day: Day }, interruptions: readonly Interruption[], calendar: Calendar): Limitation {
  const steps: LimitationStep[] = [begun.step]
  let { day: from, basis, article }: { day: Day; basis: LimitationBasis; article: ArticleCode } = begun
  let term = computeTerm('T10', from, calendar)
  for (const { on, cause } of interruptions.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const step = { day: on, cause, article: INTERRUPTION_ARTICLES[cause] }
    if (isBefore(on, from)) steps.push({ code: 'interruption-before-start', ...step })
    else if (isAfter(on, term.lastDay)) steps.push({ code: 'interruption-too-late', ...step })
    else {
      ;[from, basis, article] = [on, 'one-year-from-interruption', INTERRUPTION_ARTICLES[cause]]
      term = computeTerm('T10', from, calendar)
      steps.push({ code: 'limitation-restarted', ...step })
    }
  }
  steps.push({ code: 'limitation-last-day', day: term.rawLastDay, cause: null, article: 'LDTZ-27' })
  const { rawLastDay: lastSafeDay, lastDay, provisional } = term
  return { lastSafeDay, lastDay, provisional, basis, article, steps }
}
