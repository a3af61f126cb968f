/** One referral with its dispute, opened inside somebody's scope. */
import type { Reader } from '../../db/database.ts'
import { findReferral, partiesOfReferral, type ReferralRow } from '../../db/repositories/referrals.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Stored } from '../../workflows/kernel/definition.ts'
import type { Action } from '../../workflows/permissions.ts'
import type { Actor } from '../desk.ts'
import { openFile, type DisputeFile } from '../disputes/dispute-file.ts'

export type ReferralFile = { referral: ReferralRow; partyIds: string[]; file: DisputeFile }

/** Throws not-found when the referral or its dispute lies outside the actor's scope. */
export async function openReferral(reader: Reader, actor: Actor, id: string, action: Action): Promise<ReferralFile> {
  const referral = await findReferral(reader, id)
  if (!referral) throw new DomainError('not-found', 'no-such-page')
  const file = await openFile(reader, actor, referral.dispute_id, action)
  return { referral, partyIds: await partiesOfReferral(reader, id), file }
}

/** The workflow columns of a referral. */
export const storedReferral = (referral: ReferralRow): Stored => ({
  stage: referral.state,
  value: referral.state,
  context: JSON.parse(referral.context) as unknown,
  version: referral.machine_version,
})
