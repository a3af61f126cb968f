/** Holds the ready sums of the whole desk (months, lists, numbers, the tree) against a full recount. */
import type { Reader } from '../../../db/database.ts'
import { handOversOffTheirJournal } from '../../../db/repositories/hand-overs.ts'
import { ratingsOffTheirCourse } from '../../../db/repositories/ratings.ts'
import {
  overCauses,
  recountedClosure,
  recountedFigures,
  recountedOnHand,
  recountedSeries,
  recountedSlices,
  recountedTally,
  referralsOffTheirJournal,
  storedClosure,
  storedFigures,
  storedOnHand,
  storedSeries,
  storedSlices,
  storedTally,
  storedUnitFigures,
  type Sums,
} from '../../../db/repositories/recounts.ts'
import { compared, type Difference, type DifferenceCode } from './difference.ts'

/** Differences between stored sums and their recount. */
export async function recountSummaries(reader: Reader): Promise<Difference[]> {
  const referrals = await referralsOffTheirJournal(reader)
  const handOvers = await handOversOffTheirJournal(reader)
  const ratings = await ratingsOffTheirCourse(reader)
  const figures = await recountedFigures(reader)
  return [
    ...sums('month-figure', await storedFigures(reader), figures),
    ...sums('unit-figure', await storedUnitFigures(reader), overCauses(figures)),
    ...sums('slice-figure', await storedSlices(reader), await recountedSlices(reader)),
    ...sums('number-on-hand', await storedOnHand(reader), await recountedOnHand(reader)),
    ...sums('tally', await storedTally(reader), await recountedTally(reader)),
    ...sums('number-series', await storedSeries(reader), await recountedSeries(reader)),
    ...trees(await storedClosure(reader), await recountedClosure(reader)),
    ...referrals.flatMap((referral) => compared('referral-journal', referral.disputeId, referral.state, referral.last)),
    ...handOvers.flatMap((one) => compared('hand-over-journal', one.id, one.state, one.last)),
    ...ratings.flatMap((one) => compared('rating-journal', one.id, one.score, one.last)),
  ]
}

function sums(code: DifferenceCode, kept: Sums, told: Sums): Difference[] {
  const keys = [...new Set([...kept.keys(), ...told.keys()])].toSorted()
  return keys.flatMap((key) => compared(code, key, kept.get(key) ?? 0, told.get(key) ?? 0))
}

function trees(kept: ReadonlyMap<string, string[]>, told: ReadonlyMap<string, string[]>): Difference[] {
  return [...new Set([...kept.keys(), ...told.keys()])].flatMap((id) =>
    compared('closure', id, listed(kept.get(id)), listed(told.get(id))),
  )
}

const listed = (above: readonly string[] | undefined): string => (above ?? []).toSorted().join(', ')
