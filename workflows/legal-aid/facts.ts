/** What the guards of an aid case are told about its rows. */
import type { Day } from '../values/day.ts'

export type AidFacts = {
  today: Day
  /** The day of the step this one follows from; for what is only noted, the day of the application. */
  notBefore: Day
  /** No other aid case of the same worker in the same dispute is under way. */
  noneUnderWay: boolean
  groundNamed: boolean
  /** A migrant worker's ground rests on a claim for pay or injury (FYF 42 item 3). */
  groundFits: boolean
  /** What is claimed is among the matters of aid (FYF 22, 31); always so in the union's own scheme. */
  claimsInScope: boolean
  /** The ground needs no means test and is proved, or the means were looked into (FYF 41, 42). */
  meansSettled: boolean
  /** The reason given for a withdrawal is that materials did not come. */
  saysNotFurnished: boolean
  /** Fewer than seven days of limitation are left on the event's day, or a preservation is needed at once (FYF 44). */
  earlyReasonHolds: boolean
  /** The lawyer is known here, active, and not the one assigned already. */
  lawyerAvailable: boolean
  lawyerIsMediator: boolean
  /** Acted for the other side, or declared a conflict with it. */
  lawyerAgainst: boolean
  /** A proceeding has no result yet. */
  proceedingOpen: boolean
  /** The step names the proceeding that is open or, for its effect and number, one of this case. */
  proceedingNamed: boolean
  /** Arbitration came first, or what is named opens the court (LDTZ 5, domain.md 1.9). */
  instanceOpen: boolean
  /** No sum beside a result that gives none. */
  awardFitsResult: boolean
  /** The paper of the proceeding named gives a sum and has not taken effect yet. */
  effectOpen: boolean
  /** The paper of the proceeding named stands as in force. */
  effectStands: boolean
  /** Every paper that gives a sum is in force or was overtaken by a later proceeding. */
  awardsSettled: boolean
  /** The payment named stands and nobody verified it as yet. */
  receiptStands: boolean
  /** The means are what the aid was granted on. */
  grantedOnMeans: boolean
  /** The step says that the means have changed. */
  saysMeansChanged: boolean
  /** The amendment adds, changes or drops something. */
  claimsChanged: boolean
  /** Whoever takes the step answers for a unit above the aid desk, or for a desk that has none above it. */
  reviewerAbove: boolean
  /** Whoever takes the step took the decision that is objected to. */
  reviewerDecided: boolean
}
