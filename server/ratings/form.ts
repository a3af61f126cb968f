/** Reads what was answered about the service, on paper or with the code. */
import { z } from 'zod'
import { aspects, marks, scores } from '../../workflows/rating/rating.ts'
import { codeChoices, type FormFields } from '../../templates/parts/form-fields.ts'
import { wordKey } from '../../templates/words/index.ts'
import { choice, dayField, id, maybeChoice, maybeText } from '../http/fields.ts'

/** The answers themselves. */
export const ratingAnswers = {
  score: choice(scores),
  manner: maybeChoice(marks),
  speed: maybeChoice(marks),
  fairness: maybeChoice(marks),
  words: maybeText(300, { lines: true }),
} as const

/** A sheet of paper: whose, and of which day. */
export const paperRatingForm = z.strictObject({ partyId: id, ratedOn: dayField, ...ratingAnswers })

/** The questions, the same on paper and on the worker's own page. */
export const ratingQuestions = (fields: FormFields) => [
  fields.radios({ name: 'score', label: 'ratings.score', required: true }, codeChoices('rating-score', scores)),
  ...aspects.map((aspect) =>
    fields.select({ name: aspect, label: wordKey('ratings', aspect), width: 'short' }, [
      { value: '', text: '--' },
      ...codeChoices('rating-mark', marks),
    ]),
  ),
  fields.area({ name: 'words', label: 'ratings.words', rows: 3, max: 300 }),
]
