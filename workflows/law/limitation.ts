/** The year within which a worker must go to arbitration: its start, interruptions, suspensions, and the exception for wages. */
import { daysBetween, isAfter, isBefore, type Day } from '../values/day.ts'
import type { ArticleCode } from './articles.ts'
import type { Calendar } from './calendar.ts'
import { leadRules } from './term-rules.ts'
import { computeTerm, postponeTerm, type Term } from './terms.ts'

/** What breaks the running year, so that it starts afresh in full (LDTZ 27 para. 2, ORD17 31). */
export const interruptionCauses = [
  'claimed-from-other-side',
  'relief-sought',
  'other-side-agreed',
  'negotiation-failed',
  'settlement-not-performed',
  'mediation-refused',
  'mediation-failed',
  'agreement-not-performed',
] as const
export type InterruptionCause = (typeof interruptionCauses)[number]

/** What keeps the worker from applying; the year stands still meanwhile (LDTZ 27 para. 3). */
export const suspensionCauses = ['force-majeure', 'other-just-cause'] as const
export type SuspensionCause = (typeof suspensionCauses)[number]

export type Interruption = { on: Day; cause: InterruptionCause }

/** `until` is the day the cause was removed, from which the year counts on; null while it lasts. */
export type Suspension = { from: Day; until: Day | null; cause: SuspensionCause }

export type Employment = { state: 'continuing' } | { state: 'ended'; on: Day } | { state: 'unknown' }

export type LimitationFacts = {
  /** The day the party knew or should have known of the infringement; null while nobody has said. */
  knownOn: Day | null
  /** The claim is for unpaid remuneration (claim items say so: `limitation: 'wages'`). */
  wageArrears: boolean
  employment: Employment
  interruptions: readonly Interruption[]
  suspensions?: readonly Suspension[]
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
  | 'limitation-stands-still'
  | 'limitation-counts-on'
  | 'suspension-lasts'
  | 'suspension-before-start'
  | 'suspension-too-late'
  | 'limitation-last-day'
export type LimitationStep = {
  code: LimitationStepCode
  day: Day | null
  cause: InterruptionCause | SuspensionCause | null
  article: ArticleCode
}

export type Limitation = {
  /** The day the year in force counts from; null while nothing runs. */
  from: Day | null
  /** The day nobody can dispute: not rolled over days off, nothing added for a cause that still lasts. Null while nothing runs. */
  lastSafeDay: Day | null
  /** The day the law gives, rolled over days off; null while nothing runs or a suspension lasts. */
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
  'negotiation-failed': 'ORD17-31',
  'settlement-not-performed': 'ORD17-31',
  'mediation-refused': 'ORD17-31',
  'mediation-failed': 'ORD17-31',
  'agreement-not-performed': 'ORD17-31',
}

/** The limitation of one claim on what is known of it; interruptions and suspensions may come in any order. */
export function limitationOf(facts: LimitationFacts, calendar: Calendar): Limitation {
  const start = startOf(facts)
  if (start.day === null) return nothingRuns(start)
  return run({ ...start, day: start.day }, facts, calendar)
}

/** Days left to the last safe day (0 on it, negative after it); null while nothing runs. */
export const daysLeft = (limitation: Pick<Limitation, 'lastSafeDay'>, today: Day): number | null =>
  limitation.lastSafeDay === null ? null : daysBetween(today, limitation.lastSafeDay)

/** Fewer than seven days left: legal aid may be given before its approval (FYF 44, T14). */
export function aidMayStartEarly(limitation: Pick<Limitation, 'lastSafeDay'>, today: Day): boolean {
  const left = daysLeft(limitation, today)
  return left !== null && left >= 0 && left <= leadRules.T14.days
}

/** The claim whose limitation ends first, for the case as a whole; claims that do not run come last. */
export function firstToExpire(limitations: readonly Limitation[]): Limitation | null {
  const running = limitations.filter((limitation) => limitation.lastSafeDay !== null)
  const [first = null] = running.toSorted((a, b) => ((a.lastSafeDay ?? '') < (b.lastSafeDay ?? '') ? -1 : 1))
  return first ?? limitations[0] ?? null
}

const nothingRuns = ({ basis, article, step }: Start): Limitation => ({
  from: null,
  lastSafeDay: null,
  lastDay: null,
  provisional: false,
  basis,
  article,
  steps: [step],
})

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

/** The year as it runs: from where, how many days stood still so far, and until when it stands still now. */
type Running = Pick<Limitation, 'basis' | 'article' | 'steps'> & {
  from: Day
  stoodStill: number
  /** The end of the latest standstill, so that an interruption inside it counts on from there only. */
  stillUntil: Day | null
  /** A cause still lasts: no day of the law can be named, and nothing comes too late. */
  lasts: boolean
}

function run(begun: Start & { day: Day }, facts: LimitationFacts, calendar: Calendar): Limitation {
  let running: Running = {
    from: begun.day,
    basis: begun.basis,
    article: begun.article,
    steps: [begun.step],
    stoodStill: 0,
    stillUntil: null,
    lasts: false,
  }
  const term = (): Term => postponeTerm(computeTerm('T10', running.from, calendar), running.stoodStill, calendar)
  for (const event of inOrder(facts)) {
    const late = !running.lasts && isAfter(event.on, term().lastDay)
    running = 'until' in event ? suspend(running, event, late) : interrupt(running, event, late)
  }
  const { rawLastDay: lastSafeDay, lastDay, provisional } = term()
  const last: LimitationStep = { code: 'limitation-last-day', day: lastSafeDay, cause: null, article: 'LDTZ-27' }
  return {
    from: running.from,
    lastSafeDay,
    lastDay: running.lasts ? null : lastDay,
    provisional,
    basis: running.basis,
    article: running.article,
    steps: [...running.steps, last],
  }
}

type Standstill = { on: Day; until: Day | null; cause: SuspensionCause }

/** By day; on the same day a standstill first, so that an interruption within it waits for its end. */
function inOrder({ interruptions, suspensions = [] }: LimitationFacts): (Interruption | Standstill)[] {
  const standstills = suspensions.map(({ from, until, cause }): Standstill => ({ on: from, until, cause }))
  return [...standstills, ...interruptions].toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

function interrupt(running: Running, { on, cause }: Interruption, late: boolean): Running {
  const article = INTERRUPTION_ARTICLES[cause]
  const said = (code: LimitationStepCode): LimitationStep[] => [...running.steps, { code, day: on, cause, article }]
  if (isBefore(on, running.from)) return { ...running, steps: said('interruption-before-start') }
  if (late) return { ...running, steps: said('interruption-too-late') }
  const { stillUntil } = running
  return {
    ...running,
    from: on,
    basis: 'one-year-from-interruption',
    article,
    steps: said('limitation-restarted'),
    stoodStill: stillUntil !== null && isAfter(stillUntil, on) ? daysBetween(on, stillUntil) : 0,
  }
}

function suspend(running: Running, { on, until, cause }: Standstill, late: boolean): Running {
  const step = (code: LimitationStepCode, day: Day): LimitationStep => ({ code, day, cause, article: 'LDTZ-27.3' })
  const said = (...steps: LimitationStep[]): LimitationStep[] => [...running.steps, ...steps]
  if (until !== null && !isAfter(until, running.from))
    return { ...running, steps: said(step('suspension-before-start', on)) }
  if (late) return { ...running, steps: said(step('suspension-too-late', on)) }
  if (until === null) return { ...running, lasts: true, steps: said(step('suspension-lasts', on)) }
  // Days count once where two causes overlap, and none before the year began.
  const begins = latest(on, running.from, running.stillUntil)
  const added = Math.max(0, daysBetween(begins, until))
  return {
    ...running,
    stoodStill: running.stoodStill + added,
    stillUntil: latest(until, running.stillUntil),
    steps: said(step('limitation-stands-still', on), step('limitation-counts-on', until)),
  }
}

const latest = (first: Day, ...others: readonly (Day | null)[]): Day =>
  others.reduce<Day>((last, next) => (next !== null && isAfter(next, last) ? next : last), first)
