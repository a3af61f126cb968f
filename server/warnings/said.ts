/** What pages and lists say of a warning alike: level, state, what made the level, and its clocks. */
import type { WarningClockRow, WarningRow } from '../../db/repositories/warnings.ts'
import { lampOn, noLamp, stoppedLamp, type Lamp } from '../../templates/parts/lamp.ts'
import { tagOf, type Tag, type Tone } from '../../templates/parts/tag.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase, type Phrase } from '../../templates/words/phrase.ts'
import { articleOfTrigger, type WarningBasis } from '../../workflows/law/warning-rules.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { millisOf, shanghaiDay, shanghaiTime, type Instant } from '../clock.ts'

export const levelTag = (level: string): Tag => tagOf(phrase(wordKey('warning-level', level)), `level-${level}` as Tone)

const tones: Record<string, Tone> = { reported: 'late', verified: 'accent', handled: 'accent', closed: 'good' }
export const stateTag = (state: string): Tag => tagOf(phrase(wordKey('warning-state', state)), tones[state] ?? 'quiet')

/** One line of what made a level. */
export const saidBasis = ({ trigger, level, value, threshold }: WarningBasis) => ({
  level: levelTag(level),
  what: phrase(wordKey('warning-trigger', trigger), { value: value ?? '', threshold: threshold ?? '' }),
  article: articleOfTrigger(trigger),
})

/** A clock as a lamp: what is due at once burns from its first minute. */
export function clockLamp(clock: WarningClockRow, now: Instant, today: Day): Lamp {
  const what = saidClock(clock, now)
  if (clock.status !== 'running') return stoppedLamp(what)
  const hours = clock.kind !== 'answer' && clock.due_on === shanghaiDay(millisOf(clock.due_at))
  return lampOn(day(clock.due_on), today, what, 3, hours ? 0 : -1)
}

function saidClock(clock: WarningClockRow, now: Instant): Phrase {
  const { kind, status } = clock
  if (status !== 'running')
    return phrase(wordKey(`warning-clock-${status}`, kind), {
      time: clock.ended_at === null ? '' : shanghaiTime(clock.ended_at),
    })
  if (clock.at_once === 1) return phrase(wordKey('warning-clock-now', kind))
  // A term of days ends when its day ends; a term of hours says its minute.
  if (shanghaiDay(millisOf(clock.due_at)) !== clock.due_on) return phrase(wordKey('warning-clock', kind))
  const key = clock.due_at < now ? 'warning-clock-over' : 'warning-clock-by'
  return phrase(wordKey(key, kind), { time: shanghaiTime(clock.due_at).slice(5) })
}

/** The clock that ends first; none for a warning that owes nothing. */
export function nextLamp(clocks: readonly WarningClockRow[], now: Instant, today: Day): Lamp {
  const [first] = clocks
    .filter((clock) => clock.status === 'running')
    .toSorted((a, b) => (a.due_at < b.due_at ? -1 : 1))
  return first ? clockLamp(first, now, today) : noLamp
}

/** In a list only the day is known. */
export const dueLamp = ({ next_due_at: due }: Pick<WarningRow, 'next_due_at'>, today: Day): Lamp =>
  due === null ? noLamp : lampOn(shanghaiDay(millisOf(due) - 1), today, null, 3, 0)
