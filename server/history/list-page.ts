/** The page of old cases: figures by year for a unit and everything below it, and the cases by key. */
import type { z } from 'zod'
import {
  historyYears,
  listHistory,
  type HistoricalCase,
  type HistoryKey,
  type HistoryYear,
} from '../../db/repositories/historical-cases.ts'
import { unitNamesBelow } from '../../db/repositories/units.ts'
import type { historyPage } from '../../templates/pages/history/list.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import {
  codeCell,
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'

const PAGE_ROWS = 50

type Model = z.input<typeof historyPage.context>
type Filter = { root: string; year: string | null; after: HistoryKey | null }

/** The page model. Throws not-found for a unit outside one's scope. */
export async function historyModel(call: SignedInCall): Promise<Model> {
  const { desk, actor, query, locale } = call
  const { reader } = desk.db
  const units = await unitNamesBelow(reader, scopeRoots(actor.grants, 'dispute:read'))
  const [first] = units
  const unit = query.unit === undefined || query.unit === '' ? first : units.find(({ id }) => id === query.unit)
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  const year = /^\d{4}$/u.test(query.year ?? '') ? (query.year ?? null) : null
  const filter: Filter = { root: unit.id, year, after: keyOf(query.after ?? '') }
  const years = await historyYears(reader, unit.id)
  const found = await listHistory(reader, { ...filter, limit: PAGE_ROWS + 1 })
  const fields = formFields({ unit: unit.id, year: year ?? '' })
  const counted = years.filter((one) => year === null || one.year === year)
  return {
    add: mayEver(actor.grants, 'history:import') ? paths.newHistory : null,
    filter: {
      action: paths.history,
      fields: [
        fields.select({ name: 'year', label: 'history.year' }, [
          { value: '', label: 'history.any-year' },
          ...[...new Set(years.map((one) => one.year))].map((value) => ({ value, text: value })),
        ]),
        ...(units.length > 1
          ? [
              fields.select(
                { name: 'unit', label: 'history.unit', width: 'long' },
                units.map((one) => ({ value: one.id, text: one.name })),
              ),
            ]
          : []),
      ],
      reset: paths.history,
      kept: [],
    },
    years: yearTable(years),
    cases: caseTable(
      locale,
      found,
      filter,
      counted.reduce((sum, one) => sum + one.cases, 0),
    ),
  }
}

/** `2019-11-02_<id>`: the last row of the page before. */
function keyOf(text: string): HistoryKey | null {
  const [closedOn = '', id = ''] = text.split('_')
  return /^\d{4}-\d{2}-\d{2}$/u.test(closedOn) && /^[0-9a-f-]{36}$/u.test(id) ? { closedOn, id } : null
}

function addressOf(filter: Filter, after: HistoryKey | null): string {
  const query = new URLSearchParams({ unit: filter.root })
  if (filter.year !== null) query.set('year', filter.year)
  if (after !== null) query.set('after', `${after.closedOn}_${after.id}`)
  return `${paths.history}?${query.toString()}`
}

const sum = (of: readonly HistoryYear[], figure: (row: HistoryYear) => number): number =>
  of.reduce((total, row) => total + figure(row), 0)

function yearTable(rows: readonly HistoryYear[]): DataTable {
  const years = [...new Set(rows.map((row) => row.year))]
  return {
    caption: 'history.years',
    columns: [
      column('history.year'),
      figureColumn('history.cases'),
      figureColumn('history.people'),
      figureColumn('history.settled'),
      figureColumn('history.claimed'),
      figureColumn('history.agreed'),
      figureColumn('history.received'),
    ],
    rows: years.map((year) => {
      const own = rows.filter((row) => row.year === year)
      return tableRow([
        textCell(year),
        countCell(sum(own, (row) => row.cases)),
        countCell(sum(own, (row) => row.people)),
        countCell(
          sum(
            own.filter((row) => row.outcome === 'settled'),
            (row) => row.cases,
          ),
        ),
        fenCell(sum(own, (row) => row.claimedFen)),
        fenCell(sum(own, (row) => row.agreedFen)),
        fenCell(sum(own, (row) => row.receivedFen)),
      ])
    }),
    pickForm: null,
    empty: 'history.empty',
    pager: null,
    note: null,
  }
}

export const outcomeTag = (outcome: string): Tag =>
  tagOf(phrase(wordKey('history-outcome', outcome)), outcome === 'settled' ? 'good' : 'quiet')

/** The columns of old cases wherever they are listed. */
export const historyColumnsShown = () => [
  column('history.number'),
  column('history.worker'),
  column('history.employer'),
  column('history.closed-on'),
  column('history.outcome'),
  figureColumn('history.agreed'),
]

export function historyRow(locale: Locale, one: HistoricalCase): DataTable['rows'][number] {
  const workers =
    one.worker_count > 1
      ? words(locale)('disputes.and-others', { name: one.worker_name, count: one.worker_count })
      : one.worker_name
  return tableRow([
    codeCell(pathTo(paths.historicalCase, { caseId: one.id }), one.number),
    textCell(workers),
    textCell(one.employer_name),
    dayCell(one.closed_on),
    tagCell(outcomeTag(one.outcome)),
    fenCell(one.agreed_fen),
  ])
}

function caseTable(locale: Locale, found: readonly HistoricalCase[], filter: Filter, total: number): DataTable {
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  return {
    caption: 'history.caption',
    columns: historyColumnsShown(),
    rows: rows.map((one) => historyRow(locale, one)),
    pickForm: null,
    empty: 'history.empty',
    pager: {
      total,
      first: filter.after === null ? null : addressOf(filter, null),
      previous: null,
      next: found.length > PAGE_ROWS && last ? addressOf(filter, { closedOn: last.closed_on, id: last.id }) : null,
    },
    note: null,
  }
}
