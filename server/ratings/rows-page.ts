/** The ratings behind one figure, latest first, with the worker's words. */
import type { z } from 'zod'
import { listRatings } from '../../db/repositories/ratings.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import { column, dayCell, linkCell, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import { scores } from '../../workflows/rating/rating.ts'
import { parseDay } from '../../workflows/values/day.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { NO_CODE } from '../reports/asked.ts'
import { ratingsAddress, ratingsAsked } from './asked.ts'
import { saidMarks, scoreCell } from './case-page.ts'

const PAGE_ROWS = 50

/** The page model; `?mediator=` a person's id or `-`, `?score=` one of three. */
export async function ratingRowsModel(call: SignedInCall): Promise<z.input<typeof listPage.context>> {
  const asked = await ratingsAsked(call)
  const { query, locale, desk } = call
  const say = words(locale)
  const score = scores.find((one) => one === query.score) ?? null
  const mediator = query.mediator ? { id: query.mediator === NO_CODE ? null : query.mediator } : null
  const [on = '', id = ''] = (query.after ?? '').split('_')
  const after = parseDay(on) === null ? null : { on, id }
  const visited = query.visited === '1'
  const filter = { unitIds: asked.tree.all, from: asked.from, to: asked.to, mediator, score, visited }
  const { total, rows } = await listRatings(desk.db.reader, filter, { after, limit: PAGE_ROWS + 1 })
  const shown = rows.slice(0, PAGE_ROWS)
  const last = shown.at(-1)
  const kept = {
    ...(query.mediator ? { mediator: query.mediator } : {}),
    ...(score === null ? {} : { score }),
    ...(visited ? { visited: '1' } : {}),
  }
  return {
    heading: score === null ? say('ratings.title') : say(wordKey('rating-score', score)),
    lead: say('ratings.rows-lead', { unit: asked.tree.name, from: asked.from, to: asked.to, count: total }),
    add: { href: ratingsAddress(asked), text: say('ratings.back') },
    filter: null,
    table: {
      caption: 'ratings.said-so-far',
      columns: [
        column('ratings.on'),
        column('reports.number'),
        column('ratings.score'),
        column('ratings.marks'),
        column('ratings.words'),
        column('ratings.by-unit'),
        column('ratings.by-mediator'),
        column('ratings.source'),
      ],
      rows: shown.map((row) =>
        tableRow([
          dayCell(row.rated_on),
          linkCell(pathTo(paths.caseRatings, { id: row.dispute_id }), row.caseNumber ?? row.registrationCode),
          scoreCell(row.score),
          textCell(saidMarks(locale, row)),
          textCell(row.words),
          textCell(row.unitName),
          textCell(row.mediatorName),
          textCell(say(wordKey('rating-source', row.source))),
        ]),
      ),
      pickForm: null,
      empty: 'ratings.none',
      pager: {
        total,
        first: after === null ? null : ratingsAddress(asked, kept, paths.ratingRows),
        previous: null,
        next:
          rows.length > PAGE_ROWS && last
            ? ratingsAddress(asked, { ...kept, after: `${last.rated_on}_${last.id}` }, paths.ratingRows)
            : null,
      },
      note: null,
    },
  }
}
