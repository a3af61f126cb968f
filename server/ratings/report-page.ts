/** The figures of ratings by unit or by mediator: how many said what, the rate with both its sides, each opened to its rows. */
import type { z } from 'zod'
import { ratingFigures } from '../../db/repositories/ratings.ts'
import type { reportListPage } from '../../templates/pages/reports/list.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { column, countCell, figureColumn, sumRow, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { mayEver } from '../../workflows/permissions.ts'
import { satisfaction, scores, type Score } from '../../workflows/rating/rating.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { share } from '../reports/rates.ts'
import { ratingsAddress, ratingsAsked, type RatingsAsked } from './asked.ts'
import { countsOf, mediatorLines, unitLines, type Line } from './lines.ts'

/** The page model. */
export async function ratingsModel(call: SignedInCall): Promise<z.input<typeof reportListPage.context>> {
  const asked = await ratingsAsked(call)
  const say = words(call.locale)
  const { tree, from, to, by, choice } = asked
  const found = await ratingFigures(call.desk.db.reader, { unitIds: tree.all, from, to })
  const lines = by === 'unit' ? unitLines(tree, found) : mediatorLines(found, say('ratings.no-mediator'))
  const fields = formFields({ unit: tree.id, from, to, by })
  return {
    heading: say('ratings.title'),
    lead: say('ratings.lead'),
    acts: mayEver(call.actor.grants, 'report:export') ? exportsOf(asked) : [],
    filter: {
      action: paths.ratings,
      fields: [
        fields.select(
          { name: 'unit', label: 'reports.unit' },
          choice.map((unit) => ({ value: unit.id, text: unit.name })),
        ),
        fields.day({ name: 'from', label: 'ratings.from' }),
        fields.day({ name: 'to', label: 'ratings.to' }),
        fields.select({ name: 'by', label: 'ratings.by' }, [
          { value: 'unit', label: 'ratings.by-unit' },
          { value: 'mediator', label: 'ratings.by-mediator' },
        ]),
      ],
      reset: paths.ratings,
      kept: [],
    },
    table: {
      caption: 'ratings.title',
      columns: [
        column(by === 'unit' ? 'ratings.by-unit' : 'ratings.by-mediator'),
        ...scores.map((score) => figureColumn(`rating-score.${score}`)),
        figureColumn('ratings.answers'),
        column('ratings.rate'),
        figureColumn('ratings.visits'),
      ],
      rows: [
        ...lines.map((line) => tableRow([textCell(indented(line)), ...cellsOf(call.locale, asked, line)])),
        ...(by === 'mediator' && lines.length > 1
          ? [
              sumRow(
                phrase('reports.total'),
                1,
                cellsOf(call.locale, asked, { name: '', depth: 0, ...countsOf(found), change: {} }),
              ),
            ]
          : []),
      ],
      pickForm: null,
      empty: 'ratings.none',
      pager: null,
      note: phrase('ratings.formula'),
    },
  }
}

/** The table as it is arranged, and what was said one by one with and without who said it. */
const exportsOf = (asked: RatingsAsked) => [
  { href: ratingsAddress(asked, {}, paths.ratingsXlsx), label: 'reports.export-xlsx' as const },
  { href: ratingsAddress(asked, {}, paths.ratingsCsv), label: 'ratings.export-csv' as const },
  { href: ratingsAddress(asked, { personal: '1' }, paths.ratingsXlsx), label: 'ratings.export-personal' as const },
]

export const indented = ({ name, depth }: Line): string => `${'\u3000'.repeat(depth)}${name}`

function cellsOf(locale: Locale, asked: RatingsAsked, { counts, visits, change }: Line) {
  const href = (score: Score | null): string =>
    ratingsAddress(asked, { ...change, ...(score === null ? {} : { score }) }, paths.ratingRows)
  const { of, among } = satisfaction(counts)
  const rate = share(of, among)
  return [
    ...scores.map((score) => countCell(counts[score], counts[score] === 0 ? null : href(score))),
    countCell(among, among === 0 ? null : href(null)),
    textCell(rate === null ? null : words(locale)('ratings.rate-told', { rate, of, among })),
    countCell(visits, visits === 0 ? null : ratingsAddress(asked, { ...change, visited: '1' }, paths.ratingRows)),
  ]
}
