/** The page behind one figure of legal aid's outcomes: its cases, what each adds, and the sum, which is the figure. */
import type { z } from 'zod'
import { aidFigureCases, aidFigureTotal, type AidFigureScope } from '../../db/repositories/aid-figure-cases.ts'
import { lawyerNames } from '../../db/repositories/aid-statistics.ts'
import { namedAidCases } from '../../db/repositories/figure-cases.ts'
import type { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import type { TableCell } from '../../templates/parts/data-table.ts'
import { column, countCell, fenCell, figureColumn, sumRow, tableRow } from '../../templates/parts/table-cells.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { causeLists } from '../../workflows/law/causes.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import type { SignedInCall } from '../http/route.ts'
import { figureOf, isSum, type AidList } from './aid-lists.ts'
import { NO_CODE, type Asked } from './asked.ts'
import { causeName, namedCells, type Period } from './cases-page.ts'

const PAGE_SIZE = 50

/** The context of the page; `?cause=` or `?lawyer=` narrow it to a row. Throws not-found for a cause that no list holds. */
export async function aidCases(
  call: SignedInCall,
  asked: Asked,
  period: Period,
  list: AidList,
): Promise<{ context: z.input<typeof figureCasesPage.context>; title: string }> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const say = words(locale)
  const figure = figureOf(list)
  const scope = scopeOf(asked, period, query)
  const total = await aidFigureTotal(reader, figure, scope)
  const found = await aidFigureCases(reader, figure, scope, { after: query.after ?? null, limit: PAGE_SIZE + 1 })
  const shown = found.slice(0, PAGE_SIZE)
  const named = await namedAidCases(
    reader,
    shown.map((one) => one.aidId),
    scopeRoots(actor.grants, 'aid:read'),
  )
  const amounts = ({ amount, part }: { amount: number; part: number }): TableCell[] => {
    if (list === 'rate') return [countCell(part), countCell(amount)]
    return [isSum(list) ? fenCell(amount) : countCell(amount)]
  }
  const title = wordKey('aid-list', list)
  return {
    title: say(title),
    context: {
      heading: say(title),
      lead: await leadOf(call, asked, period.said, total.cases > 0),
      rule: { rule: '', text: say(list === 'subsidy' ? 'statistics-note.aid-lawyers' : 'statistics-note.aid') },
      total:
        list === 'rate'
          ? say('quarter.part-of-whole', { part: total.part, whole: total.amount })
          : say('reports.cases-total', {
              amount: isSum(list) ? formatYuan(fen(total.amount)) : String(total.amount),
              unit: say(isSum(list) ? 'value.yuan' : 'value.cases'),
              cases: total.cases,
            }),
      backHref: period.back,
      table: {
        caption: title,
        columns: [
          column('reports.number'),
          column('reports.parties'),
          column('reports.cause'),
          column('reports.unit'),
          ...(list === 'rate'
            ? [figureColumn('statistics.part'), figureColumn('statistics.whole')]
            : [figureColumn(isSum(list) ? 'money.amount-yuan' : 'value.cases')]),
        ],
        rows: [
          ...shown.map((one) => {
            const aid = named.get(one.aidId)
            if (aid === undefined) throw new Error('a counted aid case is not there')
            return tableRow([...namedCells(aid, locale, 'aid'), ...amounts(one)])
          }),
          ...(shown.length > 0 ? [sumRow(phrase('reports.total'), 4, amounts(total))] : []),
        ],
        pickForm: null,
        empty: 'reports.cases-empty',
        pager: {
          total: total.cases,
          first: query.after === undefined ? null : period.hrefTo(),
          previous: null,
          next: found.length > PAGE_SIZE ? period.hrefTo({ after: shown.at(-1)?.aidId ?? '' }) : null,
        },
        note: null,
      },
    },
  }
}

function scopeOf({ tree }: Asked, { months }: Period, { cause, lawyer }: Record<string, string>): AidFigureScope {
  if (cause && !causeLists.some(({ causes }) => causes.some((one) => one.code === cause)))
    throw new DomainError('not-found', 'no-such-page')
  return {
    unitIds: tree.all,
    months,
    causeCode: cause || null,
    lawyerId: lawyer ? (lawyer === NO_CODE ? '' : lawyer) : null,
  }
}

/** A lawyer is named only where cases are listed: a foreign id says no more than one of nobody. */
async function leadOf({ desk, locale, query }: SignedInCall, asked: Asked, said: string, any: boolean) {
  const say = words(locale)
  const place = { unit: asked.tree.name, month: said, view: say(wordKey('unit-view', asked.view)) }
  if (query.cause) return say('reports.cases-lead-cause', { ...place, cause: causeName(query.cause, locale) })
  if (!query.lawyer || !any) return say('reports.cases-lead', place)
  const lawyers = await lawyerNames(desk.db.reader, [query.lawyer])
  const lawyer = lawyers.get(query.lawyer)?.name ?? say('statistics.aid-nobody')
  return say('aid-list.lead-lawyer', { ...place, lawyer })
}
