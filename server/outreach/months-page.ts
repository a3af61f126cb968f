/** What publicity work came to in a year: month by month, and by unit; and the events behind each of these figures. */
import type { z } from 'zod'
import { outreachFigures, type OutreachFigure } from '../../db/repositories/outreach-figures.ts'
import { organisation } from '../../db/repositories/recovered-totals.ts'
import type { outreachMonthsPage } from '../../templates/pages/outreach/months.ts'
import type { DataTable, TableRow } from '../../templates/parts/data-table.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { column, countCell, figureColumn, sumRow, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { unitTree, type UnitNode } from '../reports/unit-tree.ts'
import { placeAsked, unitField } from './asked.ts'

const FIRST_YEAR = 2000
const CHOICE = 6

/** The page model; `?year=2026`, else this one. Throws not-found for a unit outside one's reach or a year that is none. */
export async function outreachMonthsModel(call: SignedInCall): Promise<z.input<typeof outreachMonthsPage.context>> {
  const { desk, query } = call
  const thisYear = Number(desk.clock.today().slice(0, 4))
  const year = query.year ? Number(query.year) : thisYear
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > thisYear)
    throw new DomainError('not-found', 'no-such-page')
  const place = await placeAsked(call)
  const tree = unitTree(await organisation(desk.db.reader), place.unit.id, 'then')
  if (tree === null) throw new DomainError('not-found', 'no-such-page')
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const found = await outreachFigures(desk.db.reader, tree.all, { from: `${year}-01`, to: `${year}-12` })
  const whole = { from: `${year}-01`, to: `${year}-12` }
  const ofMonth = (month: string) => found.filter((one) => one.month === month)
  const nodes = [tree, ...tree.children]
  return {
    unit: tree.name,
    year: String(year),
    filter: {
      action: paths.outreachMonths,
      fields: [
        formFields({ year: String(year) }).select(
          { name: 'year', label: 'outreach.year', width: 'short' },
          Array.from({ length: CHOICE }, (_, back) => ({
            value: String(thisYear - back),
            text: String(thisYear - back),
          })),
        ),
        ...(place.units.length > 1 ? [unitField(place.units, place.unit.id)] : []),
      ],
      reset: paths.outreachMonths,
      kept: [],
    },
    months: {
      ...table('outreach.by-month', 'outreach.month'),
      rows: [
        ...months.map((month) => figureRow(month, ofMonth(month), tree.id, { from: month, to: month })),
        sumRow(phrase('outreach.whole-year'), 1, cells(found, tree.id, whole)),
      ],
    },
    units: {
      ...table('outreach.by-unit', 'outreach.unit'),
      rows: nodes.map((node, at) => {
        // The first line is the unit's own events, not those of the units below it.
        const ids = new Set(at === 0 ? node.own : node.all)
        return figureRow(
          node.name,
          found.filter((one) => ids.has(one.unitId)),
          node.id,
          { ...whole, own: at === 0 },
        )
      }),
    },
  }
}

const table = (caption: DataTable['caption'], head: DataTable['caption']): Omit<DataTable, 'rows'> => ({
  caption,
  columns: [
    column(head),
    figureColumn('outreach.events'),
    figureColumn('outreach.on-site-events'),
    figureColumn('outreach.online-events'),
    figureColumn('outreach.audience'),
    figureColumn('outreach.handed-out'),
  ],
  pickForm: null,
  empty: 'outreach.none',
  pager: null,
  note: null,
})

type Span = { from: string; to: string; own?: boolean }

const figureRow = (name: string, of: readonly OutreachFigure[], unitId: string, span: Span): TableRow =>
  tableRow([textCell(name), ...cells(of, unitId, span)])

const add = (rows: readonly OutreachFigure[], figure: 'events' | 'audience' | 'handedOut'): number =>
  rows.reduce((sum, row) => sum + row[figure], 0)

function cells(of: readonly OutreachFigure[], unitId: string, span: Span) {
  const ofKind = (kind: string): number =>
    add(
      of.filter((row) => row.kind === kind),
      'events',
    )
  const href = (kind: string | null): string => countedAddress(unitId, span, kind)
  const linked = (count: number, kind: string | null) => countCell(count, count === 0 ? null : href(kind))
  return [
    linked(add(of, 'events'), null),
    linked(ofKind('on-site'), 'on-site'),
    linked(ofKind('online'), 'online'),
    linked(add(of, 'audience'), null),
    linked(add(of, 'handedOut'), null),
  ]
}

/** The events behind a figure of some months; `own` leaves out what units below it entered. */
export function countedAddress(unitId: string, { from, to, own }: Span, kind: string | null = null): string {
  const query = new URLSearchParams({ unit: unitId, from, to })
  if (kind !== null) query.set('kind', kind)
  if (own === true) query.set('own', '1')
  return `${paths.outreachCounted}?${query.toString()}`
}

/** The units a figure was summed over. */
export const countedUnits = (tree: UnitNode, own: boolean): string[] => (own ? tree.own : tree.all)
