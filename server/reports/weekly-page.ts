/** The week's follow-up (周督办): terms that ended, cases nobody moved, referrals nobody answered, respondents nobody called, covered numbers that were shown. */
import type { z } from 'zod'
import type { WatchedCase } from '../../db/repositories/weekly-watch.ts'
import type { weeklyPage } from '../../templates/pages/reports/weekly.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import type { TaskList } from '../../templates/parts/task-list.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { day } from '../../workflows/values/day.ts'
import { answerLine } from '../hand-overs/answer-line.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { saidParties } from '../said-parties.ts'
import { revealStrip } from './reveals-page.ts'
import { warningStrip } from '../warnings/due-strip.ts'
import { weeklyLists, weeklyWatch, type WeeklyList } from './weekly-lists.ts'

/** Lines of a list among the four, and of one alone. */
const FEW = 8
const MANY = 500

type Line = TaskList['tasks'][number]
const blank: Omit<Line, 'href' | 'title'> = { detail: null, time: null, amount: null, lamp: null }

/** The context of the page; `?list=` shows one list in full. */
export async function weeklyModel({
  desk,
  actor,
  locale,
  query,
}: SignedInCall): Promise<z.input<typeof weeklyPage.context>> {
  const today = desk.clock.today()
  const watch = weeklyWatch(desk.db.reader, scopeRoots(actor.grants, 'report:read'), today)
  const alone = weeklyLists.find((name) => name === query.list) ?? null
  const limit = alone === null ? FEW : MANY
  const caseLine = (row: WatchedCase): Line => ({
    ...blank,
    href: pathTo(paths.dispute, { id: row.disputeId }),
    title: saidParties(locale, row),
    detail: phrase('weekly.detail', {
      number: row.caseNumber ?? row.registrationCode,
      unit: row.unitName,
      owner: row.ownerName ?? words(locale)('weekly.nobody'),
      since: row.since,
    }),
  })
  const read: Record<WeeklyList, () => Promise<{ total: number; tasks: Line[] }>> = {
    overdue: async () => {
      const due = await watch.overdue(limit)
      return {
        total: due.total,
        tasks: due.rows.map((row) => ({
          ...blank,
          href: pathTo(paths.dispute, { id: row.disputeId }),
          title: saidParties(locale, row),
          detail: phrase('today.clock-detail', { clock: words(locale)(wordKey('clock', row.rule)) }),
          lamp: lampOn(day(row.dueOn), today),
        })),
      }
    },
    stuck: async () => {
      const found = await watch.stuck(limit)
      return { total: found.total, tasks: found.rows.map(caseLine) }
    },
    unanswered: async () => {
      const found = await watch.unanswered(limit)
      return {
        total: found.total,
        tasks: [
          ...found.referrals.map((row) => ({
            ...caseLine(row),
            href: pathTo(paths.referral, { referralId: row.referralId }),
            detail: phrase('weekly.referral-detail', { body: row.bodyName, unit: row.unitName, since: row.since }),
          })),
          ...found.handOvers.map((row) => answerLine(locale, row, today)),
        ],
      }
    },
    uncontacted: async () => {
      const found = await watch.uncontacted(limit)
      return { total: found.total, tasks: found.rows.map(caseLine) }
    },
  }
  const strips: TaskList[] = []
  for (const name of weeklyLists) {
    if (alone !== null && alone !== name) continue
    const { total, tasks } = await read[name]()
    strips.push({
      title: wordKey('weekly', name),
      total,
      all: total > tasks.length && alone === null ? `${paths.weekly}?list=${name}` : null,
      empty: 'weekly.nothing',
      tasks,
    })
  }
  if (alone === null && mayEver(actor.grants, 'warning:read')) strips.push(await warningStrip(desk, actor, locale, FEW))
  if (alone === null && mayEver(actor.grants, 'caseload:oversee')) strips.push(await revealStrip(desk, actor, locale))
  return { unit: actor.unitName, today, back: alone === null ? null : paths.weekly, radar: paths.radar, strips }
}
