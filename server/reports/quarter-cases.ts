/** The cases behind the figures of a quarter: of its three months together, of a rate, or against one employer. */
import type { z } from 'zod'
import { casesAgainst } from '../../db/repositories/busy-employers.ts'
import { namedCases, type NamedCase } from '../../db/repositories/figure-cases.ts'
import type { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import type { TableCell, TableColumn } from '../../templates/parts/data-table.ts'
import {
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  sumRow,
  tableRow,
  wordCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { monthsOf, type Quarter } from '../../workflows/values/quarter.ts'
import type { SignedInCall } from '../http/route.ts'
import { NO_CODE, type Asked } from './asked.ts'
import { figureCases, namedCells } from './cases-page.ts'
import { causesUnder } from './causes.ts'
import { quarterAddress, quarterCasesAddress } from './quarter-address.ts'
import { keptInThread } from './quarter-in-thread.ts'
import { scopeOf, type KeptSingly } from './quarter-report.ts'
import { isOnTime, isPerformed, type RateName } from './rates.ts'

type Opened = { context: z.input<typeof figureCasesPage.context>; title: string }

const PAGE_SIZE = 50

/** One line of a list: `counts` where it stands in the part of its rate, `cells` after those that name the case. */
type Line = { id: string; disputeId: string; counts: boolean; cells: TableCell[] }
type List = { title: WordKey; rule: WordKey; columns: TableColumn[]; lines: Line[]; total: string; sum: TableCell[] }

/** The page behind a figure, `?measure=` or `?list=`. Throws not-found for what is neither. */
export async function quarterCases(call: SignedInCall, asked: Asked, quarter: Quarter): Promise<Opened> {
  const { query, desk, actor, locale } = call
  const change = narrowing(query)
  const hrefTo = (more: Record<string, string> = {}): string =>
    quarterCasesAddress(asked, quarter, { ...change, ...more })
  const back = quarterAddress(asked, quarter)
  if (query.list === undefined)
    return figureCases(call, asked, { months: monthsOf(quarter), said: quarter, back, hrefTo })
  const { title, rule, columns, lines, total, sum } = await listOf(call, asked, quarter)
  const say = words(locale)
  const from = query.after === undefined ? lines : lines.filter(({ id }) => id > (query.after ?? ''))
  const shown = from.slice(0, PAGE_SIZE)
  const named = await namedCases(
    desk.db.reader,
    shown.map((line) => line.disputeId),
    scopeRoots(actor.grants, 'dispute:read'),
  )
  const rowOf = (line: Line) => {
    const one: NamedCase | undefined = named.get(line.disputeId)
    if (one === undefined) throw new Error('a counted case is not there')
    return tableRow([...namedCells(one, locale), ...line.cells])
  }
  const next = from.length > PAGE_SIZE ? hrefTo({ after: shown.at(-1)?.id ?? '' }) : null
  return {
    title: say(title),
    context: {
      heading: say(title),
      lead: say('reports.cases-lead', {
        unit: asked.tree.name,
        month: quarter,
        view: say(wordKey('unit-view', asked.view)),
      }),
      rule: { rule: '', text: say(rule) },
      total,
      backHref: back,
      table: {
        caption: title,
        columns: [
          column('reports.number'),
          column('reports.parties'),
          column('reports.cause'),
          column('reports.unit'),
          ...columns,
        ],
        rows: [
          ...shown.map(rowOf),
          ...(shown.length > 0 && sum.length > 0 ? [sumRow(phrase('reports.total'), 4, sum)] : []),
        ],
        pickForm: null,
        empty: 'reports.cases-empty',
        pager: { total: lines.length, first: query.after === undefined ? null : hrefTo(), previous: null, next },
        note: null,
      },
    },
  }
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
  if (list === 'performance' || list === 'paid-in-time' || list === 'on-time')
    return keptList(call, asked, quarter, list)
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
      counts: true,
      cells: [countCell(one.workers)],
    })),
    total: words(locale)('quarter.employer-total', { cases: found.length, workers }),
    sum: [countCell(workers)],
  }
}

/** The agreements, instalments or cases of a rate; `?kept=1` shows those above its line alone. */
async function keptList(
  { desk, query, locale }: SignedInCall,
  asked: Asked,
  quarter: Quarter,
  name: KeptRate,
): Promise<List> {
  const all = linesOf(name, await keptInThread(desk, asked, quarter), isUnder(asked, quarter, query))
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

type KeptRate = Extract<RateName, 'performance' | 'paid-in-time' | 'on-time'>

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

const lineOf = (one: { id: string; disputeId: string }, counts: boolean, cells: TableCell[]): Line => ({
  id: one.id,
  disputeId: one.disputeId,
  counts,
  cells: [...cells, counted(counts)],
})

function linesOf(name: KeptRate, { ended, due, closed }: KeptSingly, under: ReturnType<typeof isUnder>): Line[] {
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
function isUnder(asked: Asked, quarter: Quarter, query: Record<string, string>) {
  const codes = query.cause ? new Set(causesUnder(query.cause, scopeOf(asked, quarter).last)) : null
  const own = query.own === '1' ? new Set(asked.tree.own) : null
  const industry = query.industry === NO_CODE ? '' : query.industry
  return (one: { unitId: string; causeCode: string; channel: string; industry: string | null }): boolean =>
    (own?.has(one.unitId) ?? true) &&
    (codes?.has(one.causeCode) ?? true) &&
    (query.channel === undefined || one.channel === query.channel) &&
    (industry === undefined || (one.industry ?? '') === industry)
}
