/** Acts towards courts and arbitration: what is prepared, sent, numbered, and what comes back. */
import { advanceReferral } from '../../../server/referrals/advance-referral.ts'
import { answerCommission } from '../../../server/referrals/answer-commission.ts'
import { prepareReferral } from '../../../server/referrals/prepare-referral.ts'
import type { ReferralKind } from '../../../workflows/referral/context.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { bodyNumber } from '../body-number.ts'
import type { Tale } from '../tale.ts'

const BOTH: ReadonlySet<ReferralKind> = new Set(['judicial-confirmation', 'arbitration-review'])
const AT_ARBITRATION: ReadonlySet<ReferralKind> = new Set(['arbitration', 'arbitration-review'])

/** The body of the county that a kind goes to. */
const bodyFor = (tale: Tale, kind: ReferralKind): string => {
  const { arbitration, court } = tale.setting.office.row
  return AT_ARBITRATION.has(kind) ? arbitration.name : court
}

/** Prepares a referral for the workers of the case, with the employer where the law asks both. */
export async function prepared(tale: Tale, kind: ReferralKind): Promise<string> {
  const file = await tale.file()
  const parties = [...file.workers, ...(BOTH.has(kind) ? file.employers.slice(0, 1) : [])]
  return prepareReferral(tale.desk, tale.act(tale.mediator, 'referral-opened'), tale.disputeId, {
    kind,
    partyIds: parties.map((party) => party.id),
    bodyName: bodyFor(tale, kind),
    agreementId: null,
    suitGround: null,
    preparedOn: tale.today,
  })
}

type Move =
  | { type: 'sent'; data: { manner: string } }
  | { type: 'accepted' | 'order-issued' | 'prepared-again'; data: Record<string, never> }
  | { type: 'returned' | 'withdrawn' | 'given-up'; data: { reason: string } }
  | { type: 'decided'; data: { result: string; amountFen: number | null } }

/** One step of a referral on the tale's day; acceptance brings the other side's number. */
export async function moved(tale: Tale, referralId: string, move: Move): Promise<void> {
  const referral = (await tale.file()).referrals.find((row) => row.id === referralId)
  if (!referral) throw new Error('no such referral')
  const theirNumber = move.type === 'accepted' ? bodyNumber(tale, referral.kind) : null
  await advanceReferral(tale.desk, tale.act(tale.mediator, 'referral-advanced'), referralId, {
    ...move,
    occurredOn: tale.today,
    theirNumber,
    revision: referral.revision,
  })
}

/** What a good decision gives: the whole of what is owed, or nothing where only a paper is asked. */
export const decided = (result: string, amountFen: number | null = null): Move => ({
  type: 'decided',
  data: { result, amountFen: amountFen === null ? null : fen(amountFen) },
})

/** The result goes back to the body that commissioned the mediation. */
export const reported = (tale: Tale): Promise<void> =>
  answerCommission(tale.desk, tale.act(tale.mediator, 'commission-answered'), tale.disputeId, tale.today)
