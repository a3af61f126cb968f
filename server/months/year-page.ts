/** A unit's year month by month, with where each month stands; the closing row is the year, which is the sum of its months. */
import type { z } from 'zod'
import { closedMonthsAround, lastMonthSteps } from '../../db/repositories/month-steps.ts'
import { figuresByMonth, organisation } from '../../db/repositories/recovered-totals.ts'
import { unitsBelow, type Unit } from '../../db/repositories/units.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  fenCell,
  figureColumn,
  linkCell,
  sumRow,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { stateAfter } from '../../workflows/months/closing.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { shanghaiTime } from '../clock.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { figure, summed, type Figures } from '../reports/measures.ts'
import { unitTree } from '../reports/unit-tree.ts'
import { monthAddress, yearAddress } from './month-address.ts'
import { shownState } from './shown-state.ts'

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))

/** The context of the page. Throws not-found for a year that is none. */
export async function yearModel(call: SignedInCall, unit: Unit): Promise<z.input<typeof listPage.context>> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const today = desk.clock.today()
  const year = query.year || today.slice(0, 4)
  if (!/^(19|20|21)\d\d$/.test(year)) throw new DomainError('not-found', 'no-such-page')
  const months = MONTHS.map((month) => `${year}-${month}`).filter((month) => month <= today.slice(0, 7))
  const tree = unitTree(await organisation(reader), unit.id, 'then')
  const rows = await figuresByMonth(reader, tree?.all ?? [], months)
  const steps = await lastMonthSteps(reader, unit.id, months)
  const { above: closedAbove } = await closedMonthsAround(reader, unit.id)
  const byMonth = Map.groupBy(rows, (row) => row.month)
  const choice = await unitsBelow(reader, scopeRoots(actor.grants, 'report:read'), {})
  const say = words(locale)
  return {
    heading: say('months.year-heading', { unit: unit.name, year }),
    lead: say('months.year-lead'),
    add: null,
    filter: {
      action: paths.months,
      fields: [
        formFields({ year }).text({ name: 'year', label: 'months.year', width: 'short', max: 4 }),
        formFields({ unit: unit.id }).select(
          { name: 'unit', label: 'reports.unit', width: 'long' },
          choice.map((one) => ({ value: one.id, text: one.name })),
        ),
      ],
      reset: yearAddress(today.slice(0, 4), unit.id),
      kept: [],
    },
    table: {
      caption: 'months.title',
      columns: [
        column('reports.month'),
        column('months.state'),
        column('months.when'),
        figureColumn('column.case-accepted'),
        figureColumn('column.case-closed'),
        figureColumn('column.case-settled'),
        figureColumn('reports.agreed-yuan'),
        figureColumn('reports.received-yuan'),
        figureColumn('reports.verified-yuan'),
      ],
      rows: [
        ...months.map((month) => {
          const step = steps.get(month)
          return tableRow([
            linkCell(monthAddress(month, unit.id), month),
            tagCell(shownState(unit, month, { state: stateAfter(step?.kind ?? null), closedAbove })),
            textCell(step ? shanghaiTime(step.recorded_at) : null),
            ...cellsOf(summed(byMonth.get(month) ?? [])),
          ])
        }),
        sumRow(phrase('months.year-sum', { year }), 3, cellsOf(summed(rows))),
      ],
      pickForm: null,
      empty: 'reports.nothing',
      pager: null,
      note: phrase('months.year-note'),
    },
  }
}

const cellsOf = (figures: Figures) => [
  countCell(figure(figures, 'case-accepted')),
  countCell(figure(figures, 'case-closed')),
  countCell(figure(figures, 'case-closed:settled')),
  fenCell(figure(figures, 'agreed-fen')),
  fenCell(figure(figures, 'received-fen')),
  fenCell(figure(figures, 'verified-fen')),
]
