/** Hands all drafts of a case over at once, each in an act of its own: forty-seven workers' papers are no forty-seven errands. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Act, Desk } from '../desk.ts'
import { ownAct } from '../own-act.ts'
import { openAgreement } from './open-agreement.ts'
import { openSigning } from './open-signing.ts'

/** The other drafts of the case an agreement belongs to, in their order. */
export const otherDrafts = (agreements: readonly WholeAgreement[], agreementId: string): WholeAgreement[] =>
  agreements.filter((one) => one.kind === 'written' && one.status === 'drafting' && one.id !== agreementId)

/** Opens signing of the other drafts on the day and for the reason of the first; what bars one of them leaves it a draft. */
export async function openSigningOfOthers(
  desk: Desk,
  act: Act,
  agreementId: string,
  on: Day,
  reason: string | null,
): Promise<{ opened: number; left: number }> {
  const { file } = await openAgreement(desk.db.reader, act.actor, agreementId, 'agreement:draft')
  const result = { opened: 0, left: 0 }
  for (const draft of otherDrafts(file.agreements, agreementId)) {
    try {
      await openSigning(desk, ownAct(act, draft.id), draft.id, draft.revision, on, reason)
      result.opened += 1
    } catch (fault) {
      if (!(fault instanceof DomainError) || (fault.kind !== 'refused' && fault.kind !== 'invalid')) throw fault
      result.left += 1
    }
  }
  return result
}
