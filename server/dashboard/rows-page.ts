/** The rows behind one figure of the picture: what each adds, and the sum, which is the figure. */
import type { z } from 'zod'
import { peopleConsulted } from '../../db/repositories/picture-figures.ts'
import { pageOfRows, sumOfRows, type PictureRow, type RowsOf } from '../../db/repositories/picture-rows.ts'
import { mediatorsServing } from '../../db/repositories/teams.ts'
import { findDispute } from '../../db/repositories/disputes.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import type { DataTable, TableCell, TableRow } from '../../templates/parts/data-table.ts'
import {
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  linkCell,
  sumRow,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { indicatorOf, type Indicator, type IndicatorCode } from '../../workflows/law/indicators.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import { earliestDay, lastOfMonth } from '../../workflows/values/day.ts'
import { parsePeriod, type Period } from '../../workflows/values/period.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { pictureAddress, pictureAsked, type PictureAsked } from './asked.ts'
import { saidValue } from './page.ts'

type Model = z.input<typeof listPage.context>

const PAGE_ROWS = 50

/** Where the rows of an indicator are found; publicity and the people who serve have pages of their own making. */
const sources: Partial<Record<IndicatorCode, RowsOf>> = {
  settled: { of: 'counts', kind: 'case-closed', outcome: 'settled', scheme: 'mediation' },
  'settled-workers': { of: 'counts', kind: 'worker-closed', outcome: 'settled', scheme: 'mediation' },
  agreed: { of: 'ledger', kind: 'agreed', scheme: 'mediation' },
  received: { of: 'ledger', kind: 'received', scheme: 'mediation' },
  consultations: { of: 'consultations' },
  'consulted-people': { of: 'consultations' },
  'aid-cases': { of: 'counts', kind: 'case-accepted', outcome: null, scheme: 'aid' },
  'aid-agreed': { of: 'ledger', kind: 'agreed', scheme: 'aid' },
  'aid-received': { of: 'ledger', kind: 'received', scheme: 'aid' },
  warnings: { of: 'warnings' },
}

/** `?indicator=settled&period=2026&unit=…`. Throws not-found for what does not exist. */
export async function pictureRowsModel(call: SignedInCall): Promise<Model> {
  const { locale, query } = call
  const asked = await pictureAsked(call, 'report:read')
  const indicator = indicatorOf(query.indicator ?? '')
  const period = parsePeriod(query.period ?? '')
  if (indicator === null || period === null) throw new DomainError('not-found', 'no-such-page')
  const say = words(locale)
  const shown =
    indicator.code === 'mediators' ? await served(call, asked, period) : await added(call, asked, { indicator, period })
  return {
    heading: say('picture.rows', { indicator: say(wordKey('indicator', indicator.code)), period: period.name }),
    lead: say('picture.rows-lead', {
      unit: asked.tree.name,
      figure: shown.figure,
      measure: say(wordKey('indicator-unit', indicator.unit)),
    }),
    add: null,
    filter: null,
    table: shown.table,
  }
}

const bare: Omit<DataTable, 'columns' | 'rows' | 'pager' | 'note'> = {
  caption: 'picture.rows-caption',
  pickForm: null,
  empty: 'picture.no-rows',
}

/** The mediators in the register on the last day of the period. */
async function served({ desk }: SignedInCall, asked: PictureAsked, period: Period) {
  const today = desk.clock.today()
  const on = earliestDay([lastOfMonth(period.to), today]) ?? today
  const members = await mediatorsServing(desk.db.reader, asked.tree.all, on)
  const table: DataTable = {
    ...bare,
    columns: [column('teams.name'), column('teams.unit'), column('teams.appointed-on')],
    rows: members.map((one) =>
      tableRow([
        linkCell(pathTo(paths.teamMember, { memberId: one.id }), one.name),
        textCell(one.unitName),
        dayCell(one.appointed_on),
      ]),
    ),
    pager: { total: members.length, first: null, previous: null, next: null },
    note: phrase('indicator-definition.mediators'),
  }
  return { figure: String(members.length), table }
}

async function added(
  call: SignedInCall,
  asked: PictureAsked,
  { indicator, period }: { indicator: Indicator; period: Period },
): Promise<{ figure: string; table: DataTable }> {
  const { desk, query } = call
  const { reader } = desk.db
  const { code } = indicator
  const source = sources[code]
  if (source === undefined) throw new DomainError('not-found', 'no-such-page')
  const scope = { unitIds: asked.tree.all, span: period }
  const sum = await sumOfRows(reader, source, scope)
  const after = /^[0-9a-f-]{36}$/u.test(query.after ?? '') ? (query.after ?? null) : null
  const found = await pageOfRows(reader, source, scope, { after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const address = pictureAddress(asked, { indicator: code, period: period.name }, paths.dashboardRows)
  const amount = (value: number) => (indicator.unit === 'fen' ? fenCell(value) : countCell(value))
  const shown: TableRow[] = []
  for (const row of rows) shown.push(tableRow([...(await told(call, row)), textCell(row.unitName), amount(row.amount)]))
  // People are told apart within the period, so their number is no sum of rows.
  const people = code === 'consulted-people' ? await peopleConsulted(reader, asked.tree.all, period) : null
  return {
    figure: people === null ? saidValue(indicator, sum.amount) : String(people),
    table: {
      ...bare,
      columns: [
        column('picture.row-number'),
        column('picture.row-about'),
        column('reports.unit'),
        figureColumn(
          indicator.unit === 'fen'
            ? 'money.amount-yuan'
            : people === null
              ? wordKey('indicator-unit', indicator.unit)
              : 'indicator-unit.times',
        ),
      ],
      rows: [...shown, ...(rows.length > 0 ? [sumRow(phrase('reports.total'), 3, [amount(sum.amount)])] : [])],
      pager: {
        total: sum.rows,
        first: after === null ? null : address,
        previous: null,
        next: found.length > PAGE_ROWS ? `${address}&after=${rows.at(-1)?.id ?? ''}` : null,
      },
      note: phrase(wordKey('indicator-definition', code)),
    },
  }
}

/** What the row is called and about, leading to it where the reader may open it; of a case another unit holds today no party is named. */
async function told(call: SignedInCall, row: PictureRow): Promise<TableCell[]> {
  const { actor, locale, desk } = call
  const name = row.number ?? words(locale)('picture.row-nameless')
  if (row.source === 'dispute') {
    const mine = await findDispute(desk.db.reader, scopeRoots(actor.grants, 'dispute:read'), row.id)
    return mine
      ? [linkCell(pathTo(paths.dispute, { id: row.id }), name), textCell(row.detail)]
      : [textCell(name), textCell(words(locale)('reports.other-unit-case'))]
  }
  return [leading(call, row, name), textCell(row.detail)]
}

function leading({ actor, locale }: SignedInCall, { source, id }: PictureRow, name: string): TableCell {
  if (source === 'history' && mayEver(actor.grants, 'dispute:read'))
    return linkCell(pathTo(paths.historicalCase, { caseId: id }), name, words(locale)('history.mark'))
  if (source === 'consultation' && mayEver(actor.grants, 'consultation:read'))
    return linkCell(pathTo(paths.consultation, { consultationId: id }), name)
  if (source === 'warning' && mayEver(actor.grants, 'warning:read'))
    return linkCell(pathTo(paths.warning, { id }), name)
  return textCell(name)
}
