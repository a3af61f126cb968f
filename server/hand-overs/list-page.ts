/** All hand-overs of a part of the tree: what awaits an answer first, each with its lamp. */
import type { z } from 'zod'
import {
  countHandOvers,
  listHandOvers,
  type HandOverKey,
  type ListedHandOver,
} from '../../db/repositories/hand-over-lists.ts'
import { groupedCount } from '../../templates/pages/grouped-count.ts'
import type { handOverListPage } from '../../templates/pages/hand-overs/list.ts'
import type { TableRow } from '../../templates/parts/data-table.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import { column, dayCell, lampCell, linkCell, tableRow, tagCell, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { saidParties } from '../said-parties.ts'
import { warningCode } from '../warnings/warning-file.ts'
import { answerState } from './answer-state.ts'
import { filterFields, filterOf, listAddress, listAsked, orderOf, SOON_DAYS } from './asked.ts'

const PAGE_ROWS = 30

/** The page model. Throws not-found for a unit outside one's reach. */
export async function handOverListModel(call: SignedInCall): Promise<z.input<typeof handOverListPage.context>> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const say = words(locale)
  const today = desk.clock.today()
  const asked = await listAsked(call)
  const filter = filterOf(asked, today)
  const after = keyOf(query.after ?? '')
  const [total, late, found] = [
    await countHandOvers(reader, filter),
    await countHandOvers(reader, filterOf({ ...asked, lamp: 'late' }, today)),
    await listHandOvers(reader, filter, orderOf(asked), { after, limit: PAGE_ROWS + 1 }),
  ]
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  return {
    heading: say('hand-overs.title'),
    acts: mayEver(actor.grants, 'report:export')
      ? [
          { href: listAddress(asked, null, paths.handOversXlsx), label: 'hand-overs.xlsx' },
          { href: listAddress(asked, null, paths.handOversCsv), label: 'hand-overs.csv' },
        ]
      : [],
    filter: { action: paths.handOvers, fields: filterFields(asked), reset: paths.handOvers, kept: [] },
    sum: say('hand-overs.sum', { total: groupedCount(total), late: groupedCount(late) }),
    table: {
      caption: 'hand-overs.title',
      columns: [
        column('hand-overs.body'),
        column('hand-overs.answer-by'),
        column('hand-overs.state'),
        column('hand-overs.kind'),
        column('hand-overs.from'),
        column('hand-overs.prepared-on'),
        column('referrals.result'),
        column('hand-overs.unit'),
      ],
      rows: rows.map((row) => rowOf(row, locale, today)),
      pickForm: null,
      empty: 'hand-overs.none',
      pager: {
        total,
        first: after === null ? null : listAddress(asked),
        previous: null,
        next: found.length > PAGE_ROWS && last ? listAddress(asked, `${last.at}_${last.id}`) : null,
      },
      note: null,
    },
  }
}

/** `2026-11-02_<id>`: the last row of the page before. */
function keyOf(text: string): HandOverKey | null {
  const [at = '', id = ''] = text.split('_')
  return /^\d{4}-\d{2}-\d{2}$/u.test(at) && /^[0-9a-f-]{36}$/u.test(id) ? { at, id } : null
}

function rowOf(row: ListedHandOver, locale: Locale, today: Day): TableRow {
  const say = words(locale)
  const due = row.answer_due_on
  const from = cameFrom(row)
  return tableRow([
    linkCell(pathTo(paths.handOver, { handOverId: row.id }), row.body_name, row.their_number),
    lampCell(due === null ? null : lampOn(day(due), today, null, SOON_DAYS)),
    tagCell(answerState(row, today)),
    textCell(say(wordKey('referral-kind', row.kind))),
    linkCell(from.href, from.number, from.parties(locale)),
    dayCell(row.prepared_on),
    textCell(row.result === null ? null : say(wordKey('referral-result', row.result))),
    textCell(row.unitName),
  ])
}

/** The case or the warning it came from, with its number and who is concerned. */
export function cameFrom(row: ListedHandOver): { href: string; number: string; parties: (locale: Locale) => string } {
  if (row.dispute_id !== null)
    return {
      href: pathTo(paths.dispute, { id: row.dispute_id }),
      number: row.case_number ?? row.registration_code ?? '',
      parties: (locale) =>
        saidParties(locale, {
          workerLabel: row.workerLabel ?? '',
          workerCount: row.workerCount ?? 1,
          employerLabel: row.employerLabel ?? '',
        }),
    }
  const id = row.warning_id ?? ''
  return {
    href: pathTo(paths.warning, { id }),
    number: warningCode({ id, happened_on: row.warnedOn ?? '' }),
    parties: () => row.warnedEmployer ?? '',
  }
}
