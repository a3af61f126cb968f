/** The ratings of one case: what was said, for those who answer for the service, and the sheet to enter. */
import type { z } from 'zod'
import type { RatingRow } from '../../db/repositories/ratings.ts'
import { partyName } from '../../db/repositories/parties.ts'
import type { caseRatingsPage } from '../../templates/pages/ratings/case.ts'
import { formFields } from '../../templates/parts/form-fields.ts'
import { column, dayCell, tableRow, tagCell, textCell } from '../../templates/parts/table-cells.ts'
import { tagOf, type Tone } from '../../templates/parts/tag.ts'
import { wordKey, words, type Locale } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import { aspects, type Score } from '../../workflows/rating/rating.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Actor } from '../desk.ts'
import { mayOn, type DisputeFile } from '../disputes/dispute-file.ts'
import { paths, pathTo } from '../http/paths.ts'
import { newToken } from '../ids.ts'
import { caseText, type Redrawn } from '../referrals/page.ts'
import { ratingQuestions } from './form.ts'
import { closedToPaper } from './rate-on-paper.ts'

const toneOf: Record<Score, Tone> = { satisfied: 'good', accepts: 'plain', unsatisfied: 'late' }

/** The score as a tag. */
export const scoreCell = (score: Score) => tagCell(tagOf(phrase(wordKey('rating-score', score)), toneOf[score]))

/** The three marks in a line: `manner: good`; null when none was answered. */
export function saidMarks(locale: Locale, row: Pick<RatingRow, 'manner' | 'speed' | 'fairness'>): string | null {
  const say = words(locale)
  const said = aspects.flatMap((aspect) => {
    const mark = row[aspect]
    return mark === null
      ? []
      : [say('ratings.mark', { aspect: say(wordKey('ratings', aspect)), mark: say(wordKey('rating-mark', mark)) })]
  })
  return said.length === 0 ? null : said.join(say('referrals.separator'))
}

/** The page of a case. */
export function caseRatingsModel(
  locale: Locale,
  file: DisputeFile,
  actor: Actor,
  ratings: readonly RatingRow[],
  today: Day,
  redrawn: Redrawn,
): z.input<typeof caseRatingsPage.context> {
  const names = new Map(file.workers.map((worker) => [worker.id, partyName(worker)]))
  const closed = mayOn(file, actor, 'rating:record') ? closedToPaper(file, actor.staffId) : null
  const open = mayOn(file, actor, 'rating:record') && closed === null
  const [first] = file.workers
  const fields = formFields(
    { ratedOn: today, ...(first && file.workers.length === 1 ? { partyId: first.id } : {}), ...redrawn.typed },
    redrawn.faults,
  )
  const list = [
    fields.select(
      { name: 'partyId', label: 'ratings.worker', required: true },
      file.workers.map((worker) => ({ value: worker.id, text: partyName(worker) })),
    ),
    fields.day({ name: 'ratedOn', label: 'ratings.on', required: true }),
    ...ratingQuestions(fields),
  ]
  return {
    caseHref: pathTo(paths.dispute, { id: file.row.id }),
    caseText: caseText(file),
    errors: fields.summary(),
    refused: redrawn.refused === null ? null : [...redrawn.refused],
    table: mayOn(file, actor, 'rating:read')
      ? {
          caption: 'ratings.said-so-far',
          columns: [
            column('ratings.worker'),
            column('ratings.on'),
            column('ratings.score'),
            column('ratings.marks'),
            column('ratings.words'),
            column('ratings.source'),
          ],
          rows: ratings.map((row) =>
            tableRow([
              textCell(names.get(row.party_id) ?? null),
              dayCell(row.rated_on),
              scoreCell(row.score),
              textCell(saidMarks(locale, row)),
              textCell(row.words),
              textCell(words(locale)(wordKey('rating-source', row.source))),
            ]),
          ),
          pickForm: null,
          empty: 'ratings.none',
          pager: null,
          note: null,
        }
      : null,
    form: open
      ? {
          action: pathTo(paths.caseRatings, { id: file.row.id }),
          keys: { key: newToken(), revision: null },
          fields: list,
        }
      : null,
    closed: closed === null ? null : [closed],
  }
}
