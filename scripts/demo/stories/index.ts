/** All stories with their weight: how often each is told among the many. */
import * as court from './court.ts'
import * as ended from './ended.ts'
import * as groups from './groups.ts'
import * as settled from './settled.ts'
import type { Story } from './story.ts'
import * as turned from './turned-back.ts'

export type StoryEntry = {
  story: Story
  weight: number
  /** Only for groups. */
  workers?: readonly [from: number, to: number]
}

export const stories: readonly StoryEntry[] = [
  { story: settled.paidAtOnce, weight: 11 },
  { story: settled.paidInParts, weight: 8 },
  { story: settled.paidLate, weight: 6 },
  { story: settled.neverPaid, weight: 4 },
  { story: settled.agreedByWord, weight: 10 },
  { story: settled.settledOnTheSpot, weight: 16 },
  { story: ended.tooFarApart, weight: 9 },
  { story: ended.refusedAtTheDoor, weight: 4 },
  { story: ended.notOurs, weight: 2 },
  { story: ended.nobodyAnswers, weight: 3 },
  { story: ended.withdrawnByWorker, weight: 5 },
  { story: ended.settledWithoutUs, weight: 3 },
  { story: ended.sentOn, weight: 2 },
  { story: ended.longWay, weight: 3 },
  { story: court.confirmedByCourt, weight: 4 },
  { story: court.orderedToPay, weight: 3 },
  { story: court.wentToArbitration, weight: 4 },
  { story: court.commissionSettled, weight: 4 },
  { story: court.commissionFailed, weight: 2 },
  { story: groups.groupDivided, weight: 1, workers: [10, 24] },
  { story: groups.groupAtOnce, weight: 1, workers: [11, 18] },
  { story: turned.corrected, weight: 1 },
  { story: turned.cameBack, weight: 1 },
  { story: turned.changed, weight: 1 },
  { story: turned.foundVoid, weight: 1 },
  { story: turned.bouncedAfterArchive, weight: 1 },
  { story: turned.numberedByMistake, weight: 1 },
]
