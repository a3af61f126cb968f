/** Logs what a call about an instalment came to, in one click: a contact of the case that knows which money it was about. */
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { openFile } from '../../disputes/dispute-file.ts'
import { openInstalments } from '../../disputes/money.ts'
import { keepContact } from '../../disputes/steps/keep-contact.ts'
import { DomainError } from '../../../workflows/errors.ts'

/** What one click can say of a call to a payer. */
export const callResults = ['promised', 'says-paid', 'cannot-pay', 'no-answer'] as const
export type CallResult = (typeof callResults)[number]

/** Throws not-found outside the scope, stale when the instalment is paid or no more owed, refused beside an archived case: performance resumes first. */
export async function logCall(
  desk: Desk,
  act: Act,
  disputeId: string,
  call: { instalmentId: string; result: CallResult },
): Promise<null> {
  return commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'dispute:consult')
    if (file.row.archived_on !== null)
      throw new DomainError('refused', 'step-closed', {
        reasons: [{ code: 'file-is-archived', article: 'RMTJ-27', cure: 'clerk' }],
      })
    const part = openInstalments(file).find((one) => one.id === call.instalmentId)
    if (!part) throw new DomainError('stale', 'payment-not-open')
    await keepContact(
      { desk, tx, stamp, actor: act.actor, file },
      {
        partyId: part.payerId,
        manner: 'phone',
        result: call.result,
        note: null,
        on: stamp.today,
        instalmentId: part.id,
      },
    )
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { result: call.result },
    }
  })
}
