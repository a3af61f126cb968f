/** The list of warnings: of the units in reach, or of one's own reports where that is all one sees. */
import {
  countWarnings,
  listWarnings,
  type ListedWarning,
  type WarningKey,
} from '../../db/repositories/warning-lists.ts'
import { warningsPage } from '../../templates/pages/warnings/list.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import {
  column,
  countCell,
  dayCell,
  fenCell,
  figureColumn,
  lampCell,
  linkCell,
  tableRow,
  tagCell,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { warningLevels } from '../../workflows/law/warning-rules.ts'
import { mayEver } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { warningStages } from '../../workflows/warning/machine.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { OPEN, warningChoice, warningsAddress, warningsAsked, type WarningChoice, type WarningsAsked } from './asked.ts'
import { dueLamp, levelTag, stateTag } from './said.ts'
import { codesIn, warningRoots } from './warning-file.ts'

const PAGE_ROWS = 30

/** The list as the address asks for it. Throws not-found for a unit or reporter outside the reader's scope. */
export async function drawWarnings(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const choice = await warningChoice(reader, warningRoots(actor))
  const own = choice.units.length === 0
  const asked = warningsAsked(query, choice)
  const roots = asked.unitId === null ? choice.roots : [asked.unitId]
  const scope = own ? { roots: [], reporter: actor.staffId } : { roots, reporter: null }
  const after = keyOf(query.after ?? '')
  const rows = await listWarnings(reader, scope, asked.filter, { after, limit: PAGE_ROWS + 1 })
  const total = await countWarnings(reader, scope, asked.filter)
  const empty = total === 0
  return page(
    warningsPage,
    {
      heading: own ? 'warnings.own-title' : 'warnings.title',
      lead: own ? 'warnings.own-lead' : 'warnings.lead',
      report: mayEver(actor.grants, 'warning:report') ? paths.newWarning : null,
      parks: own ? null : paths.warningParks,
      waiting: true,
      filter: own ? null : filterBarOf(asked, choice),
      table: empty
        ? null
        : tableOf(locale, rows, { asked, first: after === null, total, own, today: desk.clock.today() }),
      empty: empty
        ? {
            title: own ? 'warnings.own-none' : 'warnings.none',
            text: null,
            act: mayEver(actor.grants, 'warning:report') ? { href: paths.newWarning, label: 'warnings.report' } : null,
          }
        : null,
    },
    { title: words(locale)(own ? 'warnings.own-title' : 'warnings.title') },
  )
}

function filterBarOf({ unitId, state, filter }: WarningsAsked, { roots, units, reporters }: WarningChoice) {
  const fields = formFields({
    unit: unitId ?? '',
    state,
    level: filter.level ?? '',
    park: filter.park ?? '',
    reporter: filter.reporter ?? '',
    from: filter.from ?? '',
    to: filter.to ?? '',
  })
  return {
    action: paths.warnings,
    fields: [
      fields.select({ name: 'level', label: 'warnings.level', width: 'short' }, [
        { value: '', label: 'warnings.any-level' },
        ...codeChoices('warning-level', warningLevels),
      ]),
      fields.select({ name: 'state', label: 'warnings.state', width: 'short' }, [
        { value: OPEN, label: 'warnings.open' },
        { value: 'all', label: 'warnings.any-state' },
        ...codeChoices('warning-state', warningStages),
      ]),
      fields.text({ name: 'park', label: 'warnings.park', max: 40 }),
      fields.select({ name: 'reporter', label: 'warnings.reporter', width: 'short' }, [
        { value: '', label: 'warnings.any-reporter' },
        ...reporters.map(({ id, name }) => ({ value: id, text: name })),
      ]),
      fields.day({ name: 'from', label: 'warnings.from' }),
      fields.day({ name: 'to', label: 'warnings.to' }),
      ...(units.length > 1
        ? [
            fields.select({ name: 'unit', label: 'warnings.unit', width: 'long' }, [
              ...(roots.length > 1 ? [{ value: '', label: 'warnings.any-unit' as const }] : []),
              ...units.map((unit) => ({ value: unit.id, text: unit.name })),
            ]),
          ]
        : []),
    ],
    reset: paths.warnings,
    kept: [],
  }
}

type Listing = { asked: WarningsAsked; first: boolean; total: number; own: boolean; today: Day }

function tableOf(
  locale: Locale,
  found: readonly ListedWarning[],
  { asked, first, total, own, today }: Listing,
): DataTable {
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  return {
    caption: own ? 'warnings.own-title' : 'warnings.title',
    columns: warningColumns(),
    rows: rows.map((row) => warningRow(locale, row, today)),
    pickForm: null,
    empty: 'warnings.none',
    pager: {
      total,
      first: first ? null : warningsAddress(asked),
      previous: null,
      next:
        found.length > PAGE_ROWS && last ? warningsAddress(asked, { reportedAt: last.reported_at, id: last.id }) : null,
    },
    note: null,
  }
}

/** The columns of every list of warnings. */
export const warningColumns = () => [
  column('warnings.level'),
  column('warnings.employer'),
  column('warnings.kinds'),
  figureColumn('warnings.people-head'),
  figureColumn('warnings.arrears-head'),
  column('warnings.park'),
  column('warnings.state'),
  column('warnings.next-due'),
  column('warnings.reported-on'),
]

/** One line of such a list. */
export function warningRow(locale: Locale, row: ListedWarning, today: Day) {
  const say = words(locale)
  const kinds = codesIn(row.kinds).map((kind) => say(wordKey('warning-kind', kind)))
  return tableRow([
    tagCell(levelTag(row.level)),
    linkCell(pathTo(paths.warning, { id: row.id }), row.employer_name, row.unit_name),
    textCell(kinds.join(say('warnings.separator'))),
    countCell(row.people === 0 ? null : row.people),
    fenCell(row.arrears_fen === 0 ? null : row.arrears_fen),
    textCell(row.park),
    tagCell(stateTag(row.state)),
    row.next_due_at === null ? textCell(null) : lampCell(dueLamp(row, today)),
    dayCell(row.happened_on),
  ])
}

/** `2026-11-22T01:00:00.000Z_<id>`: the last line of the page before. */
function keyOf(text: string): WarningKey | null {
  const [reportedAt = '', id = ''] = text.split('_')
  return reportedAt !== '' && id !== '' ? { reportedAt, id } : null
}
