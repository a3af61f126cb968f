/** Keeps the reports a warning owes in step with its level and its dangers: new ones begin, those no longer asked fall away. */
import type { Tx } from '../../db/database.ts'
import { endWarningClocks, insertWarningClocks, type WarningClockRow } from '../../db/repositories/warnings.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import type { Parameters } from '../../workflows/law/parameters/parameters.ts'
import {
  compareLevels,
  dangersIn,
  reportTerms,
  type WarningLevel,
  type WarningSign,
} from '../../workflows/law/warning-rules.ts'
import { lastWorkingDay } from '../../workflows/law/warning-terms.ts'
import { addDays, day } from '../../workflows/values/day.ts'
import { instantAt, millisOf, shanghaiDay, shanghaiDayBegins, type Instant } from '../clock.ts'
import type { Desk } from '../desk.ts'

const HOUR_MS = 60 * 60 * 1000

type Owed = { level: WarningLevel; signs: readonly WarningSign[] }
type Counting = { calendar: Calendar; parameters: Parameters }

/**
 * Begins what is owed now and is neither running nor done, and drops what is no longer asked. What was told at this level or
 * a graver one need not be told again.
 * @param since when it became so: terms of hours run from this instant
 */
export async function settleReports(
  desk: Desk,
  tx: Tx,
  warningId: string,
  clocks: readonly WarningClockRow[],
  owed: Owed,
  { since, ...counting }: Counting & { since: Instant },
): Promise<void> {
  const on = shanghaiDay(millisOf(since))
  const terms = reportTerms(owed.level, dangersIn(owed.signs), counting.parameters, on)
  const reports = clocks.filter((clock) => clock.kind !== 'answer')
  const asked = (clock: WarningClockRow): boolean =>
    terms.some((term) => term.report === clock.kind) && (clock.kind === 'police' || clock.level === owed.level)
  const over = reports.filter((clock) => clock.status === 'running' && !asked(clock))
  await endWarningClocks(
    tx,
    over.map((clock) => clock.id),
    { status: 'dropped', at: since },
  )
  const standing = (kind: string): boolean =>
    reports.some(
      (clock) =>
        clock.kind === kind &&
        ((clock.status === 'running' && asked(clock)) || (clock.status === 'met' && covers(clock, owed.level))),
    )
  const begin = terms
    .filter((term) => !standing(term.report))
    .map((term) => ({
      id: desk.newId(),
      warning_id: warningId,
      kind: term.report,
      level: owed.level,
      letter_id: null,
      article: term.article,
      started_at: since,
      ...dueOf(term.within, since, counting.calendar),
      status: 'running' as const,
      ended_at: null,
    }))
  await insertWarningClocks(tx, begin)
}

/** A report made at a level covers that level and every lighter one; the police are told once. */
const covers = (clock: WarningClockRow, level: WarningLevel): boolean =>
  clock.kind === 'police' || (clock.level !== null && compareLevels(clock.level as WarningLevel, level) >= 0)

type Within = ReturnType<typeof reportTerms>[number]['within']

function dueOf(within: Within, since: Instant, calendar: Calendar) {
  const today = shanghaiDay(millisOf(since))
  if (within.unit === 'at-once') return { due_at: since, due_on: today, at_once: 1 as const }
  if (within.unit === 'hours') {
    const millis = millisOf(since) + within.length * HOUR_MS
    return { due_at: instantAt(millis), due_on: shanghaiDay(millis), at_once: 0 as const }
  }
  const last = lastWorkingDay(today, within.length, calendar)
  return { ...endOfDay(last), at_once: 0 as const }
}

/** A day counts to its end. */
export const endOfDay = (on: string): { due_at: Instant; due_on: string } => ({
  due_at: shanghaiDayBegins(addDays(day(on), 1)),
  due_on: on,
})
