/** The list of cases: one unit of the reader's scope at a time, newest first, its total from counter rows. */
import { countByPhase, listDisputes, type ListedDispute, type ListKey } from '../../db/repositories/dispute-lists.ts'
import { firstEmployersOf } from '../../db/repositories/employer-lists.ts'
import { unitNamesBelow, type UnitName } from '../../db/repositories/units.ts'
import { listPage, type ListModel } from '../../templates/pages/disputes/list.ts'
import type { DataTable } from '../../templates/parts/data-table.ts'
import { codeChoices, formFields } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { stagePhases } from '../../workflows/dispute/stages.ts'
import { DomainError } from '../../workflows/errors.ts'
import { mayEver, scopeRoots } from '../../workflows/permissions.ts'
import type { Day } from '../../workflows/values/day.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { caseColumns, caseRow, keyOf, keyText } from './case-rows.ts'

const PAGE_ROWS = 30

type Filter = { unitId: string; phase: string | null; after: ListKey | null }

/** The list as the address asks for it. Throws not-found for a unit outside the reader's scope. */
export async function drawList(call: SignedInCall): Promise<Answer> {
  const { desk, actor, locale } = call
  const { reader } = desk.db
  const units = await unitNamesBelow(reader, scopeRoots(actor.grants, 'dispute:read'))
  const filter = filterOf(call.query, units)
  const found = await listDisputes(reader, {
    root: filter.unitId,
    phase: filter.phase,
    after: filter.after,
    limit: PAGE_ROWS + 1,
  })
  const counts = await countByPhase(reader, filter.unitId)
  const mayEmployers = mayEver(actor.grants, 'employer:read')
  const employers = mayEmployers
    ? await firstEmployersOf(
        reader,
        found.map((row) => row.id),
      )
    : new Map<string, string>()
  const all = [...counts.values()].reduce((total, count) => total + count, 0)
  const total = filter.phase === null ? all : (counts.get(filter.phase) ?? 0)
  const model: ListModel = {
    history: paths.history,
    employers: mayEmployers ? paths.employerList : null,
    caseloads: mayEver(actor.grants, 'caseload:oversee') ? paths.caseloads : null,
    filter: filterBarOf(filter, units),
    table: all === 0 ? null : tableOf(locale, { found, employers }, filter, total, desk.clock.today()),
    empty: all > 0 ? null : emptyOf(call),
  }
  return page(listPage, model, { title: words(locale)('disputes.title') })
}

function filterOf(query: Record<string, string>, units: readonly UnitName[]): Filter {
  const [first] = units
  const unit = query.unit === undefined || query.unit === '' ? first : units.find(({ id }) => id === query.unit)
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  const phase = stagePhases.find((candidate) => candidate === query.phase) ?? null
  return { unitId: unit.id, phase, after: keyOf(query.after ?? '') }
}

function addressOf(filter: Filter, after: ListKey | null): string {
  const query = new URLSearchParams({ unit: filter.unitId })
  if (filter.phase !== null) query.set('phase', filter.phase)
  if (after !== null) query.set('after', keyText(after))
  return `${paths.disputes}?${query.toString()}`
}

function filterBarOf(filter: Filter, units: readonly UnitName[]): ListModel['filter'] {
  const fields = formFields({ unit: filter.unitId, phase: filter.phase ?? '' })
  return {
    action: paths.disputes,
    fields: [
      fields.select({ name: 'phase', label: 'disputes.phase' }, [
        { value: '', label: 'disputes.any-phase' },
        ...codeChoices('stage-phase', stagePhases),
      ]),
      ...(units.length > 1
        ? [
            fields.select(
              { name: 'unit', label: 'disputes.unit', width: 'long' },
              units.map((unit) => ({ value: unit.id, text: unit.name })),
            ),
          ]
        : []),
    ],
    reset: paths.disputes,
    kept: [],
  }
}

function tableOf(
  locale: Locale,
  { found, employers }: { found: readonly ListedDispute[]; employers: ReadonlyMap<string, string> },
  filter: Filter,
  total: number,
  today: Day,
): DataTable {
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  return {
    caption: 'disputes.caption',
    columns: caseColumns,
    rows: rows.map((row) => caseRow(locale, row, today, null, employers.get(row.id) ?? null)),
    pickForm: null,
    empty: 'disputes.none',
    pager: {
      total,
      first: filter.after === null ? null : addressOf(filter, null),
      previous: null,
      next: found.length > PAGE_ROWS && last ? addressOf(filter, last) : null,
    },
    note: null,
  }
}

function emptyOf(call: SignedInCall): ListModel['empty'] {
  const mayLog = mayEver(call.actor.grants, 'dispute:register')
  return {
    title: 'disputes.empty-title',
    text: { key: mayLog ? 'disputes.empty-text' : 'disputes.empty-other', values: {} },
    act: mayLog ? { href: paths.intake, label: 'disputes.log-one' } : null,
  }
}
