/** A person takes a second factor: a secret of his own, proved by a first code, with ten codes for the day the device is lost. */
import {
  beginFactor,
  findFactor,
  insertRecoveryCodes,
  takeStep,
  type SecondFactor,
} from '../../db/repositories/second-factors.ts'
import { endAllSessions } from '../../db/repositories/staff.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openSecret, recoveryCodes, recoveryHash, sealSecret } from './secrets.ts'
import { newSecret, stepOf } from './totp.ts'

/** Makes a secret, in place of one that was never proved. Throws refused where a factor is enrolled. */
export async function beginEnrolment(desk: Desk, act: Act): Promise<void> {
  const { staffId, unitId } = act.actor
  await commit(desk, act, async (tx) => {
    if (isEnrolled(await findFactor(tx, staffId))) throw new DomainError('refused', 'second-factor-enrolled')
    await beginFactor(tx, staffId, sealSecret(desk, staffId, newSecret()))
    return { answer: null, object: { kind: 'staff', id: staffId, unitId } }
  })
}

/** Ends the enrolment with a first code; every session ends, and the recovery codes are told this once. Throws invalid for a wrong code. */
export async function finishEnrolment(desk: Desk, act: Act, code: string): Promise<string[]> {
  const { staffId, unitId } = act.actor
  await commit(desk, act, async (tx, stamp) => {
    const factor = await findFactor(tx, staffId)
    if (factor === null || isEnrolled(factor)) throw new DomainError('refused', 'second-factor-enrolled')
    const step = stepOf(openSecret(desk, factor), code, desk.clock.millis(), factor.last_step)
    if (step === null || !(await takeStep(tx, staffId, step, stamp.at)))
      throw new DomainError('invalid', 'second-factor-wrong', {
        faults: [{ field: 'code', code: 'second-factor-wrong' }],
      })
    const codes = recoveryCodes(desk, act).map((one) => ({ id: desk.newId(), hash: recoveryHash(desk, staffId, one) }))
    await insertRecoveryCodes(tx, staffId, codes)
    await endAllSessions(tx, staffId)
    return { answer: null, object: { kind: 'staff', id: staffId, unitId } }
  })
  return recoveryCodes(desk, act)
}

export const isEnrolled = (factor: SecondFactor | null): boolean => factor !== null && factor.enrolled_at !== null
