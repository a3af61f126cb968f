/** The figures of ratings by unit or by mediator: how many said what, the rate with both its sides, each opened to its rows. */
import type { z } from 'zod'
import { ratingFigures, type RatingFigure } from '../../db/repositories/ratings.ts'
import type { listPage } from '../../templates/pages/system/list-page.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { column, countCell, figureColumn, sumRow, tableRow, textCell } from '../../templates/parts/table-cells.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { satisfaction, scores, type Score, type ScoreCounts } from '../../workflows/rating/rating.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { NO_CODE } from '../reports/asked.ts'
import { share } from '../reports/rates.ts'
import type { UnitNode } from '../reports/unit-tree.ts'
import { ratingsAddress, ratingsAsked, type RatingsAsked } from './asked.ts'

type Line = { name: string; depth: number; counts: ScoreCounts; visits: number; change: Record<string, string> }

/** The page model. */
export async function ratingsModel(call: SignedInCall): Promise<z.input<typeof listPage.context>> {
  const asked = await ratingsAsked(call)
  const say = words(call.locale)
  const { tree, from, to, by, choice } = asked
  const found = await ratingFigures(call.desk.db.reader, { unitIds: tree.all, from, to })
  const lines = by === 'unit' ? unitLines(tree, found) : mediatorLines(found, say('ratings.no-mediator'))
  const fields = formFields({ unit: tree.id, from, to, by })
  return {
    heading: say('ratings.title'),
    lead: say('ratings.lead'),
    add: null,
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

const indented = ({ name, depth }: Line): string => `${'\u3000'.repeat(depth)}${name}`

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

const sum = (some: readonly RatingFigure[]): number => some.reduce((total, one) => total + one.count, 0)

/** The workers' own answers by score, and beside them what was told on visits. */
function countsOf(figures: readonly RatingFigure[]): { counts: ScoreCounts; visits: number } {
  const own = figures.filter((one) => !one.visited)
  const counts = Object.fromEntries(scores.map((score) => [score, sum(own.filter((one) => one.score === score))]))
  return { counts: counts as ScoreCounts, visits: sum(figures.filter((one) => one.visited)) }
}

/** Every unit below that has an answer, with everything below it. */
function unitLines(tree: UnitNode, found: readonly RatingFigure[]): Line[] {
  const below = new Set(tree.all)
  const own = found.filter((one) => below.has(one.unitId))
  if (own.length === 0) return []
  return [
    { name: tree.name, depth: tree.depth, ...countsOf(own), change: { unit: tree.id } },
    ...tree.children.flatMap((child) => unitLines(child, own)),
  ]
}

function mediatorLines(found: readonly RatingFigure[], nobody: string): Line[] {
  return [...Map.groupBy(found, (one) => one.mediatorId ?? '')]
    .map(([id, own]) => ({
      name: own[0]?.mediatorName ?? nobody,
      depth: 0,
      ...countsOf(own),
      change: { mediator: id === '' ? NO_CODE : id },
    }))
    .toSorted((a, b) => satisfaction(b.counts).among - satisfaction(a.counts).among)
}
