/** The model of the five-year picture: a table of figures with their definitions, and the same figures drawn. */
import type { z } from 'zod'
import { svgBars } from '../../templates/charts/svg-bars.ts'
import type { picturePage } from '../../templates/pages/dashboard/picture.ts'
import { groupedCount } from '../../templates/pages/grouped-count.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { wordKey, words, type Locale, type WordKey } from '../../templates/words/index.ts'
import { indicators, type Indicator, type IndicatorCode } from '../../workflows/law/indicators.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { fen, tenThousandYuan } from '../../workflows/values/fen.ts'
import { periodKinds } from '../../workflows/values/period.ts'
import { shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { countedAddress } from '../outreach/months-page.ts'
import { growth } from '../reports/growth.ts'
import { unitViews } from '../reports/unit-tree.ts'
import { pictureAddress, pictureAsked, type PictureAsked } from './asked.ts'
import { pictureOf, type Column, type Value } from './picture.ts'

type Model = z.input<typeof picturePage.context>

/** Where a new kind of work begins in the table. */
const heads: Partial<Record<IndicatorCode, WordKey>> = {
  mediators: 'picture.head-mediation',
  consultations: 'picture.head-consultation',
  'aid-cases': 'picture.head-aid',
  'outreach-events': 'picture.head-outreach',
  warnings: 'picture.head-warning',
}

/** What is drawn together; two figures of one chart are never of two schemes. */
const charts: readonly (readonly IndicatorCode[])[] = [
  ['settled'],
  ['agreed', 'received'],
  ['consultations', 'consulted-people'],
  ['aid-cases'],
  ['aid-agreed', 'aid-received'],
  ['outreach-events'],
  ['outreach-audience'],
  ['warnings'],
]

/** Throws not-found for a unit or period that is none. */
export async function pictureModel(call: SignedInCall): Promise<Model> {
  const { desk, actor, locale } = call
  const asked = await pictureAsked(call, 'report:read')
  const today = desk.clock.today()
  const columns = await pictureOf(desk.db.reader, {
    unitIds: asked.tree.all,
    kind: asked.kind,
    periods: asked.periods,
    today,
    compared: true,
  })
  return {
    unit: asked.tree.name,
    acts: mayEver(actor.grants, 'open-data:publish') ? [{ href: paths.openData, label: 'open-data.title' }] : [],
    demonstration: desk.demonstration,
    filter: filterOf(asked),
    periods: columns.map(({ period, over }) => ({ name: period.name, over })),
    rows: indicators.map((indicator) => rowOf(indicator, columns, asked)),
    old: oldNote(columns, locale),
    charts: charts.flatMap((codes, at) => chartOf(codes, at, columns, locale)),
    madeBy: actor.name,
    madeAt: shanghaiTime(desk.clock.now()),
  }
}

function filterOf(asked: PictureAsked): Model['filter'] {
  const fields = formFields({ kind: asked.kind, unit: asked.unitId, view: asked.view })
  return {
    action: paths.dashboard,
    fields: [
      fields.select({ name: 'kind', label: 'picture.kind', width: 'short' }, codeChoices('period', periodKinds)),
      fields.select(
        { name: 'unit', label: 'reports.unit', width: 'long' },
        asked.choice.map((unit) => ({ value: unit.id, text: unit.name })),
      ),
      fields.select({ name: 'view', label: 'reports.view' }, codeChoices('unit-view', unitViews)),
    ],
    reset: paths.dashboard,
    kept: [],
  }
}

const blank = '--'

/** Counts with separators, money in ten thousands of yuan; what nobody counts is a blank. */
export function saidValue({ unit }: Indicator, value: Value): string {
  if (value === null) return blank
  return unit === 'fen' ? tenThousandYuan(fen(value)) : groupedCount(value)
}

function rowOf(indicator: Indicator, columns: readonly Column[], asked: PictureAsked): Model['rows'][number] {
  const { code } = indicator
  return {
    label: wordKey('indicator', code),
    unit: wordKey('indicator-unit', indicator.unit),
    definition: wordKey('indicator-definition', code),
    head: heads[code] ?? null,
    cells: columns.map(({ period, over, values, before }) => {
      const value = values.get(code) ?? null
      const earlier = before.get(code) ?? null
      return {
        text: saidValue(indicator, value),
        href: value === null || value === 0 ? null : rowsAddress(code, period, asked),
        growth: !over || value === null || earlier === null ? null : growth(value, earlier),
      }
    }),
  }
}

/** Publicity has a page of its own for the events behind a figure; everything else is listed here. */
function rowsAddress(code: IndicatorCode, { name, from, to }: Column['period'], asked: PictureAsked): string {
  if (code.startsWith('outreach-'))
    return `${countedAddress(asked.unitId, { from, to })}${asked.view === 'now' ? '&view=now' : ''}`
  return pictureAddress(asked, { indicator: code, period: name }, paths.dashboardRows)
}

function oldNote(columns: readonly Column[], locale: Locale): string | null {
  const sum = (code: IndicatorCode): number => columns.reduce((all, { old }) => all + (old.get(code) ?? 0), 0)
  const cases = sum('settled')
  return cases === 0
    ? null
    : words(locale)('picture.old', { cases: groupedCount(cases), agreed: tenThousandYuan(fen(sum('agreed'))) })
}

function chartOf(
  codes: readonly IndicatorCode[],
  at: number,
  columns: readonly Column[],
  locale: Locale,
): Model['charts'] {
  const say = words(locale)
  const drawn = indicators.filter(({ code }) => codes.includes(code))
  const [first] = drawn
  if (first === undefined || columns.every(({ values }) => (values.get(first.code) ?? 0) === 0)) return []
  const names = drawn.map(({ code }) => say(wordKey('indicator', code)))
  const rows = columns.map(({ period, values }) => ({
    label: period.name,
    values: drawn.map(({ code }) => values.get(code) ?? 0),
    said: saidValue(first, values.get(first.code) ?? null),
  }))
  return [
    svgBars(
      {
        title: names.join(say('groups.comma')),
        summary: rows.map(({ label, said }) => `${label} ${said}`).join(say('groups.comma')),
        unit: say(wordKey('indicator-unit', first.unit)),
        series: names,
        rows,
      },
      `picture-${at}`,
    ),
  ]
}
