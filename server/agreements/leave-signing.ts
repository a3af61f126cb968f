/** Two ways back from an agreement that is not in force: to the draft, or to the table (RMTJ 23). */
import { cancelInstalments, changeAgreement, deleteSignatures } from '../../db/repositories/agreements.ts'
import { supersedePapers } from '../../db/repositories/papers.ts'
import { endSigningLinks } from '../../db/repositories/signing-links.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { takeLastStep } from '../disputes/take-step.ts'
import { openAgreement } from './open-agreement.ts'

/** Why a paper goes back to the draft. */
export const redraftReasons = ['mistake-found', 'party-asks', 'terms-changed'] as const
/** Why the parties go back to the table. */
export const resumeReasons = ['party-withdraws', 'terms-disputed', 'authority-missing'] as const

type Leaving<Reason extends string> = { agreementId: string; revision: number; on: Day; reason: Reason }

/** Back to the draft: what was signed was another text, so its signatures go and its paper stays as superseded (作废). */
export async function reopenDrafting(
  desk: Desk,
  act: Act,
  leaving: Leaving<(typeof redraftReasons)[number]>,
): Promise<void> {
  const { agreementId, on } = leaving
  await commit(desk, act, async (tx, stamp) => {
    const { file } = await openAgreement(tx, act.actor, agreementId, 'agreement:draft')
    await takeLastStep(desk, tx, stamp, act.actor, file, {
      type: 'drafting-reopened',
      occurredOn: on,
      data: { agreementId, reason: leaving.reason },
    })
    const changed = await changeAgreement(tx, { id: agreementId, revision: leaving.revision }, { status: 'drafting' })
    if (!changed) throw new DomainError('stale', 'agreement-changed-meanwhile')
    await deleteSignatures(tx, agreementId)
    // A link handed out for the old text signs no other.
    await endSigningLinks(tx, agreementId, stamp.at)
    await supersedePapers(tx, subjectOf(file.row.id, agreementId), stamp.today)
    return { answer: null, object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id } }
  })
}

/** Back to the table: this agreement is given up. */
export async function resumeNegotiation(
  desk: Desk,
  act: Act,
  leaving: Leaving<(typeof resumeReasons)[number]>,
): Promise<{ disputeId: string }> {
  const { agreementId, on } = leaving
  return commit(desk, act, async (tx, stamp) => {
    const { file } = await openAgreement(tx, act.actor, agreementId, 'agreement:draft')
    await takeLastStep(desk, tx, stamp, act.actor, file, {
      type: 'negotiation-resumed',
      occurredOn: on,
      data: { agreementId, reason: leaving.reason },
    })
    const changed = await changeAgreement(
      tx,
      { id: agreementId, revision: leaving.revision },
      { status: 'void', ended_on: on },
    )
    if (!changed) throw new DomainError('stale', 'agreement-changed-meanwhile')
    await cancelInstalments(tx, agreementId)
    await endSigningLinks(tx, agreementId, stamp.at)
    await supersedePapers(tx, subjectOf(file.row.id, agreementId), stamp.today)
    return {
      answer: { disputeId: file.row.id },
      object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id },
    }
  })
}

const subjectOf = (disputeId: string, agreementId: string) => ({
  disputeId,
  kind: 'agreement',
  agreementId,
  referralId: null,
  recipientId: null,
  sessionId: null,
  number: null,
})
