/** What the referral machine is told about its rows. */
import type { ReferralRow } from '../../db/repositories/referrals.ts'
import type { Reason } from '../../workflows/errors.ts'
import { givesEnforceablePaper, referralResults, type ReferralKind } from '../../workflows/referral/context.ts'
import type { ReferralFacts, SuitGround } from '../../workflows/referral/facts.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { arbitrationGround } from './arbitration.ts'
import { suitGroundHolds } from './ways.ts'

/** The states in which a referral is over. */
const OVER: ReadonlySet<string> = new Set(['decided', 'withdrawn', 'closed'])

export type ReferralAsked = {
  kind: ReferralKind
  partyIds: readonly string[]
  agreementId: string | null
  against: readonly Reason[]
  suitGround: SuitGround | null
  bodyName: string
  on: Day
  today: Day
  /** The row itself once it exists, so that it does not bar itself. */
  self: Pick<ReferralRow, 'id'> | null
  notBefore: Day
  result: string | null
}

/** Facts for one step. */
export function referralFacts(file: DisputeFile, asked: ReferralAsked): ReferralFacts {
  const { result, suitGround } = asked
  return {
    today: asked.today,
    notBefore: asked.notBefore,
    applicants: applicants(file, asked.partyIds),
    against: asked.against,
    arbitrationGround: arbitrationGround(file, asked.partyIds, asked.on),
    suitGround: suitGround !== null && suitGroundHolds(file, suitGround, asked.on) ? suitGround : null,
    bodyNamed: asked.bodyName.trim() !== '',
    noneUnderWay: !file.referrals.some(
      (other) =>
        other.kind === asked.kind &&
        other.agreement_id === asked.agreementId &&
        other.id !== asked.self?.id &&
        !OVER.has(other.state),
    ),
    resultFits: result === null || referralResults[asked.kind].includes(result),
    resultIsEnforceable: result !== null && givesEnforceablePaper(result),
    // The parties apply themselves; nothing is told of them without them.
    consented: true,
    riskNamed: false,
  }
}

function applicants(file: DisputeFile, partyIds: readonly string[]): ReferralFacts['applicants'] {
  const worker = file.workers.some((party) => partyIds.includes(party.id))
  const employer = file.employers.some((party) => partyIds.includes(party.id))
  if (worker && employer) return 'both'
  return employer ? 'employer' : 'worker'
}

/** The day the last step of a referral happened. */
export const lastDayOf = (referral: ReferralRow): Day =>
  day(
    [referral.prepared_on, referral.sent_on, referral.accepted_on]
      .filter((on) => on !== null)
      .toSorted()
      .at(-1) ?? referral.prepared_on,
  )
