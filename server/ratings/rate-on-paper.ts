/** The desk enters a worker's sheet of paper: never the mediator of whom it speaks. */
import { DomainError, type Reason } from '../../workflows/errors.ts'
import { day, isAfter, isBefore, type Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, presentMediators, type DisputeFile } from '../disputes/dispute-file.ts'
import { keepRating, type RatingGiven } from './keep-rating.ts'

const OWN_CASE: Reason = { code: 'rating-of-oneself', article: null, cure: 'clerk' }
const STILL_OPEN: Reason = { code: 'rating-after-the-case', article: null, cure: 'time' }

/** Whoever presides, else the first who mediates. */
export const ratedMediator = (file: DisputeFile): string | null => {
  const present = presentMediators(file)
  const presiding = present.find((assignment) => assignment.part === 'presiding') ?? present[0]
  return presiding?.staff_id ?? file.assignments.findLast((one) => one.part !== 'recorder')?.staff_id ?? null
}

/** Why this person may not enter a sheet on this case; null when he may. */
export function closedToPaper(file: DisputeFile, staffId: string): Reason | null {
  if (file.row.closed_on === null) return STILL_OPEN
  return ratedMediator(file) === staffId ? OWN_CASE : null
}

/** Throws refused with its reason, invalid for a day or a person that cannot be, not-found outside the scope. */
export async function rateOnPaper(
  desk: Desk,
  act: Act,
  disputeId: string,
  { partyId, ratedOn, ...given }: RatingGiven & { partyId: string; ratedOn: Day },
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'rating:record')
    const closed = closedToPaper(file, act.actor.staffId)
    if (closed !== null) throw new DomainError('refused', 'step-closed', { reasons: [closed] })
    if (!file.workers.some((worker) => worker.id === partyId)) throw faulty('partyId', 'unknown-choice')
    const closedOn = day(file.row.closed_on ?? stamp.today)
    if (isAfter(ratedOn, stamp.today) || isBefore(ratedOn, closedOn)) throw faulty('ratedOn', 'rating-day')
    const place = { disputeId, partyId, unitId: file.row.unit_id, mediatorId: ratedMediator(file) }
    const by = { source: 'paper', on: ratedOn, at: stamp.at, staffId: act.actor.staffId } as const
    const id = await keepRating(desk, tx, place, given, by)
    return {
      answer: null,
      object: { kind: 'rating', id, unitId: file.row.unit_id },
      details: { score: given.score },
    }
  })
}

const faulty = (field: string, code: string): DomainError =>
  new DomainError('invalid', 'unknown-choice', { faults: [{ field, code }] })
