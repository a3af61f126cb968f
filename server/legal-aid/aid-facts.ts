/** What the aid machine is told about its rows, for one step on one day. */
import {
  isClaimItemCode,
  isLabourPay,
  isWorkInjury,
  claimItem,
  confirmsEmployment,
} from '../../workflows/law/claim-items.ts'
import { leadRules } from '../../workflows/law/term-rules.ts'
import { mayAward, needsNoMeansTest, type AidGround, type AidResult } from '../../workflows/legal-aid/codes.ts'
import { changesClaims, itemsAfter } from '../../workflows/legal-aid/claim-changes.ts'
import type { AidPayloads, AidStep } from '../../workflows/legal-aid/events.ts'
import type { AidFacts } from '../../workflows/legal-aid/facts.ts'
import { day, daysBetween, type Day } from '../../workflows/values/day.ts'
import type { AidProceedingRow } from '../../db/repositories/aid-cases.ts'
import { openProceeding, type AidFile } from './aid-file.ts'
import { noLawyer, type LawyerStanding } from './lawyers.ts'
import type { ReviewerStanding } from './reviews/reviewer.ts'

/** A step as it goes into the journal. */
export type AidEntry = { [Type in AidStep]: { type: Type; data: AidPayloads[Type] } }[AidStep]

/** Steps that only note something: they may tell of a day before the last one that moved the case. */
const NOTING: ReadonlySet<AidStep> = new Set([
  'details-amended',
  'claims-amended',
  'ground-noted',
  'proceeding-noted',
  'progress-noted',
  'received',
  'receipt-countered',
  'subsidy-noted',
])

export const onlyNotes = (type: AidStep): boolean => NOTING.has(type)

/** How the people of a step stand to the case: whoever is named as its lawyer, and whoever takes it. */
export type Standing = { lawyer: LawyerStanding; reviewer: ReviewerStanding }

/** Nobody is named, and whoever takes it does so for nobody above. */
export const nobodyStands: Standing = { lawyer: noLawyer, reviewer: { above: false, decided: false } }

/** Facts for one step. */
export function aidFacts(
  file: AidFile,
  entry: AidEntry,
  occurredOn: Day,
  today: Day,
  { lawyer, reviewer }: Standing,
): AidFacts {
  const { row } = file
  const claims =
    entry.type === 'claims-amended' ? itemsAfter(file.claims, entry.data) : file.claims.map(({ item }) => item)
  const ground = (entry.type === 'ground-noted' ? entry.data.ground : row.ground) as AidGround | null
  const named = 'proceedingId' in entry.data ? entry.data.proceedingId : null
  const proceeding = file.proceedings.find((one) => one.id === named) ?? null
  const open = openProceeding(file)
  return {
    today,
    notBefore: day(onlyNotes(entry.type) ? row.applied_on : row.last_step_on),
    noneUnderWay: true,
    groundNamed: ground !== null,
    groundFits: ground === null || groundFits(ground, claims),
    claimsInScope: row.scheme === 'union' || claims.some(isOfAid),
    meansSettled: ground !== null && meansSettled(ground, row),
    saysNotFurnished: entry.type === 'withdrawn' && entry.data.reason === 'materials-not-supplied',
    earlyReasonHolds:
      entry.type !== 'started-early' || earlyReasonHolds(entry.data.reason, row.limitation_on, occurredOn),
    lawyerAvailable: lawyer.available,
    lawyerIsMediator: lawyer.isMediator,
    lawyerAgainst: lawyer.against,
    proceedingOpen: open !== null,
    proceedingNamed: proceeding !== null && (!OF_OPEN.has(entry.type) || proceeding === open),
    instanceOpen: entry.type !== 'proceeding-opened' || instanceOpen(file, entry.data),
    awardFitsResult: (entry.type !== 'outcome-noted' && entry.type !== 'outcome-corrected') || awardFits(entry.data),
    effectOpen: proceeding !== null && awaitsEffect(proceeding),
    effectStands: proceeding !== null && proceeding.effective_on !== null,
    awardsSettled: awardsSettled(file.proceedings),
    receiptStands: entry.type !== 'receipt-countered' || receiptStands(file, entry.data.receiptId),
    grantedOnMeans: ground === 'means',
    saysMeansChanged: entry.type === 'terminated' && entry.data.reason === 'means-changed',
    claimsChanged: entry.type !== 'claims-amended' || changesClaims(entry.data),
    reviewerAbove: reviewer.above,
    reviewerDecided: reviewer.decided,
  }
}

/** Steps of the proceeding that has no result yet. */
const OF_OPEN: ReadonlySet<AidStep> = new Set(['hearing-set', 'heard', 'outcome-noted'])

/** Pay and injury are what frees a migrant worker from a means test (FYF 42 item 3). */
function groundFits(ground: AidGround, items: readonly string[]): boolean {
  if (ground === 'migrant-pay') return items.some((item) => isClaimItemCode(item) && isLabourPay(item))
  if (ground === 'migrant-injury') return items.some((item) => isClaimItemCode(item) && isInjury(item))
  return true
}

/** Employment, pay, injury and social benefits are matters of the state's aid (FYF 31 items 2, 5, 7). */
function isOfAid(item: string): boolean {
  if (!isClaimItemCode(item)) return false
  return confirmsEmployment(item) || isLabourPay(item) || isInjury(item) || claimItem(item).cause.startsWith('206')
}

const isInjury = (item: Parameters<typeof isWorkInjury>[0]): boolean =>
  isWorkInjury(item) || item === 'injury-medical-costs'

function meansSettled(ground: AidGround, row: Pick<AidFile['row'], 'means' | 'ground_proof'>): boolean {
  return needsNoMeansTest(ground) ? row.ground_proof !== null : row.means !== null
}

function earlyReasonHolds(reason: 'limitation' | 'preservation', limitationOn: string | null, on: Day): boolean {
  if (reason === 'preservation') return true
  if (limitationOn === null) return false
  const left = daysBetween(on, day(limitationOn))
  return left >= 0 && left <= leadRules.T14.days
}

/** Arbitration before court, the first instance before the second, a paper in force before its enforcement. */
function instanceOpen({ proceedings }: AidFile, data: AidPayloads['proceeding-opened']): boolean {
  const ended = (kind: string): boolean => proceedings.some((one) => one.kind === kind && one.result !== null)
  if (data.kind === 'mediation' || data.kind === 'arbitration') return true
  if (data.kind === 'first-instance')
    return ended('arbitration') || (data.ground !== null && data.ground !== 'paper-in-force')
  if (data.kind === 'second-instance') return ended('first-instance') || data.ground === 'decided-elsewhere'
  return proceedings.some((one) => one.effective_on !== null) || data.ground === 'paper-in-force'
}

/** A sum only with a result that gives one; what was won may also be an act and no money. */
const awardFits = ({ result, awardedFen }: { result: AidResult; awardedFen: number | null }): boolean =>
  mayAward(result) || (awardedFen ?? 0) === 0

/** It gives a sum, and nobody said as yet that it is in force. */
export const awaitsEffect = (one: AidProceedingRow): boolean => one.effective_on === null && (one.awarded_fen ?? 0) > 0

/** A paper that a later proceeding overtook need never take effect. */
const awardsSettled = (proceedings: readonly AidProceedingRow[]): boolean => {
  const last = proceedings.findLast((one) => one.kind !== 'enforcement')
  return last === undefined || !awaitsEffect(last)
}

const receiptStands = ({ receipts }: AidFile, id: string): boolean =>
  receipts.some((one) => one.id === id && one.status !== 'countered')
