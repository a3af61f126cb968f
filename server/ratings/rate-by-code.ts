/** A worker rates his own case with the slip's code and the last four digits of his phone; guessing is as slow as on the status page. */
import { transact, type Reader } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { firstRatedOn, ratingOf, workerOfPerson, type RatingRow } from '../../db/repositories/ratings.ts'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import { closedToRating } from '../../workflows/rating/rating.ts'
import { day } from '../../workflows/values/day.ts'
import type { Desk } from '../desk.ts'
import { reopenFile } from '../disputes/dispute-file.ts'
import { keepRating, type RatingGiven } from './keep-rating.ts'
import { ratedMediator } from './rate-on-paper.ts'

/** Whose case was looked up; see `status-page/look-up.ts`. */
export type Looked = { disputeId: string; personId: string; closedOn: string | null }

/** What the worker may answer now, and what he said before. */
export type RatingOpen = { closed: Reason | null; said: RatingRow | null; partyId: string | null }

/** Whether the questions are open to the worker who looked his case up. */
export async function ratingOpen(desk: Desk, reader: Reader, looked: Looked): Promise<RatingOpen> {
  const partyId = await workerOfPerson(reader, looked.disputeId, looked.personId)
  const said = partyId === null ? null : await ratingOf(reader, looked.disputeId, partyId)
  const first = said === null ? null : await firstRatedOn(reader, said.id)
  const days = {
    closedOn: looked.closedOn === null ? null : day(looked.closedOn),
    firstRatedOn: first === null ? null : day(first),
  }
  return { closed: closedToRating(days, desk.clock.today()), said, partyId }
}

/** Keeps the worker's own answer. Throws refused once the days for it are over. */
export async function rateByCode(desk: Desk, looked: Looked, given: RatingGiven): Promise<void> {
  const at = desk.clock.now()
  await transact(desk.db, async (tx) => {
    const { closed, partyId } = await ratingOpen(desk, tx, looked)
    if (closed !== null || partyId === null)
      throw new DomainError('refused', 'step-closed', { reasons: closed === null ? [] : [closed] })
    const file = await reopenFile(tx, looked.disputeId)
    const place = {
      disputeId: looked.disputeId,
      partyId,
      unitId: file.row.unit_id,
      mediatorId: ratedMediator(file),
    }
    const by = { source: 'code', on: desk.clock.today(), at, staffId: null } as const
    const id = await keepRating(desk, tx, place, given, by)
    await appendAudit(tx, {
      id: desk.newId(),
      at,
      actorId: null,
      action: 'rated-by-code',
      object: { kind: 'rating', id, unitId: file.row.unit_id },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: { score: given.score },
    })
  })
}
