/** The events behind one figure of publicity work: what each adds, and the sum, which is the figure. */
import type { z } from 'zod'
import { countedEvents, countedSum } from '../../db/repositories/outreach-figures.ts'
import { organisation } from '../../db/repositories/recovered-totals.ts'
import { groupedCount } from '../../templates/pages/grouped-count.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import {
  column,
  countCell,
  dayCell,
  figureColumn,
  linkCell,
  sumRow,
  tableRow,
  textCell,
} from '../../templates/parts/table-cells.ts'
import { words } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { DomainError } from '../../workflows/errors.ts'
import { outreachKinds } from '../../workflows/outreach/codes.ts'
import { parseMonth } from '../../workflows/values/day.ts'
import { pathTo, paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { unitTree } from '../reports/unit-tree.ts'
import { placeAsked } from './asked.ts'
import { countedAddress, countedUnits } from './months-page.ts'

const PAGE_ROWS = 50

/** The page model; `?unit=…&from=2026-01&to=2026-12`. Throws not-found for what does not exist. */
export async function outreachCountedModel(call: SignedInCall): Promise<z.input<typeof listPage.context>> {
  const { desk, query, locale } = call
  const { reader } = desk.db
  const say = words(locale)
  const place = await placeAsked(call)
  const tree = unitTree(await organisation(reader), place.unit.id, query.view === 'now' ? 'now' : 'then')
  const [from, to] = [parseMonth(query.from ?? ''), parseMonth(query.to ?? '')]
  if (tree === null || from === null || to === null) throw new DomainError('not-found', 'no-such-page')
  const kind = outreachKinds.find((one) => one === query.kind) ?? null
  const own = query.own === '1'
  const scope = { unitIds: countedUnits(tree, own), from, to, kind }
  const sum = await countedSum(reader, scope)
  const after = /^[0-9a-f-]{36}$/u.test(query.after ?? '') ? (query.after ?? null) : null
  const found = await countedEvents(reader, scope, { after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const address = `${countedAddress(place.unit.id, { from, to, own }, kind)}${query.view === 'now' ? '&view=now' : ''}`
  return {
    heading: say('outreach.counted', { from, to }),
    lead: say('outreach.counted-lead', {
      unit: tree.name,
      events: groupedCount(sum.events),
      audience: groupedCount(sum.audience),
    }),
    add: null,
    filter: null,
    table: {
      caption: 'outreach.list',
      columns: [
        column('outreach.what'),
        column('outreach.day'),
        column('outreach.unit'),
        figureColumn('outreach.events'),
        figureColumn('outreach.audience'),
        figureColumn('outreach.handed-out'),
      ],
      rows: [
        ...rows.map((row) =>
          tableRow([
            linkCell(
              pathTo(paths.outreachEvent, { eventId: row.id }),
              row.title,
              row.state === 'struck' ? say('outreach-state.struck') : null,
            ),
            dayCell(row.endedOn),
            textCell(row.unitName),
            countCell(row.events),
            countCell(row.audience),
            countCell(row.handedOut),
          ]),
        ),
        ...(rows.length > 0
          ? [
              sumRow(phrase('reports.total'), 3, [
                countCell(sum.events),
                countCell(sum.audience),
                countCell(sum.handedOut),
              ]),
            ]
          : []),
      ],
      pickForm: null,
      empty: 'outreach.none',
      pager: {
        total: sum.rows,
        first: after === null ? null : address,
        previous: null,
        next: found.length > PAGE_ROWS ? `${address}&after=${rows.at(-1)?.id ?? ''}` : null,
      },
      note: phrase('outreach.definition'),
    },
  }
}
