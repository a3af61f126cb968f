/** The results of a search as a page model. */
import type { z } from 'zod'
import type { resultsPage } from '../../templates/pages/search/results.ts'
import { lampOn } from '../../templates/parts/lamp.ts'
import { column, dayCell, lampCell, linkCell, tableRow, tagCell, textCell } from '../../templates/parts/table-cells.ts'
import { tagOf } from '../../templates/parts/tag.ts'
import { wordKey, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { ListedDispute } from '../../db/repositories/dispute-lists.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import { historyColumnsShown, historyRow } from '../history/list-page.ts'
import { paths, pathTo } from '../http/paths.ts'
import { saidParties } from '../said-parties.ts'
import { MOST_FOUND, type Found } from './find-cases.ts'

/** The page model; `found` null draws the empty question. */
export function resultsModel(
  locale: Locale,
  today: Day,
  query: string,
  found: Found | null,
): z.input<typeof resultsPage.context> {
  const cases = found?.cases ?? []
  const history = found?.history ?? []
  return {
    query,
    action: paths.search,
    many: found?.more ? { tone: 'note', text: phrase('search.many', { limit: MOST_FOUND }), link: null } : null,
    table:
      cases.length > 0
        ? {
            caption: 'search.table',
            columns: [
              column('search.col-parties'),
              column('search.col-number'),
              column('search.col-stage'),
              column('search.col-received'),
              column('search.col-clock'),
              column('search.col-unit'),
            ],
            rows: cases.map((entry) => caseRow(locale, today, entry)),
            pickForm: null,
            empty: 'search.none',
            pager: found?.more ? null : { total: cases.length, first: null, previous: null, next: null },
            note: null,
          }
        : null,
    history:
      history.length > 0
        ? {
            caption: 'history.found',
            columns: historyColumnsShown(),
            rows: history.map((one) => historyRow(locale, one)),
            pickForm: null,
            empty: 'history.empty',
            pager: null,
            note: null,
          }
        : null,
    empty:
      found !== null && cases.length === 0 && history.length === 0
        ? { title: 'search.none', text: phrase('search.none-help'), act: null }
        : null,
  }
}

function caseRow(locale: Locale, today: Day, entry: ListedDispute) {
  const { nextClock, nextDueOn } = entry
  return tableRow([
    linkCell(pathTo(paths.dispute, { id: entry.id }), saidParties(locale, entry)),
    textCell(entry.caseNumber ?? entry.registrationCode),
    tagCell(tagOf(phrase(wordKey('stage', entry.stage)))),
    dayCell(entry.receivedOn),
    lampCell(
      nextClock === null || nextDueOn === null
        ? null
        : lampOn(day(nextDueOn), today, phrase(wordKey('clock', nextClock))),
    ),
    textCell(entry.unitName, entry.ownerName),
  ])
}
