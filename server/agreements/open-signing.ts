/** Hands an agreement over for signing: its paper is frozen, so that everybody signs one and the same text. */
import { insertDoubt } from '../../db/repositories/agreement-doubts.ts'
import { changeAgreement } from '../../db/repositories/agreements.ts'
import { DomainError } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { takeLastStep } from '../disputes/take-step.ts'
import { composeFor } from '../papers/compose.ts'
import { aboutNothing } from '../papers/paper-builder.ts'
import { agreementNumber } from '../papers/contexts/agreement.ts'
import { drawFinal } from '../papers/draw.ts'
import { keepPaper } from '../papers/issue-paper.ts'
import { leftBlank } from '../papers/left-blank.ts'
import { doubtsIn, lintAgreement, mayBeSigned } from './lint.ts'
import { openAgreement } from './open-agreement.ts'

/**
 * Opens signing on a day. The PDF is drawn and stored before the transaction; `revision` is the draft's. Characters no font
 * prints are left blank for a hand. Throws refused `agreement-not-ready` while the lint bars ink, refused with the machine's
 * reasons, invalid while its doubts lack a reason, or stale.
 * @param reason why the doubts of the lint stand in nobody's way; kept with each of them
 */
export async function openSigning(
  desk: Desk,
  act: Act,
  agreementId: string,
  revision: number,
  on: Day,
  reason: string | null,
): Promise<{ paperId: string }> {
  const { reader } = desk.db
  const { file, agreement } = await openAgreement(reader, act.actor, agreementId, 'agreement:draft')
  if (agreement.revision !== revision && agreement.status === 'drafting')
    throw new DomainError('stale', 'agreement-changed-meanwhile')
  const findings = await lintAgreement(desk, reader, file, agreement, on)
  const ready = mayBeSigned(findings)
  const about = { ...aboutNothing, agreementId }
  const doubts = doubtsIn(findings)
  if (ready && doubts.length > 0 && reason === null)
    throw new DomainError('invalid', 'form-faults', { faults: [{ field: 'reason', code: 'required' }] })
  const blank = ready ? await leftBlank(await composeFor(desk, reader, file, 'agreement', about, on)) : null
  const composed = blank?.composed ?? null
  const drawn = composed && (await drawFinal(desk, composed.paper, on))
  return commit(desk, act, async (tx, stamp) => {
    const now = await openAgreement(tx, act.actor, agreementId, 'agreement:draft')
    const changed = await changeAgreement(
      tx,
      { id: agreementId, revision },
      { status: 'signing', number: agreementNumber(now.file, now.agreement) },
    )
    if (!changed || now.file.row.revision !== file.row.revision)
      throw new DomainError('stale', 'agreement-changed-meanwhile')
    await takeLastStep(desk, tx, stamp, act.actor, now.file, {
      type: 'signing-opened',
      occurredOn: on,
      data: { agreementId },
      said: { agreementComplete: ready, payeesEligible: payeesAreEligible(findings) },
    })
    if (!composed || !drawn) throw new DomainError('refused', 'agreement-not-ready')
    const issue = { disputeId: file.row.id, on }
    const paperId = await keepPaper(desk, tx, stamp, act.actor, issue, composed, drawn)
    for (const { code, partyId } of doubts)
      await insertDoubt(tx, {
        id: desk.newId(),
        agreement_id: agreementId,
        code,
        party_id: partyId,
        reason: reason ?? '',
        recorded_by: act.actor.staffId,
        recorded_at: stamp.at,
      })
    return {
      answer: { paperId },
      object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id },
      details: { doubts: doubts.length, leftBlank: blank?.characters.length ?? 0 },
    }
  })
}

const payeesAreEligible = (findings: Awaited<ReturnType<typeof lintAgreement>>): boolean =>
  findings.every((finding) => finding.code !== 'payee-not-in-case')
