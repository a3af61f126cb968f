/** What the page behind one figure shows: its cases, what each adds, and the sum, which is the figure. */
import type { z } from 'zod'
import {
  aidCasesOfFigure,
  casesOfFigure,
  totalOfFigure,
  type FigureCase,
  type FigureScope,
  type NamedCase,
} from '../../db/repositories/figure-cases.ts'
import type { figureCasesPage } from '../../templates/pages/reports/cases.ts'
import type { TableCell } from '../../templates/parts/data-table.ts'
import {
  column,
  countCell,
  fenCell,
  figureColumn,
  linkCell,
  sumRow,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { cause } from '../../workflows/law/causes.ts'
import { definitionsOn } from '../../workflows/law/recovery.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Day, Month } from '../../workflows/values/day.ts'
import { fen, formatYuan } from '../../workflows/values/fen.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { addressOf, NO_CODE, type Asked } from './asked.ts'
import { caseAddress } from './case-address.ts'
import { causesUnder } from './causes.ts'
import { isMeasure, isMoney, lastDayOf, ruleOf, sourceOf, type Measure } from './measures.ts'

type Context = z.input<typeof figureCasesPage.context>

const PAGE_SIZE = 50

/** The months whose figure is opened, how they are said, and where their pages are. */
export type Period = {
  months: readonly [Month, ...Month[]]
  said: string
  /** The report the figure stands on. */
  back: string
  /** The same list with something else in its address. */
  hrefTo: (more?: Record<string, string>) => string
}

/** One month, asked for by its measure and row. */
export function monthPeriod(asked: Asked, query: Record<string, string>): Period {
  const kept = Object.fromEntries(
    ['measure', 'list', 'kept', 'cause', 'lawyer', 'channel', 'industry', 'own'].flatMap((name) =>
      query[name] ? [[name, query[name]]] : [],
    ),
  )
  return {
    months: [asked.month],
    said: asked.month,
    back: addressOf(asked, {}, query.list ? paths.statistics : paths.totals),
    hrefTo: (more = {}) => addressOf(asked, { ...kept, ...more }, paths.totalsCases),
  }
}

/** The context of the page. Throws not-found for a measure or cause that does not exist. */
export async function figureCases(
  call: SignedInCall,
  asked: Asked,
  { months, said, back, hrefTo }: Period,
): Promise<{ context: Context; title: string }> {
  const { desk, locale, query } = call
  const measure = query.measure ?? ''
  if (!isMeasure(measure)) throw new DomainError('not-found', 'no-such-page')
  const last = lastDayOf(months.at(-1) ?? months[0])
  const scope = scopeOf(asked, query, last)
  const { reader } = desk.db
  const source = sourceOf(measure, months)
  const total = await totalOfFigure(reader, source, scope)
  const isAid = measure.startsWith('aid-')
  const casesOf = isAid ? aidCasesOfFigure : casesOfFigure
  const found = await casesOf(reader, source, scope, {
    roots: scopeRoots(call.actor.grants, isAid ? 'aid:read' : 'dispute:read'),
    after: query.after ?? null,
    limit: PAGE_SIZE + 1,
  })
  const shown = found.slice(0, PAGE_SIZE)
  const say = words(locale)
  const unit = isMoney(measure)
    ? say('value.yuan')
    : say(/^(aid-)?case/.test(measure) ? 'value.cases' : 'value.persons')
  const amount = isMoney(measure) ? formatYuan(fen(total.amount)) : String(total.amount)
  const title = say(wordKey('measure', measure))
  const rule = ruleOf(measure)
  const defined = definitionsOn(last).rules.find((one) => one.rule === rule)
  const place = { unit: asked.tree.name, month: said, view: say(wordKey('unit-view', asked.view)) }
  return {
    title,
    context: {
      heading: title,
      lead: query.cause
        ? say('reports.cases-lead-cause', { ...place, cause: causeName(query.cause, locale) })
        : say('reports.cases-lead', place),
      rule: { rule, text: defined ? (locale === 'en' ? defined.en : defined.zh) : '' },
      total: say('reports.cases-total', { amount, unit, cases: total.cases }),
      backHref: back,
      table: {
        caption: wordKey('measure', measure),
        columns: [
          column('reports.number'),
          column('reports.parties'),
          column('reports.cause'),
          column('reports.unit'),
          figureColumn(
            isMoney(measure) ? 'money.amount-yuan' : /^(aid-)?case/.test(measure) ? 'value.cases' : 'value.persons',
          ),
        ],
        rows: [
          ...shown.map((one) => rowOf(one, measure, locale)),
          ...(shown.length > 0 ? [sumRow(phrase('reports.total'), 4, [amountCell(total.amount, measure)])] : []),
        ],
        pickForm: null,
        empty: 'reports.cases-empty',
        pager: {
          total: total.cases,
          first: query.after === undefined ? null : hrefTo(),
          previous: null,
          next: found.length > PAGE_SIZE ? hrefTo({ after: shown.at(-1)?.disputeId ?? '' }) : null,
        },
        note: null,
      },
    },
  }
}

/** The units of the row that was opened: all below it, or only its own bookings. */
function scopeOf(asked: Asked, query: Record<string, string>, last: Day): FigureScope {
  const causeCodes = query.cause ? causesUnder(query.cause, last) : null
  if (causeCodes?.length === 0) throw new DomainError('not-found', 'no-such-page')
  return {
    unitIds: query.own === '1' ? asked.tree.own : asked.tree.all,
    causeCodes,
    channel: query.channel || null,
    industry: query.industry === undefined ? null : query.industry === NO_CODE ? '' : query.industry,
  }
}

const rowOf = (one: FigureCase, measure: Measure, locale: Locale) =>
  tableRow([
    ...namedCells(one, locale, measure.startsWith('aid-') ? 'aid' : 'mediation'),
    amountCell(one.amount, measure),
  ])

/** The cells that name a case: its number, its parties where it is the reader's to see, its cause and its unit. */
export function namedCells(one: NamedCase, locale: Locale, scheme: 'mediation' | 'aid' = 'mediation'): TableCell[] {
  const number = one.caseNumber ?? one.registrationCode
  const mine = one.mine > 0
  return [
    mine ? linkCell(caseAddress({ ...one, scheme }), number) : textCell(number),
    mine ? textCell(one.workerLabel, one.employerLabel) : textCell(words(locale)('reports.other-unit-case')),
    textCell(causeName(one.causeCode, locale)),
    textCell(one.unitName),
  ]
}

const amountCell = (amount: number, measure: Measure) => (isMoney(measure) ? fenCell(amount) : countCell(amount))

/** The cause in the reader's language. */
export function causeName(code: string, locale: Locale): string {
  const { zh, en } = cause(code)
  return locale === 'en' ? en : zh
}
