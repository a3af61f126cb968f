/** Exports publicity events as they are listed: written beside the counter, with who took them out, and put on the trail. */
import { listOutreach } from '../../db/repositories/outreach.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { mayEver } from '../../workflows/permissions.ts'
import type { Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { MOST_ROWS, sendTable } from '../tables/send-table.ts'
import { filterAsked, placeAsked } from './asked.ts'
import { saidAbout, saidDays } from './list-page.ts'

/** Both files hold the rows of the list as it is narrowed. Throws not-found for somebody who sees none, invalid where there are more than a file may hold, and unavailable where the thread fails. */
export async function exportOutreach(call: SignedInCall, format: 'xlsx' | 'csv'): Promise<Answer> {
  const { desk, actor, locale } = call
  if (!mayEver(actor.grants, 'outreach:read')) throw new DomainError('not-found', 'no-such-page')
  const place = await placeAsked(call)
  const filter = filterAsked(call, place)
  const say = words(locale)
  const rows = await listOutreach(desk.db.reader, filter, { after: null, limit: MOST_ROWS + 1 })
  if (rows.length > MOST_ROWS) throw new DomainError('invalid', 'export-too-long')
  return sendTable(call, {
    format,
    sheets: [sheetOf(rows, locale)],
    name: `${say('outreach.title')}-${place.unit.name}`,
    title: say('outreach.title'),
    lines: [place.unit.name, say('outreach.definition')],
    trail: {
      action: 'outreach:export',
      object: { kind: 'outreach-list', id: place.unit.id, unitId: place.unit.id },
    },
  })
}

type Row = Awaited<ReturnType<typeof listOutreach>>[number]

const text = (value: string | null): SheetCell => (value === null ? null : { text: value })

function sheetOf(rows: readonly Row[], locale: Locale): Sheet {
  const say = words(locale)
  const heads = [
    'day',
    'what',
    'kind',
    'place',
    'unit',
    'about',
    'audience',
    'handed-out',
    'materials',
    'partners',
  ] as const
  return {
    name: say('outreach.list'),
    heads: heads.map((head) => say(`outreach.${head}`)),
    rows: rows.map((row) => [
      text(saidDays(row, locale)),
      text(row.title),
      text(say(wordKey('outreach-kind', row.kind))),
      text(row.place),
      text(row.unitName),
      text(saidAbout(row, locale)),
      { count: row.audience },
      { count: row.handed_out },
      text(row.materials),
      text(row.partners),
    ]),
  }
}
