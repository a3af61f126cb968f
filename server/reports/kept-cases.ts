/** What the performance rates are made of, line by line: agreements that ended, instalments that fell due, cases that closed. */
import type { TableCell, TableColumn } from '../../templates/parts/data-table.ts'
import { column, dayCell, fenCell, figureColumn, wordCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { SignedInCall } from '../http/route.ts'
import { NO_CODE, type Asked } from './asked.ts'
import { causesUnder } from './causes.ts'
import type { Line, List } from './listed-cases.ts'
import { keptInThread } from './quarter-in-thread.ts'
import { scopeOfMonths, type KeptSingly, type Months } from './quarter-report.ts'
import { isOnTime, isPerformed, keptRates, type KeptRate } from './rates.ts'

export const isKeptRate = (list: string | undefined): list is KeptRate => keptRates.some((one) => one === list)

/** The agreements, instalments or cases of a rate; `?kept=1` shows those above its line alone. */
export async function keptList(
  { desk, query, locale }: SignedInCall,
  asked: Asked,
  months: Months,
  name: KeptRate,
): Promise<List> {
  const all = linesOf(name, await keptInThread(desk, asked, months), isUnder(asked, months, query))
  const part = all.filter(({ counts }) => counts)
  return {
    title: wordKey('rate', name),
    rule: wordKey('rate-formula', name),
    columns: keptColumns[name],
    lines: (query.kept === '1' ? part : all).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    total: words(locale)('quarter.part-of-whole', { part: part.length, whole: all.length }),
    sum: [],
  }
}

/** Whether the line stands in the part of its rate. */
type KeptLine = Line & { counts: boolean }

const keptColumns: Record<KeptRate, TableColumn[]> = {
  performance: [figureColumn('reports.agreed-yuan'), figureColumn('reports.received-yuan'), column('quarter.counted')],
  'paid-in-time': [
    column('quarter.fell-due'),
    figureColumn('quarter.due-yuan'),
    figureColumn('quarter.arrived-yuan'),
    column('quarter.counted'),
  ],
  'on-time': [column('quarter.due-on'), column('quarter.closed-on'), column('quarter.counted')],
}

const lineOf = (one: { id: string; disputeId: string }, counts: boolean, cells: TableCell[]): KeptLine => ({
  id: one.id,
  disputeId: one.disputeId,
  counts,
  cells: [...cells, counted(counts)],
})

function linesOf(name: KeptRate, { ended, due, closed }: KeptSingly, under: ReturnType<typeof isUnder>): KeptLine[] {
  if (name === 'performance')
    return ended
      .filter(under)
      .map((one) => lineOf(one, isPerformed(one), [fenCell(one.agreedFen), fenCell(one.receivedFen)]))
  if (name === 'paid-in-time')
    return due
      .filter(under)
      .map((one) =>
        lineOf(one, one.arrivedFen >= one.dueFen, [dayCell(one.dueOn), fenCell(one.dueFen), fenCell(one.arrivedFen)]),
      )
  return closed.filter(under).map((one) => lineOf(one, isOnTime(one), [dayCell(one.dueOn), dayCell(one.closedOn)]))
}

const counted = (counts: boolean): TableCell => wordCell(phrase(counts ? 'quarter.counts' : 'quarter.counts-not'))

/** Whether something was booked under the row that was opened. */
function isUnder(asked: Asked, months: Months, query: Record<string, string>) {
  const codes = query.cause ? new Set(causesUnder(query.cause, scopeOfMonths(asked, months).last)) : null
  const own = query.own === '1' ? new Set(asked.tree.own) : null
  const industry = query.industry === NO_CODE ? '' : query.industry
  return (one: { unitId: string; causeCode: string; channel: string; industry: string | null }): boolean =>
    (own?.has(one.unitId) ?? true) &&
    (codes?.has(one.causeCode) ?? true) &&
    (query.channel === undefined || one.channel === query.channel) &&
    (industry === undefined || (one.industry ?? '') === industry)
}
