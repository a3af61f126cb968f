/** The list of warnings: of the units in reach, or of one's own reports where that is all one sees. */
import {
  countWarnings,
  listWarnings,
  type ListedWarning,
  type WarningKey,
} from '../../db/repositories/warning-lists.ts'
import { unitNamesBelow, type UnitName } from '../../db/repositories/units.ts'
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
import { DomainError } from '../../workflows/errors.ts'
import { warningLevels } from '../../workflows/law/warning-rules.ts'
import { mayEver } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { openStages, warningStages } from '../../workflows/warning/machine.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { dueLamp, levelTag, stateTag } from './said.ts'
import { codesIn, warningRoots } from './warning-file.ts'

const PAGE_ROWS = 30
/** What a list shows before anybody chooses: what is still to be done. */
const OPEN = 'open'

type Filter = { unitId: string | null; level: string | null; state: string; park: string | null }

/** The list as the address asks for it. Throws not-found for a unit outside the reader's scope. */
export async function drawWarnings(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const units = await unitNamesBelow(reader, warningRoots(actor))
  const own = units.length === 0
  const filter = filterOf(query, units)
  const scope = own ? { roots: [], reporter: actor.staffId } : { roots: [filter.unitId ?? ''], reporter: null }
  const asked = { level: filter.level, states: statesOf(filter.state, own), park: filter.park }
  const rows = await listWarnings(reader, scope, asked, { after: keyOf(query.after ?? ''), limit: PAGE_ROWS + 1 })
  const total = await countWarnings(reader, scope, asked)
  const empty = total === 0
  return page(
    warningsPage,
    {
      heading: own ? 'warnings.own-title' : 'warnings.title',
      lead: own ? 'warnings.own-lead' : 'warnings.lead',
      report: mayEver(actor.grants, 'warning:report') ? paths.newWarning : null,
      parks: own ? null : paths.warningParks,
      waiting: true,
      filter: own ? null : filterBarOf(filter, units),
      table: empty ? null : tableOf(locale, rows, { filter, query, total, own, today: desk.clock.today() }),
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

function filterOf(query: Record<string, string>, units: readonly UnitName[]): Filter {
  const [first] = units
  const asked = query.unit === undefined || query.unit === '' ? first : units.find(({ id }) => id === query.unit)
  if (first && !asked) throw new DomainError('not-found', 'no-such-page')
  return {
    unitId: asked?.id ?? null,
    level: warningLevels.find((level) => level === query.level) ?? null,
    state: query.state ?? OPEN,
    park: query.park === undefined || query.park === '' ? null : query.park.slice(0, 40),
  }
}

/** Whoever only sees his own reports wants to know what became of them; the desks want what is open. */
function statesOf(state: string, own: boolean): readonly string[] {
  if (own || state === 'all') return []
  const one = warningStages.find((stage) => stage === state)
  return one === undefined ? openStages : [one]
}

function addressOf(filter: Filter, after: WarningKey | null): string {
  const query = new URLSearchParams()
  if (filter.unitId !== null) query.set('unit', filter.unitId)
  if (filter.level !== null) query.set('level', filter.level)
  if (filter.park !== null) query.set('park', filter.park)
  query.set('state', filter.state)
  if (after !== null) query.set('after', `${after.reportedAt}_${after.id}`)
  return `${paths.warnings}?${query.toString()}`
}

function filterBarOf(filter: Filter, units: readonly UnitName[]) {
  const fields = formFields({
    unit: filter.unitId ?? '',
    level: filter.level ?? '',
    state: filter.state,
    park: filter.park ?? '',
  })
  return {
    action: paths.warnings,
    fields: [
      fields.select({ name: 'level', label: 'warnings.level' }, [
        { value: '', label: 'warnings.any-level' },
        ...codeChoices('warning-level', warningLevels),
      ]),
      fields.select({ name: 'state', label: 'warnings.state' }, [
        { value: OPEN, label: 'warnings.open' },
        { value: 'all', label: 'warnings.any-state' },
        ...codeChoices('warning-state', warningStages),
      ]),
      fields.text({ name: 'park', label: 'warnings.park', max: 40 }),
      ...(units.length > 1
        ? [
            fields.select(
              { name: 'unit', label: 'warnings.unit', width: 'long' },
              units.map((unit) => ({ value: unit.id, text: unit.name })),
            ),
          ]
        : []),
    ],
    reset: paths.warnings,
    kept: [],
  }
}

type Listing = { filter: Filter; query: Record<string, string>; total: number; own: boolean; today: Day }

function tableOf(
  locale: Locale,
  found: readonly ListedWarning[],
  { filter, query, total, own, today }: Listing,
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
      first: query.after === undefined ? null : addressOf(filter, null),
      previous: null,
      next: found.length > PAGE_ROWS && last ? addressOf(filter, { reportedAt: last.reported_at, id: last.id }) : null,
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
