/** Seals what waits in the tray, each paper in an act of its own: one that cannot be sealed keeps no other waiting. */
import { DomainError, type Reason } from '../../workflows/errors.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { Act, Desk } from '../desk.ts'
import { copyWhenEffective } from './copy-when-effective.ts'
import { openAgreement } from './open-agreement.ts'
import { ownAct } from '../own-act.ts'
import { signAgreement } from './sign-agreement.ts'

export type Sealed = {
  sealed: string[]
  effective: string[]
  refused: { agreementId: string; reasons: readonly Reason[] }[]
}

/**
 * Affixes the committee's seal to several agreements on one day; sealing twice changes nothing and is told.
 * @param image puts the committee's image to the signed copies too
 */
export async function sealAgreements(
  desk: Desk,
  act: Act,
  agreementIds: readonly string[],
  on: Day,
  image = false,
): Promise<Sealed> {
  const result: Sealed = { sealed: [], effective: [], refused: [] }
  for (const agreementId of new Set(agreementIds)) {
    const { agreement } = await openAgreement(desk.db.reader, act.actor, agreementId, 'agreement:seal')
    try {
      const own = ownAct(act, agreementId)
      const signed = await signAgreement(desk, own, agreementId, agreement.revision, [{ kind: 'seal', on, image }])
      await copyWhenEffective(desk, own, agreementId, signed)
      result.sealed.push(agreementId)
      if (signed.effective) result.effective.push(agreementId)
    } catch (fault) {
      if (!(fault instanceof DomainError) || fault.kind !== 'refused') throw fault
      result.refused.push({ agreementId, reasons: fault.reasons })
    }
  }
  return result
}
