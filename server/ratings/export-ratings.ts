/** Takes what workers say of the service out as a file: figures by unit and by mediator, and the answers one by one; who said it and in what words only where it is asked for. */
import { listRatings, ratingFigures, type RatedCase } from '../../db/repositories/ratings.ts'
import { workersOfParties } from '../../db/repositories/rated-workers.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { DomainError } from '../../workflows/errors.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { aspects, satisfaction, scores } from '../../workflows/rating/rating.ts'
import type { Answer } from '../http/answer.ts'
import type { SignedInCall } from '../http/route.ts'
import { share } from '../reports/rates.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { MOST_ROWS, sendTable, type TableFormat } from '../tables/send-table.ts'
import { ratingsAsked } from './asked.ts'
import { mediatorLines, unitLines, type Line } from './lines.ts'
import { indented } from './report-page.ts'

const text = (value: string | null): SheetCell => (value === null ? null : { text: value })
const count = (value: number): SheetCell => ({ count: value })

/** The workbook holds both arrangements and the answers, the CSV the table as it is arranged. Throws not-found for a unit outside the scope, invalid where there are more answers than a file may hold. */
export async function exportRatings(call: SignedInCall, format: TableFormat): Promise<Answer> {
  const { desk, actor, locale, query } = call
  const { reader } = desk.db
  const say = words(locale)
  const { tree, from, to, by } = await ratingsAsked(call, 'report:export')
  const period = { unitIds: tree.all, from, to }
  const found = await ratingFigures(reader, period)
  const byUnit = figureSheet('unit', unitLines(tree, found), locale)
  const byMediator = figureSheet('mediator', mediatorLines(found, say('ratings.no-mediator')), locale)
  const personal = query.personal === '1' && format === 'xlsx'
  const answers = format === 'csv' ? [] : await answersOf(call, period)
  const workers = personal
    ? await workersOfParties(
        reader,
        scopeRoots(actor.grants, 'dispute:read'),
        answers.map((row) => row.party_id),
      )
    : null
  const sheets: readonly [Sheet, ...Sheet[]] =
    format === 'csv'
      ? [by === 'unit' ? byUnit : byMediator]
      : [byUnit, byMediator, answerSheet(answers, workers, locale)]
  return sendTable(call, {
    format,
    sheets,
    name: `${say('ratings.title')}-${tree.name}-${from}-${to}`,
    title: say('ratings.title'),
    lines: [say('ratings.period', { unit: tree.name, from, to }), say('ratings.formula')],
    trail: {
      action: 'rating:export',
      object: { kind: 'ratings', id: tree.id, unitId: tree.id },
      details: { from, to, personal: personal ? 1 : 0 },
    },
  })
}

/** Every answer, the workers' own first, then what was told on visits. */
async function answersOf({ desk }: SignedInCall, period: { unitIds: string[]; from: string; to: string }) {
  const all = { ...period, mediator: null, score: null }
  const page = { after: null, limit: MOST_ROWS + 1 }
  const own = await listRatings(desk.db.reader, { ...all, visited: false }, page)
  const visits = await listRatings(desk.db.reader, { ...all, visited: true }, page)
  const rows = [...own.rows, ...visits.rows]
  if (rows.length > MOST_ROWS) throw new DomainError('invalid', 'export-too-long')
  return rows
}

function figureSheet(by: 'unit' | 'mediator', lines: readonly Line[], locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say(`ratings.sheet-${by}`),
    heads: [
      say(`ratings.by-${by}`),
      ...scores.map((score) => say(`rating-score.${score}`)),
      say('ratings.answers'),
      say('ratings.rate'),
      say('ratings.visits'),
    ],
    rows: lines.map((line) => {
      const { of, among } = satisfaction(line.counts)
      return [
        text(indented(line)),
        ...scores.map((score) => count(line.counts[score])),
        count(among),
        text(share(of, among)),
        count(line.visits),
      ]
    }),
  }
}

/** `workers` null leaves out who said it and his own words. */
function answerSheet(rows: readonly RatedCase[], workers: ReadonlyMap<string, string> | null, locale: Locale): Sheet {
  const say = words(locale)
  return {
    name: say('ratings.said-so-far'),
    heads: [
      say('ratings.on'),
      say('reports.number'),
      say('ratings.score'),
      ...aspects.map((aspect) => say(`ratings.${aspect}`)),
      say('ratings.by-unit'),
      say('ratings.by-mediator'),
      say('ratings.source'),
      ...(workers === null ? [] : [say('ratings.worker'), say('ratings.words')]),
    ],
    rows: rows.map((row) => [
      text(row.rated_on),
      text(row.caseNumber ?? row.registrationCode),
      text(say(`rating-score.${row.score}`)),
      ...aspects.map((aspect) => {
        const mark = row[aspect]
        return mark === null ? null : text(say(wordKey('rating-mark', mark)))
      }),
      text(row.unitName),
      text(row.mediatorName),
      text(say(wordKey('rating-source', row.source))),
      ...(workers === null ? [] : [text(workers.get(row.party_id) ?? null), text(row.words)]),
    ]),
  }
}
