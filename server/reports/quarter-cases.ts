/** The cases behind the figures of a quarter: of its three months together, of a rate, or against one employer. */
import type { z } from 'zod'
import { casesAgainst } from '../../db/repositories/busy-employers.ts'
import type { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import { countCell, figureColumn } from '../../templates/parts/table-cells.ts'
import { words } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { monthsOf, type Quarter } from '../../workflows/values/quarter.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Asked } from './asked.ts'
import { figureCases, type Period } from './cases-page.ts'
import { isKeptRate, keptList } from './kept-cases.ts'
import { listedCases, type List } from './listed-cases.ts'
import { quarterAddress, quarterCasesAddress } from './quarter-address.ts'
import { scopeOf } from './quarter-report.ts'

type Opened = { context: z.input<typeof figureCasesPage.context>; title: string }

/** The page behind a figure, `?measure=` or `?list=`. Throws not-found for what is neither. */
export async function quarterCases(call: SignedInCall, asked: Asked, quarter: Quarter): Promise<Opened> {
  const change = narrowing(call.query)
  const period: Period = {
    months: monthsOf(quarter),
    said: quarter,
    back: quarterAddress(asked, quarter),
    hrefTo: (more = {}) => quarterCasesAddress(asked, quarter, { ...change, ...more }),
  }
  if (call.query.list === undefined) return figureCases(call, asked, period)
  return listedCases(call, asked, period, await listOf(call, asked, quarter))
}

/** What the address keeps from page to page. */
const narrowing = (query: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    ['measure', 'list', 'employer', 'kept', 'cause', 'channel', 'industry', 'own'].flatMap((name) => {
      const given = query[name]
      return given === undefined || given === '' ? [] : [[name, given]]
    }),
  )

async function listOf(call: SignedInCall, asked: Asked, quarter: Quarter): Promise<List> {
  const { list } = call.query
  if (list === 'employer') return employerList(call, asked, quarter)
  if (isKeptRate(list)) return keptList(call, asked, monthsOf(quarter), list)
  throw new DomainError('not-found', 'no-such-page')
}

async function employerList({ desk, query, locale }: SignedInCall, asked: Asked, quarter: Quarter): Promise<List> {
  const found = await casesAgainst(desk.db.reader, scopeOf(asked, quarter), query.employer ?? '')
  const workers = found.reduce((sum, one) => sum + one.workers, 0)
  return {
    title: 'quarter.employer-cases',
    rule: 'quarter-note.employers',
    columns: [figureColumn('value.persons')],
    lines: found.map((one) => ({
      id: one.disputeId,
      disputeId: one.disputeId,
      cells: [countCell(one.workers)],
    })),
    total: words(locale)('quarter.employer-total', { cases: found.length, workers }),
    sum: [countCell(workers)],
  }
}
