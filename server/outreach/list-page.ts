/** The list of publicity events: latest first, with the sum of all that fit the filter. */
import type { z } from 'zod'
import { listOutreach, sumOutreach, type OutreachEvent, type OutreachKey } from '../../db/repositories/outreach.ts'
import type { outreachListPage } from '../../templates/pages/outreach/list.ts'
import {
  column,
  countCell,
  figureColumn,
  linkCell,
  tableRow,
  textCell,
  wordCell,
} from '../../templates/parts/table-cells.ts'
import type { TableRow } from '../../templates/parts/data-table.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { splitCodes } from '../../workflows/values/code-list.ts'
import { groupedCount } from '../../templates/pages/grouped-count.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { MOST_ROWS } from '../tables/send-table.ts'
import { filterAsked, filterFields, outreachAddress, placeAsked } from './asked.ts'

const PAGE_ROWS = 50

/** The page model. Throws not-found for a unit outside one's reach. */
export async function outreachListModel(call: SignedInCall): Promise<z.input<typeof outreachListPage.context>> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const say = words(locale)
  const place = await placeAsked(call)
  const filter = filterAsked(call, place)
  const after = keyOf(query.after ?? '')
  const sum = await sumOutreach(reader, filter)
  const found = await listOutreach(reader, filter, { after, limit: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  const unit = { unit: place.unit.id }
  const exports = mayEver(actor.grants, 'report:export')
  const tooMany = sum.events > MOST_ROWS
  return {
    heading: say('outreach.title'),
    add: mayEver(actor.grants, 'outreach:record') ? paths.newOutreach : null,
    acts: [
      { href: `${paths.outreachCalendar}?${new URLSearchParams(unit).toString()}`, label: 'outreach.calendar' },
      { href: `${paths.outreachMonths}?${new URLSearchParams(unit).toString()}`, label: 'outreach.months' },
      ...(exports && !tooMany
        ? [
            { href: outreachAddress(filter, null, paths.outreachXlsx), label: 'outreach.xlsx' as const },
            { href: outreachAddress(filter, null, paths.outreachCsv), label: 'outreach.csv' as const },
          ]
        : []),
    ],
    filter: { action: paths.outreach, fields: filterFields(place, filter), reset: paths.outreach, kept: [] },
    sum: say('outreach.sum', {
      events: groupedCount(sum.events),
      audience: groupedCount(sum.audience),
      handedOut: groupedCount(sum.handedOut),
    }),
    tooMany: exports && tooMany ? say('outreach.too-many', { most: groupedCount(MOST_ROWS) }) : null,
    table: {
      caption: 'outreach.list',
      columns: [
        column('outreach.day'),
        column('outreach.what'),
        column('outreach.kind'),
        column('outreach.place'),
        column('outreach.unit'),
        figureColumn('outreach.audience'),
        figureColumn('outreach.handed-out'),
      ],
      rows: rows.map((row) => rowOf(row, locale)),
      pickForm: null,
      empty: 'outreach.none',
      pager: {
        total: sum.events,
        first: after === null ? null : outreachAddress(filter),
        previous: null,
        next: found.length > PAGE_ROWS && last ? outreachAddress(filter, `${last.ended_on}_${last.id}`) : null,
      },
      note: null,
    },
  }
}

/** `2026-11-02_<id>`: the last row of the page before. */
function keyOf(text: string): OutreachKey | null {
  const [endedOn = '', id = ''] = text.split('_')
  return /^\d{4}-\d{2}-\d{2}$/u.test(endedOn) && /^[0-9a-f-]{36}$/u.test(id) ? { endedOn, id } : null
}

function rowOf(row: OutreachEvent & { unitName: string }, locale: Locale): TableRow {
  return tableRow([
    textCell(saidDays(row, locale)),
    linkCell(pathTo(paths.outreachEvent, { eventId: row.id }), row.title, saidAbout(row, locale)),
    wordCell(phrase(wordKey('outreach-kind', row.kind))),
    textCell(row.place),
    textCell(row.unitName),
    countCell(row.audience),
    countCell(row.handed_out),
  ])
}

/** One day, or the first and the last. */
export const saidDays = (
  { began_on, ended_on }: Pick<OutreachEvent, 'began_on' | 'ended_on'>,
  locale: Locale,
): string => (began_on === ended_on ? ended_on : words(locale)('outreach.days', { from: began_on, to: ended_on }))

/** Brand and topics on one line. */
export function saidAbout({ brand, topics }: Pick<OutreachEvent, 'brand' | 'topics'>, locale: Locale): string {
  const said = splitCodes(topics).map((code) => words(locale)(wordKey('outreach-topic', code)))
  return [...(brand === null ? [] : [brand]), ...said].join(' · ')
}
