/** Hands an agreement over for signing: its paper is frozen, so that everybody signs one and the same text. */
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
import { lintAgreement, mayBeSigned } from './lint.ts'
import { openAgreement } from './open-agreement.ts'

/**
 * Opens signing on a day. The PDF is drawn and stored before the transaction; `revision` is the draft's.
 * Throws refused `agreement-not-ready` while the lint bars ink, refused with the machine's reasons, or stale.
 */
export async function openSigning(
  desk: Desk,
  act: Act,
  agreementId: string,
  revision: number,
  on: Day,
): Promise<{ paperId: string }> {
  const { reader } = desk.db
  const { file, agreement } = await openAgreement(reader, act.actor, agreementId, 'agreement:draft')
  if (agreement.revision !== revision && agreement.status === 'drafting')
    throw new DomainError('stale', 'agreement-changed-meanwhile')
  const findings = await lintAgreement(desk, reader, file, agreement, on)
  const ready = mayBeSigned(findings)
  const about = { ...aboutNothing, agreementId }
  const composed = ready ? await composeFor(desk, reader, file, 'agreement', about, on) : null
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
    return { answer: { paperId }, object: { kind: 'agreement', id: agreementId, unitId: file.row.unit_id } }
  })
}

const payeesAreEligible = (findings: Awaited<ReturnType<typeof lintAgreement>>): boolean =>
  findings.every((finding) => finding.code !== 'payee-not-in-case')
