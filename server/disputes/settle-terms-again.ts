/** After a year was imported: every open term that may rest on it is counted again, and a case whose last day moved is told. */
import { importedYears } from '../../db/repositories/calendar-imports.ts'
import { clocksOnOtherCalendars, settleClock, type ClockRow } from '../../db/repositories/clocks.ts'
import { readSetting, writeSetting } from '../../db/repositories/settings.ts'
import { transact, type Tx } from '../../db/database.ts'
import { calendarWith, type Calendar } from '../../workflows/law/calendar.ts'
import { firstToExpire } from '../../workflows/law/limitation.ts'
import { isTermRuleId } from '../../workflows/law/term-rules.ts'
import { computeTerm } from '../../workflows/law/terms.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import { reopenFile } from './dispute-file.ts'
import { limitationsAtRisk } from './limitation.ts'
import { deskItself, noteInJournal } from './note-in-journal.ts'
import { holdsSweep } from './sweep-lease.ts'
import { refreshLamp } from './take-step.ts'

const AT_ONCE = 100
/** Up to which calendar, and on which day, a round found nothing left to settle. */
const DONE = 'terms-settled'

export type SettledAgain = { settled: number; moved: number }

/** Counts again in small transactions until nothing is left; a run that is cut off is taken up where it stopped. */
export async function settleTermsAgain(desk: Desk, holder: string): Promise<SettledAgain> {
  const sum: SettledAgain = { settled: 0, moved: 0 }
  for (let more = true; more;) {
    const done = await settleSome(desk, holder)
    sum.settled += done.settled
    sum.moved += done.moved
    more = done.settled === AT_ONCE
  }
  return sum
}

async function settleSome(desk: Desk, holder: string): Promise<SettledAgain> {
  return transact(desk.db, async (tx) => {
    const none = { settled: 0, moved: 0 }
    const years = await importedYears(tx)
    const [first] = years
    if (first === undefined) return none
    const calendar = calendarWith(years)
    // Once a day it looks again, for a term that was written while the year came in.
    const mark = `${calendar.version} ${desk.clock.today()}`
    if ((await readSetting(tx, DONE)) === mark || !(await holdsSweep(desk, tx, holder))) return none
    // A notice reaches at most into the last week of the year before.
    const clocks = await clocksOnOtherCalendars(tx, calendar.version, `${String(first.year - 1)}-12-25`, AT_ONCE)
    const run = { ...deskItself(desk.newId()), at: desk.clock.now() }
    let moved = 0
    for (const clock of clocks) {
      const counted = await countedOn(tx, clock, calendar)
      const before = clock.due_on
      const hasMoved = before !== null && counted.due_on !== null && counted.due_on !== before
      const written = await settleClock(tx, clock, {
        ...counted,
        calendar_version: calendar.version,
        ...(hasMoved ? { moved_from: before, moved_on: desk.clock.today() } : {}),
        // A day that was taken for over and now lies ahead is running again.
        ...(clock.status === 'expired' && counted.due_on !== null && counted.due_on >= desk.clock.today()
          ? { status: 'running' as const, ended_on: null }
          : {}),
      })
      if (!written || !hasMoved) continue
      moved += 1
      const data = { clockId: clock.id, rule: clock.rule, before, day: counted.due_on ?? before }
      const note = { type: 'term-settled-again' as const, data, occurredOn: desk.clock.today() }
      await noteInJournal(desk, tx, clock.dispute_id, note, run)
      await refreshLamp(tx, clock.dispute_id)
    }
    if (clocks.length < AT_ONCE) await writeSetting(tx, DONE, mark, run.at)
    return { settled: clocks.length, moved }
  })
}

type Counted = Pick<ClockRow, 'event_on' | 'target_on' | 'due_on' | 'provisional' | 'steps'>

async function countedOn(tx: Tx, clock: ClockRow, calendar: Calendar): Promise<Counted> {
  const { event_on, target_on, due_on, steps } = clock
  const unchanged: Counted = { event_on, target_on, due_on, provisional: 0, steps }
  if (clock.rule === 'T10') return limitationOn(tx, clock, calendar)
  const rule = clock.rule === 'first-contact' ? 'T0' : clock.rule
  // A day that the parties set themselves, or an instalment's, rests on no calendar.
  if (clock.extended_to !== null || !isTermRuleId(rule)) return unchanged
  const term = computeTerm(rule, day(event_on), calendar)
  return {
    event_on,
    target_on: term.rawLastDay,
    due_on: term.lastDay,
    provisional: term.provisional ? 1 : 0,
    steps: JSON.stringify(term.steps),
  }
}

async function limitationOn(tx: Tx, clock: ClockRow, calendar: Calendar): Promise<Counted> {
  const file = await reopenFile(tx, clock.dispute_id)
  const limitation = firstToExpire(limitationsAtRisk(file, calendar).map((one) => one.limitation))
  const lastSafeDay: Day | null = limitation?.lastSafeDay ?? null
  return {
    event_on: limitation?.from ?? clock.event_on,
    target_on: lastSafeDay,
    due_on: lastSafeDay,
    provisional: limitation?.provisional === true ? 1 : 0,
    steps: limitation === null ? clock.steps : JSON.stringify(limitation.steps),
  }
}
