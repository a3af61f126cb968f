/** What is followed up every week (周督办), list by list, for its page and for the figures that lead to it. */
import type { Reader } from '../../db/database.ts'
import { awaitedAnswers } from '../../db/repositories/hand-over-lists.ts'
import { clocksDue } from '../../db/repositories/due-today.ts'
import { stuckCases, uncontactedCases, unansweredReferrals } from '../../db/repositories/weekly-watch.ts'
import { addDays, type Day } from '../../workflows/values/day.ts'
import { shanghaiDayBegins } from '../clock.ts'

/** Days without an entry after which a case is stuck, without an answer after which a referral is asked for, and until the first call. */
const STUCK_DAYS = 14
const ANSWER_DAYS = 7
const CONTACT_DAYS = 3

export const weeklyLists = ['overdue', 'stuck', 'unanswered', 'uncontacted'] as const
export type WeeklyList = (typeof weeklyLists)[number]

/** Each list below some units on a day: how many stand on it, and its first lines. */
export function weeklyWatch(reader: Reader, roots: readonly string[], today: Day) {
  const stuckSince = addDays(today, -STUCK_DAYS)
  return {
    overdue: (limit: number) => clocksDue(reader, roots, addDays(today, -1), limit),
    stuck: (limit: number) =>
      stuckCases(reader, roots, { day: stuckSince, instant: shanghaiDayBegins(stuckSince) }, limit),
    /** Courts and arbitration by the days since it was sent, other bodies by the day they were given. */
    unanswered: async (limit: number) => {
      const referrals = await unansweredReferrals(reader, roots, addDays(today, -ANSWER_DAYS), limit)
      const handOvers = await awaitedAnswers(reader, roots, today, limit)
      return {
        total: referrals.total + handOvers.total,
        referrals: referrals.rows,
        handOvers: handOvers.rows.slice(0, limit - referrals.rows.length),
      }
    },
    uncontacted: (limit: number) => uncontactedCases(reader, roots, addDays(today, -CONTACT_DAYS), limit),
  } satisfies Record<WeeklyList, unknown>
}
