/** The forms of a month beside its totals: the justice bureau's (domain.md 3.1), the union's indicators (3.2), the rates with their formulas, and the list of case subsidies. */
import { consultationFigures } from '../../db/repositories/consultation-figures.ts'
import type { Reader } from '../../db/database.ts'
import { dueInTime } from '../../db/repositories/due-in-time.ts'
import {
  acceptedBySource,
  agreementKinds,
  closedByMediator,
  closedCases,
  endedAgreements,
  mediatorsOn,
  referralsSent,
  type Scope,
} from '../../db/repositories/month-statistics.ts'
import { outreachFigures } from '../../db/repositories/outreach-figures.ts'
import { warningsByMonth } from '../../db/repositories/picture-figures.ts'
import { isWordKey, wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { caseSources, channels, type CaseSource } from '../../workflows/law/channels.ts'
import { firstOfMonth, lastOfMonth } from '../../workflows/values/day.ts'
import { pictureAddress } from '../dashboard/asked.ts'
import { paths } from '../http/paths.ts'
import { countedAddress } from '../outreach/months-page.ts'
import { aidSheets, type AidSheets } from './aid-sheets.ts'
import { addressOf } from './asked.ts'
import { formListName, isOfSource } from './form-lists.ts'
import { figure, isMoney, type Measure } from './measures.ts'
import type { MonthReport } from './month-report.ts'
import { rateNames, ratesOf, share, type RateName } from './rates.ts'
import { behindRate } from './row-address.ts'
import { rowsBy } from './rows-by.ts'
import type { Sheet, SheetCell } from './sheets.ts'

export const statisticForms = ['justice', 'union', 'rates', 'subsidies', 'aid', 'aid-lawyers'] as const
export type StatisticForm = (typeof statisticForms)[number]
/** What page and paper show, and what goes out of it without names. */
export type Forms = Record<StatisticForm, Sheet> & AidSheets

const text = (value: string): SheetCell => ({ text: value })
const count = (value: number): SheetCell => ({ count: value })
const opened = (value: number, href: string): SheetCell => (value === 0 ? count(value) : { count: value, href })
const money = (value: number): SheetCell => ({ fen: value })

/** All forms of a month for the units of the report. `ranked` orders mediators by what they closed. */
export async function statistics(
  reader: Reader,
  report: MonthReport,
  unitIds: readonly string[],
  locale: Locale,
  ranked: boolean,
): Promise<Forms> {
  const scope = { unitIds, months: [report.month], first: firstOfMonth(report.month), last: lastOfMonth(report.month) }
  const kept = {
    ended: await endedAgreements(reader, scope),
    due: await dueInTime(reader, scope),
    closed: await closedCases(reader, scope),
  }
  return {
    justice: await justiceSheet(reader, report, scope, locale),
    union: await unionSheet(reader, report, scope, locale),
    rates: ratesSheet(ratesOf(report.total, kept), locale, (name, side) => behind(report, behindRate(name, side))),
    subsidies: await subsidySheet(reader, scope, locale, ranked),
    ...(await aidSheets(reader, {
      unitIds,
      month: report.month,
      locale,
      hrefOf: (address) => behind(report, address),
    })),
  }
}

/** Where the cases behind one of the month's figures stand. */
const behind = (report: MonthReport, change: Parameters<typeof addressOf>[1]): string =>
  addressOf(report, change, paths.totalsCases)

/** A figure of the month that leads to its cases. */
function measured(report: MonthReport, measure: Measure): SheetCell {
  const value = figure(report.total, measure)
  const cell = isMoney(measure) ? money(value) : count(value)
  return cell === null || value === 0 ? cell : { ...cell, href: behind(report, { measure }) }
}

/** Figures with their units: the label, the unit, the figure. */
function listed(locale: Locale, name: WordKey, lines: readonly [string, WordKey, SheetCell][]): Sheet {
  const say = words(locale)
  return {
    name: say(name),
    heads: [say('months.measure'), say('statistics.unit'), say('statistics.number')],
    rows: lines.map(([label, unit, cell]) => [text(label), text(say(unit)), cell]),
  }
}

/** Sources and types each add up to what was accepted; what the desk does not record is a blank. */
async function justiceSheet(reader: Reader, report: MonthReport, scope: Scope, locale: Locale): Promise<Sheet> {
  const say = words(locale)
  const accepted = figure(report.total, 'case-accepted')
  const settled = figure(report.total, 'case-closed:settled')
  const sources = await acceptedBySource(reader, scope)
  const kinds = await agreementKinds(reader, scope)
  const ofSource = (code: CaseSource): number =>
    sources.reduce((sum, one) => (isOfSource(one, code) ? sum + one.cases : sum), 0)
  const ofKind = (kind: 'written' | 'oral'): SheetCell =>
    opened(kinds[kind], behind(report, { list: formListName.agreement(kind) }))
  const summedUp = caseSources.reduce((sum, { code }) => sum + ofSource(code), 0)
  return listed(locale, 'statistics.justice', [
    [say('statistics.accepted'), 'value.cases', measured(report, 'case-accepted')],
    ...caseSources.map(({ code, zh, en }): [string, WordKey, SheetCell] => [
      say('statistics.source', { source: locale === 'en' ? en : zh }),
      'value.cases',
      opened(ofSource(code), behind(report, { list: formListName.source(code) })),
    ]),
    [say('statistics.type-labour'), 'value.cases', measured(report, 'case-accepted')],
    [
      say('statistics.integrity'),
      'statistics.check',
      text(
        summedUp === accepted
          ? say('reports.balanced')
          : say('reports.unbalanced', { difference: summedUp - accepted }),
      ),
    ],
    [say('statistics.settled'), 'value.cases', measured(report, 'case-closed:settled')],
    [say('statistics.success-by-accepted'), 'statistics.per-cent', optional(share(settled, accepted))],
    [say('statistics.written'), 'value.cases', ofKind('written')],
    [say('statistics.oral'), 'value.cases', ofKind('oral')],
    [say('statistics.agreed'), 'value.yuan', measured(report, 'agreed-fen')],
    [say('statistics.received'), 'value.yuan', measured(report, 'received-fen')],
    [say('statistics.prevented'), 'value.cases', null],
    [say('statistics.surveyed'), 'statistics.times', null],
  ])
}

const optional = (value: string | null): SheetCell => (value === null ? null : text(value))

async function unionSheet(reader: Reader, report: MonthReport, scope: Scope, locale: Locale): Promise<Sheet> {
  const say = words(locale)
  const of = (measure: Measure): SheetCell => measured(report, measure)
  const arrived = new Map(
    (await rowsBy(reader, 'channel', scope.unitIds, [report.month])).map((row) => [
      row.key,
      figure(row.figures, 'case-accepted'),
    ]),
  )
  const aid = report.total.get('aid-agreed-fen')
  const { month } = report
  const asked = await consultationFigures(reader, { root: scope.unitIds, from: month, to: month })
  return listed(locale, 'statistics.union', [
    [say('statistics.mediators'), 'value.persons', count(await mediatorsOn(reader, scope))],
    [say('statistics.mediated'), 'value.cases', of('case-accepted')],
    [say('statistics.settled'), 'value.cases', of('case-closed:settled')],
    [say('statistics.partly'), 'value.cases', of('case-closed:partly-settled')],
    [say('statistics.workers'), 'value.persons', of('worker-accepted')],
    [say('statistics.recovered'), 'value.yuan', of('agreed-fen')],
    [say('statistics.received'), 'value.yuan', of('received-fen')],
    [
      say('statistics.aid-cases'),
      'value.cases',
      report.total.has('aid-case-accepted') ? of('aid-case-accepted') : null,
    ],
    [say('statistics.aid-recovered'), 'value.yuan', aid === undefined ? null : of('aid-agreed-fen')],
    [say('statistics.aid-received'), 'value.yuan', aid === undefined ? null : of('aid-received-fen')],
    [
      say('statistics.aid-by-mediation'),
      'value.yuan',
      aid === undefined && !report.total.has('aid-corrected-fen') ? null : of('aid-corrected-fen'),
    ],
    [say('statistics.consultations'), 'value.persons', count(asked.people)],
    [say('statistics.consultations'), 'statistics.attendances', count(asked.persons)],
    [say('statistics.publicity'), 'statistics.times', await publicityHeld(reader, report, scope)],
    [say('statistics.warnings'), 'statistics.times', await warningsTold(reader, report, scope)],
    ...channels.map(({ code, zh, en }): [string, WordKey, SheetCell] => [
      say('statistics.arrived', { channel: locale === 'en' ? en : zh }),
      'value.cases',
      opened(arrived.get(code) ?? 0, behind(report, { measure: 'case-accepted', channel: code })),
    ]),
    ...(await referralsSent(reader, scope)).map(({ kind, sent }): [string, WordKey, SheetCell] => [
      say('statistics.sent', { kind: saidKind(kind, locale) }),
      'value.cases',
      opened(sent, behind(report, { list: formListName.referral(kind) })),
    ]),
  ])
}

/** Events booked into the month, as the five-year picture counts them. */
async function publicityHeld(
  reader: Reader,
  { unitId, view, month }: MonthReport,
  { unitIds }: Scope,
): Promise<SheetCell> {
  const rows = await outreachFigures(reader, unitIds, { from: month, to: month })
  const held = rows.reduce((sum, row) => sum + row.events, 0)
  return opened(held, `${countedAddress(unitId, { from: month, to: month })}${view === 'now' ? '&view=now' : ''}`)
}

/** Warnings reported in the month, as the five-year picture counts them. */
async function warningsTold(
  reader: Reader,
  { unitId, view, month }: MonthReport,
  { unitIds }: Scope,
): Promise<SheetCell> {
  const rows = await warningsByMonth(reader, unitIds, { from: month, to: month })
  const told = rows.reduce((sum, row) => sum + row.warnings, 0)
  const asked = { indicator: 'warnings', period: month }
  return opened(told, pictureAddress({ unitId, view, kind: 'month' }, asked, paths.dashboardRows))
}

function saidKind(kind: string, locale: Locale): string {
  const key = `referral-kind.${kind}`
  return isWordKey(key) ? words(locale)(key) : kind
}

/** Each rate with what stands above and below its line, and its formula; `opens` gives the way to either. */
export function ratesSheet(
  rates: ReturnType<typeof ratesOf>,
  locale: Locale,
  opens: (name: RateName, side: 'part' | 'whole') => string,
): Sheet {
  const say = words(locale)
  return {
    name: say('statistics.rates'),
    heads: [
      say('statistics.rate'),
      say('statistics.part'),
      say('statistics.whole'),
      say('statistics.per-cent'),
      say('statistics.formula'),
    ],
    rows: rateNames.map((name) => {
      const { part, whole } = rates[name]
      return [
        text(say(wordKey('rate', name))),
        opened(part, opens(name, 'part')),
        opened(whole, opens(name, 'whole')),
        optional(share(part, whole)),
        text(say(wordKey('rate-formula', name))),
      ]
    }),
  }
}

async function subsidySheet(reader: Reader, scope: Scope, locale: Locale, ranked: boolean): Promise<Sheet> {
  const say = words(locale)
  const rows = await closedByMediator(reader, scope)
  const ordered = ranked ? rows.toSorted((a, b) => b.settled - a.settled || b.closed - a.closed) : rows
  return {
    name: say('statistics.subsidies'),
    heads: [
      say('statistics.mediator'),
      say('reports.unit'),
      say('column.case-closed'),
      say('statistics.settled-cases'),
      say('statistics.oral-cases'),
      say('reports.agreed-yuan'),
    ],
    rows: ordered.map((row) => [
      text(row.name),
      text(row.unitName),
      count(row.closed),
      count(row.settled),
      count(row.oral),
      money(row.agreedFen),
    ]),
  }
}
