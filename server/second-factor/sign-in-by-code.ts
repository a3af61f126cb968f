/** The second step of signing in: a code of this half minute that nobody used before, or one of the codes kept for a lost device. */
import { transact } from '../../db/database.ts'
import {
  findFactor,
  findSignInStep,
  takeStep,
  useRecoveryCode,
  useSignInStep,
} from '../../db/repositories/second-factors.ts'
import type { Desk } from '../desk.ts'
import { tokenHash } from '../http/session.ts'
import { newToken } from '../ids.ts'
import { countersOf, deviceMarkOf, lockedMinutes, recordFailure } from '../people/failed-sign-ins.ts'
import { mustFirst, openSession } from '../people/open-session.ts'
import { openSecret, recoveryHash } from './secrets.ts'
import { stepOf } from './totp.ts'

export type ByCode = { stepToken: string | undefined; code: string; address: string; deviceMark: string | undefined }

/** `over` when nothing waits any more: the way begins at the password again. */
export type SignedInByCode =
  | { ok: true; token: string; deviceMark: string }
  | { ok: false; code: 'over' | 'second-factor-wrong' | 'sign-in-locked'; minutes: number }

/** Whether a sign-in waits behind a token. */
export const waits = async (desk: Desk, stepToken: string | undefined): Promise<boolean> =>
  stepToken !== undefined && (await findSignInStep(desk.db.reader, tokenHash(stepToken), desk.clock.now())) !== null

/** Opens the session that waits, or says no. A code is taken once, whoever sends it first. */
export async function signInByCode(desk: Desk, attempt: ByCode): Promise<SignedInByCode> {
  const now = desk.clock.now()
  const hash = tokenHash(attempt.stepToken ?? '')
  const waiting = await findSignInStep(desk.db.reader, hash, now)
  if (waiting === null) return { ok: false, code: 'over', minutes: 0 }
  const { staffId, epoch } = waiting
  const counters = countersOf(desk, { ...attempt, accountId: staffId, name: '' })
  const locked = await lockedMinutes(desk, counters)
  if (locked > 0) {
    await recordFailure(desk, staffId, 'locked', [])
    return { ok: false, code: 'sign-in-locked', minutes: locked }
  }
  const factor = await findFactor(desk.db.reader, staffId)
  if (factor === null) return { ok: false, code: 'over', minutes: 0 }
  const step = stepOf(openSecret(desk, factor), attempt.code, desk.clock.millis(), factor.last_step)
  const token = newToken()
  const must = await mustFirst(desk, desk.db.reader, staffId)
  const opened = await transact(desk.db, async (tx) => {
    const fits =
      step === null
        ? await useRecoveryCode(tx, staffId, recoveryHash(desk, staffId, attempt.code), now)
        : await takeStep(tx, staffId, step)
    if (!fits || !(await useSignInStep(tx, hash, now))) return false
    await openSession(desk, tx, { staffId, epoch, token, counterKey: counters[0].key, must })
    return true
  })
  if (opened) return { ok: true, token, deviceMark: deviceMarkOf(desk, staffId) }
  await recordFailure(desk, staffId, 'wrong-code', counters)
  return { ok: false, code: 'second-factor-wrong', minutes: 0 }
}
