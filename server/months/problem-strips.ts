/** The open problems of a month as strips, each line one click from its case. */
import type { z } from 'zod'
import type { MonthProblems } from '../../db/repositories/month-problems.ts'
import type { taskList } from '../../templates/parts/task-list.ts'
import { wordKey, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { paths, pathTo } from '../http/paths.ts'
import { saidParties } from '../said-parties.ts'
import { monthAddress } from './month-address.ts'
import type { MonthStanding } from './month-place.ts'
import type { ProblemKind } from './month-problems.ts'

/** A strip for each kind that found something. */
export const problemStrips = (
  locale: Locale,
  problems: readonly (MonthProblems & { kind: ProblemKind })[],
  { month, unit }: Pick<MonthStanding, 'month' | 'unit'>,
): z.input<typeof taskList.context>[] =>
  problems
    .filter(({ total }) => total > 0)
    .map(({ kind, total, cases }) => ({
      title: wordKey('month-problem', kind),
      total,
      all: total > cases.length ? monthAddress(month, unit.id, paths.month, { problem: kind }) : null,
      empty: 'months.no-problem',
      tasks: cases.map((one) => ({
        href: pathTo(paths.dispute, { id: one.disputeId }),
        title: saidParties(locale, one),
        detail:
          one.on === null
            ? phrase('months.problem-case', { number: one.caseNumber ?? one.registrationCode })
            : phrase('months.problem-case-on', { number: one.caseNumber ?? one.registrationCode, on: one.on }),
        time: null,
        amount: one.fen,
        lamp: null,
      })),
    }))
