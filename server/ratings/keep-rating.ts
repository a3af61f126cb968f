/** Keeps what a worker says of the service inside a transaction: the row with his words, and beside it its course as codes. */
import type { Tx } from '../../db/database.ts'
import { appendRatingEvent, changeRating, insertRating, ratingOf } from '../../db/repositories/ratings.ts'
import { DomainError } from '../../workflows/errors.ts'
import { replaces, type Aspect, type Mark, type RatingSource, type Score } from '../../workflows/rating/rating.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Instant } from '../clock.ts'
import type { Desk } from '../desk.ts'

export type RatingGiven = Record<Aspect, Mark | null> & { score: Score; words: string | null }

export type RatingPlace = {
  disputeId: string
  partyId: string
  /** The unit that holds the case and whoever presides over it now. */
  unitId: string
  mediatorId: string | null
}

/** Keeps it; the rating's id. What was told on a visit never covers the worker's own answer. Throws stale. */
export async function keepRating(
  desk: Desk,
  tx: Tx,
  place: RatingPlace,
  given: RatingGiven,
  by: { source: RatingSource; on: Day; at: Instant; staffId: string | null },
): Promise<string> {
  const before = await ratingOf(tx, place.disputeId, place.partyId)
  if (before && !replaces(before.source, by.source)) return before.id
  const id = before?.id ?? desk.newId()
  const said = { ...given, source: by.source, rated_on: by.on, recorded_at: by.at, recorded_by: by.staffId }
  if (before === null)
    await insertRating(tx, {
      id,
      dispute_id: place.disputeId,
      party_id: place.partyId,
      unit_id: place.unitId,
      mediator_id: place.mediatorId,
      ...said,
    })
  else if (!(await changeRating(tx, before, said))) throw new DomainError('stale', 'rating-changed')
  if (before === null || before.score !== given.score || before.source !== by.source)
    await appendRatingEvent(tx, {
      rating_id: id,
      unit_id: before?.unit_id ?? place.unitId,
      source: by.source,
      score: given.score,
      before: before?.score ?? null,
      rated_on: by.on,
      recorded_at: by.at,
    })
  return id
}
