/** Lets a person in: slow hash, counted failures, a new session each time, and the same answer for every kind of wrong. */
import { transact } from '../../db/database.ts'
import { findFactor, insertSignInStep } from '../../db/repositories/second-factors.ts'
import { findForSignIn } from '../../db/repositories/staff.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { tokenHash } from '../http/session.ts'
import { newToken } from '../ids.ts'
import { countersOf, deviceMarkOf, lockedMinutes, recordFailure } from './failed-sign-ins.ts'
import { mustFirst, openSession } from './open-session.ts'
import { passwordFits } from './passwords.ts'

export type SignIn = { name: string; password: string; address: string; deviceMark: string | undefined }

/** `code` when the password was right and a second factor is asked for: the token then stands for the waiting sign-in. */
export type SignedIn =
  | { ok: true; token: string; deviceMark: string }
  | { ok: 'code'; token: string }
  | { ok: false; code: 'sign-in-wrong' | 'sign-in-locked'; minutes: number }

/** How long a sign-in waits for its code. */
export const STEP_MS = 5 * 60 * 1000

/** Opens a session for a name and password, or says no without saying which of the two was wrong. */
export async function signIn(desk: Desk, attempt: SignIn): Promise<SignedIn> {
  const account = await findForSignIn(desk.db.reader, attempt.name)
  const counters = countersOf(desk, { ...attempt, accountId: account?.id ?? null })
  const locked = await lockedMinutes(desk, counters)
  if (locked > 0) {
    await recordFailure(desk, account?.id ?? null, 'locked', [])
    return { ok: false, code: 'sign-in-locked', minutes: locked }
  }
  const fits = await passwordFits(attempt.password, account?.passwordHash ?? null)
  if (!fits || account === null || account.active === 0 || (account.demonstration === 1 && !desk.demonstration)) {
    await recordFailure(desk, account?.id ?? null, 'wrong', counters)
    return { ok: false, code: 'sign-in-wrong', minutes: 0 }
  }
  const token = newToken()
  const { id: staffId, sessionEpoch: epoch } = account
  const factor = await findFactor(desk.db.reader, staffId)
  if (factor !== null && factor.enrolled_at !== null) {
    const expiresAt = instantAt(desk.clock.millis() + STEP_MS)
    const step = { staffId, epoch, tokenHash: tokenHash(token), expiresAt, now: desk.clock.now() }
    await transact(desk.db, (tx) => insertSignInStep(tx, step))
    return { ok: 'code', token }
  }
  const must = await mustFirst(desk, desk.db.reader, staffId)
  await transact(desk.db, (tx) => openSession(desk, tx, { staffId, epoch, token, counterKey: counters[0].key, must }))
  return { ok: true, token, deviceMark: deviceMarkOf(desk, staffId) }
}
