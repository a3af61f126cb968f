/**
 * The picture as open data: whole years that are over, the city and its counties, without any person. Small figures are withheld
 * by one rule over the whole city, whoever asks for which part, so that no two files together tell what one of them withholds.
 */
import { organisation, type PlacedUnit } from '../../db/repositories/recovered-totals.ts'
import type { Reader } from '../../db/database.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { indicators, type Indicator, type IndicatorCode } from '../../workflows/law/indicators.ts'
import { withholdSmall, type PublishedCell } from '../../workflows/open-data/suppress.ts'
import { fen, plainYuan } from '../../workflows/values/fen.ts'
import { addMonthsTo, firstOfMonth, lastOfMonth, monthOf, type Day } from '../../workflows/values/day.ts'
import { periodsUntil } from '../../workflows/values/period.ts'
import type { Actor } from '../desk.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { atOrBelow, unitTree } from '../reports/unit-tree.ts'
import { pictureOf, type Column } from './picture.ts'

/** The columns of both files; their names never change, new ones come last. */
export const openColumns = [
  'period',
  'period_start',
  'period_end',
  'unit',
  'unit_level',
  'indicator',
  'value',
  'measure',
  'withheld',
] as const
export type OpenColumn = (typeof openColumns)[number]

export type OpenRow = {
  period: string
  period_start: string
  period_end: string
  unit: string
  unit_level: 'city' | 'county'
  indicator: IndicatorCode
  /** Yuan with two decimals for money, else a whole number; null where withheld or never counted. */
  value: number | null
  measure: 'persons' | 'cases' | 'times' | 'yuan'
  withheld: 0 | 1
}

export type OpenData = { publisher: string; rows: OpenRow[] }

/** The rows somebody may publish: those of the counties in reach, and of the city where all of it is. */
export async function openDataOf(reader: Reader, actor: Actor, today: Day): Promise<OpenData> {
  const known = await organisation(reader)
  const inReach = new Set(atOrBelow(known.units, scopeRoots(actor.grants, 'open-data:publish')).map((unit) => unit.id))
  const top = known.units.find((unit) => unit.parentId === null)
  if (top === undefined) return { publisher: '', rows: [] }
  const published = [top, ...known.units.filter((unit) => unit.parentId === top.id && unit.kind === 'county')]
  // The last year that is over.
  const periods = periodsUntil('year', addMonthsTo(monthOf(today), -12))
  const columns = new Map<string, Column[]>()
  for (const unit of published) {
    const unitIds = unitTree(known, unit.id, 'then')?.all ?? []
    columns.set(unit.id, await pictureOf(reader, { unitIds, kind: 'year', periods, today, compared: false }))
  }
  const rows = periods.flatMap((period, at) => {
    const cells = cellsOf(published, (unit) => columns.get(unit.id)?.[at])
    return published
      .filter((unit) => inReach.has(unit.id))
      .flatMap((unit) =>
        indicators.map((indicator): OpenRow => {
          const cell = cells.get(indicator.code)?.get(unit.id)
          return {
            period: period.name,
            period_start: firstOfMonth(period.from),
            period_end: lastOfMonth(period.to),
            unit: unit.name,
            unit_level: unit.id === top.id ? 'city' : 'county',
            indicator: indicator.code,
            value: cell?.value == null ? null : indicator.unit === 'fen' ? cell.value / 100 : cell.value,
            measure: indicator.unit === 'fen' ? 'yuan' : indicator.unit,
            withheld: cell?.withheld === true ? 1 : 0,
          }
        }),
      )
  })
  const own = published.find((unit) => inReach.has(unit.id))
  return { publisher: own?.name ?? '', rows }
}

type Cells = Map<IndicatorCode, Map<string, PublishedCell>>

/** What of a period may be said, by indicator and unit; money is withheld with the cases it comes from. */
function cellsOf(units: readonly PlacedUnit[], columnOf: (unit: PlacedUnit) => Column | undefined): Cells {
  const cells: Cells = new Map()
  const valueOf = (unit: PlacedUnit, { code }: Indicator) => columnOf(unit)?.values.get(code) ?? null
  const [whole, ...parts] = units
  for (const indicator of indicators) {
    const told = (unit: PlacedUnit) => ({ unitId: unit.id, value: valueOf(unit, indicator) })
    const hung = indicator.hangsOn === null ? undefined : cells.get(indicator.hangsOn)
    const found =
      hung === undefined
        ? indicator.tellsOfPersons
          ? withholdSmall(whole === undefined ? null : told(whole), parts.map(told))
          : units.map(told).map((one) => ({ ...one, withheld: false }))
        : units.map(told).map((one) => {
            const withheld = hung.get(one.unitId)?.withheld === true
            return { ...one, value: withheld ? null : one.value, withheld }
          })
    cells.set(indicator.code, new Map(found.map((one) => [one.unitId, one])))
  }
  return cells
}

/** The rows as a table whose heads are the stable names. */
export const openSheet = ({ rows }: OpenData): Sheet => ({
  name: 'open-data',
  heads: [...openColumns],
  rows: rows.map((row) => openColumns.map((column) => cellOf(row, column))),
})

function cellOf(row: OpenRow, column: OpenColumn): SheetCell {
  const value = row[column]
  if (value === null) return null
  if (column === 'value' && row.measure === 'yuan') return { fen: Math.round(Number(value) * 100) }
  return typeof value === 'number' ? { count: value } : { text: value }
}

/** The JSON file: who publishes, under which terms, what every column and indicator means, and the rows. */
export function openJson({ publisher, rows }: OpenData, today: Day) {
  const [zh, en] = [words('zh-CN'), words('en')]
  return {
    title: { zh: zh('open-data.title'), en: en('open-data.title') },
    publisher,
    made_on: today,
    licence: { zh: zh('open-data.licence', { publisher }), en: en('open-data.licence', { publisher }) },
    withholding: { zh: zh('open-data.withholding'), en: en('open-data.withholding') },
    columns: openColumns.map((name) => ({
      name,
      zh: zh(wordKey('open-column', name)),
      en: en(wordKey('open-column', name)),
    })),
    indicators: indicators.map(({ code }) => ({
      code,
      zh: zh(wordKey('indicator', code)),
      en: en(wordKey('indicator', code)),
      definition_zh: zh(wordKey('indicator-definition', code)),
      definition_en: en(wordKey('indicator-definition', code)),
    })),
    rows: rows.map((row) => ({ ...row, value: saidNumber(row) })),
  }
}

/** Money as text with its two decimals, so that no reader rounds it. */
const saidNumber = ({ value, measure }: OpenRow): number | string | null =>
  value !== null && measure === 'yuan' ? plainYuan(fen(Math.round(value * 100))) : value
