/** A page behind a figure whose lines are listed one by one: what each line says of its case, and what they come to. */
import type { z } from 'zod'
import { namedCases, type NamedCase } from '../../db/repositories/figure-cases.ts'
import type { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import type { TableCell, TableColumn } from '../../templates/parts/data-table.ts'
import { column, sumRow, tableRow } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type WordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Asked } from './asked.ts'
import { namedCells, type Period } from './cases-page.ts'

const PAGE_SIZE = 50

/** One line of a list: `cells` stand after those that name the case. */
export type Line = { id: string; disputeId: string; cells: TableCell[] }
export type List = {
  title: WordKey
  rule: WordKey
  columns: TableColumn[]
  lines: Line[]
  total: string
  sum: TableCell[]
}

/** The context of the page; lines stand in the order of their ids, `?after=` goes on behind one. */
export async function listedCases(
  { desk, actor, locale, query }: SignedInCall,
  asked: Asked,
  { said, back, hrefTo }: Omit<Period, 'months'>,
  { title, rule, columns, lines, total, sum }: List,
): Promise<{ context: z.input<typeof figureCasesPage.context>; title: string }> {
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
        month: said,
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
