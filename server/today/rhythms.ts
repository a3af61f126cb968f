/** The three rhythms of whoever supervises, each with one line of figures and the way to its page: the week, the month, the quarter. */
import { figuresByMonth, organisation } from '../../db/repositories/recovered-totals.ts'
import { scoresBelow } from '../../db/repositories/ratings.ts'
import { words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { satisfaction } from '../../workflows/rating/rating.ts'
import { addDays, addMonthsTo, monthOf } from '../../workflows/values/day.ts'
import { fen, tenThousandYuan } from '../../workflows/values/fen.ts'
import { monthsOf, quarterOf } from '../../workflows/values/quarter.ts'
import type { Actor, Desk } from '../desk.ts'
import { paths } from '../http/paths.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { patternsFor } from '../radar/patterns.ts'
import { addressOf } from '../reports/asked.ts'
import { growth } from '../reports/growth.ts'
import { figure, summed, type Figures, type Measure } from '../reports/measures.ts'
import { quarterAddress } from '../reports/quarter-address.ts'
import { share } from '../reports/rates.ts'
import { atOrBelow, unitTree } from '../reports/unit-tree.ts'
import { weeklyWatch } from '../reports/weekly-lists.ts'

export type Rhythms = { unit: string; lines: { href: string; name: WordKey; line: string }[] }

/** Null for somebody whose right to read reports reaches no unit. */
export async function rhythmsOf(desk: Desk, actor: Actor, locale: Locale): Promise<Rhythms | null> {
  const { reader } = desk.db
  const today = desk.clock.today()
  const roots = scopeRoots(actor.grants, 'report:read')
  const known = await organisation(reader)
  const first = atOrBelow(known.units, roots)[0]
  const tree = first === undefined ? null : unitTree(known, first.id, 'then')
  if (tree === null) return null
  const say = words(locale)
  const month = monthOf(today)
  const quarter = quarterOf(month)
  const [before, year] = [addMonthsTo(month, -1), addMonthsTo(month, -12)]
  const stored = await figuresByMonth(reader, tree.all, [...new Set([...monthsOf(quarter), before, year])])
  const figuresIn = (months: readonly string[]): Figures => summed(stored.filter((row) => months.includes(row.month)))
  const now = figuresIn([month])
  const inQuarter = figuresIn(monthsOf(quarter))
  const grown = (measure: Measure, since: string): string =>
    growth(figure(now, measure), figure(figuresIn([since]), measure)) ?? say('value.blank')
  const asked = { month, unitId: tree.id, view: 'then', by: 'unit' } as const
  return {
    unit: tree.name,
    lines: [
      { href: paths.weekly, name: 'weekly.title', line: say('rhythm.week-line', await weekCounts(desk, roots)) },
      {
        href: addressOf(asked),
        name: 'rhythm.month',
        line: say('rhythm.month-line', {
          month,
          ...countsOf(now),
          agreed: yuan(now, 'agreed-fen'),
          before: grown('agreed-fen', before),
          year: grown('agreed-fen', year),
          received: yuan(now, 'received-fen'),
          verified: yuan(now, 'verified-fen'),
        }),
      },
      {
        href: quarterAddress(asked, quarter),
        name: 'quarter.title',
        line: say('rhythm.quarter-line', {
          quarter,
          ...countsOf(inQuarter),
          success:
            share(figure(inQuarter, 'case-closed:settled'), figure(inQuarter, 'case-closed')) ?? say('value.blank'),
          agreed: yuan(inQuarter, 'agreed-fen'),
        }),
      },
      { href: paths.dashboard, name: 'rhythm.years', line: say('rhythm.years-line') },
      {
        href: paths.radar,
        name: 'radar.title',
        line: say('rhythm.radar-line', { count: await patternCount(desk, actor) }),
      },
      ...(mayEver(actor.grants, 'rating:read')
        ? [
            {
              href: paths.ratings,
              name: 'ratings.title' as const,
              line: say('rhythm.ratings-line', await ratedLately(desk, actor, say('value.blank'))),
            },
          ]
        : []),
    ],
  }
}

/** Employers of whom the radar speaks to this person. */
const patternCount = async (desk: Desk, actor: Actor): Promise<number> =>
  (
    await patternsFor(
      desk.db.reader,
      scopeRoots(actor.grants, 'radar:read'),
      await knownParameters(desk.db.reader),
      desk.clock.today(),
    )
  ).length

async function ratedLately(desk: Desk, actor: Actor, blank: string) {
  const today = desk.clock.today()
  const counts = await scoresBelow(desk.db.reader, scopeRoots(actor.grants, 'rating:read'), addDays(today, -30), today)
  const { of, among } = satisfaction(counts)
  return { among, rate: share(of, among) ?? blank, unsatisfied: counts.unsatisfied }
}

async function weekCounts(desk: Desk, roots: readonly string[]) {
  const lists = weeklyWatch(desk.db.reader, roots, desk.clock.today())
  return {
    overdue: (await lists.overdue(1)).total,
    stuck: (await lists.stuck(1)).total,
    unanswered: (await lists.unanswered(1)).total,
    uncontacted: (await lists.uncontacted(1)).total,
  }
}

const countsOf = (figures: Figures) => ({
  accepted: figure(figures, 'case-accepted'),
  closed: figure(figures, 'case-closed'),
  settled: figure(figures, 'case-closed:settled'),
})

const yuan = (figures: Figures, measure: Measure): string => tenThousandYuan(fen(figure(figures, measure)))
