/** The few flags a dispute's guards must remember; everything else rides in as facts from rows. */
import { z } from 'zod'

/** 委派 before filing; 委托 in ordinary or summary procedure; or an arbitration commission (TYTJ 27, domain.md 6.7). */
export const commissionKinds = ['before-filing', 'ordinary', 'summary', 'arbitration'] as const
export type CommissionKind = (typeof commissionKinds)[number]

export const disputeContext = z.strictObject({
  /** Who handles it: the committee itself or one of its rooms. */
  place: z.enum(['committee', 'room']),
  /** Null when the parties came by themselves. */
  commission: z.enum(commissionKinds).nullable(),
  /** It has been accepted and carries a valid case number. */
  accepted: z.boolean(),
  archived: z.boolean(),
  /** Linked referrals that are not closed. */
  openReferrals: z.int().min(0),
})
export type DisputeContext = z.infer<typeof disputeContext>

/** The context of a dispute on the day it is registered. */
export function newDisputeContext(commission: CommissionKind | null): DisputeContext {
  return { place: 'committee', commission, accepted: false, archived: false, openReferrals: 0 }
}
