/** Lets a person in: slow hash, counted failures, a new session each time, and the same answer for every kind of wrong. */
import { createHmac } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { insertSession } from '../../db/repositories/sessions.ts'
import { clearCounter, readCounter, writeCounter, type Counter } from '../../db/repositories/sign-in-counters.ts'
import { findForSignIn } from '../../db/repositories/staff.ts'
import { instantAt, millisOf } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { ABSOLUTE_MS, IDLE_MS, tokenHash } from '../http/session.ts'
import { newToken } from '../ids.ts'
import { passwordFits } from './passwords.ts'

export type SignIn = { name: string; password: string; address: string; deviceMark: string | undefined }

export type SignedIn =
  | { ok: true; token: string; deviceMark: string; staffId: string; locale: 'zh-CN' | 'en' }
  | { ok: false; code: 'sign-in-wrong' | 'sign-in-locked'; minutes: number }

const FAILURES_BEFORE_LOCK = 5
const ADDRESS_FAILURES_BEFORE_LOCK = 50
const LOCK_MS = 15 * 60 * 1000

/** Opens a session for a name and password, or says no without saying which of the two was wrong. */
export async function signIn(desk: Desk, attempt: SignIn): Promise<SignedIn> {
  const account = await findForSignIn(desk.db.reader, attempt.name)
  const known = account !== null && attempt.deviceMark === deviceMarkOf(desk, account.id)
  // A stranger's failures never lock a colleague out of his own machine: known devices have a counter of their own.
  const subject = account?.id ?? mark(desk, `unknown:${attempt.name.toLowerCase()}`)
  const counters = [
    { key: `${known ? 'device' : 'account'}:${subject}`, most: FAILURES_BEFORE_LOCK },
    { key: `address:${mark(desk, attempt.address)}`, most: ADDRESS_FAILURES_BEFORE_LOCK },
  ]
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
  await openSession(desk, {
    staffId: account.id,
    epoch: account.sessionEpoch,
    token,
    counterKey: counters[0]?.key ?? '',
  })
  return {
    ok: true,
    token,
    deviceMark: deviceMarkOf(desk, account.id),
    staffId: account.id,
    locale: account.locale === 'en' ? 'en' : 'zh-CN',
  }
}

async function openSession(
  desk: Desk,
  session: { staffId: string; epoch: number; token: string; counterKey: string },
): Promise<void> {
  const now = desk.clock.millis()
  const sessionId = desk.newId()
  await transact(desk.db, async (tx) => {
    await clearCounter(tx, session.counterKey)
    await insertSession(tx, {
      id: sessionId,
      tokenHash: tokenHash(session.token),
      staffId: session.staffId,
      epoch: session.epoch,
      startedAt: instantAt(now),
      idleUntil: instantAt(now + IDLE_MS),
      endsAt: instantAt(now + ABSOLUTE_MS),
    })
    await appendAudit(tx, {
      id: desk.newId(),
      at: instantAt(now),
      actorId: session.staffId,
      action: 'sign-in',
      object: { kind: 'session', id: sessionId, unitId: null },
      outcome: 'done',
      reason: null,
      requestId: desk.newId(),
      details: {},
    })
  })
}

async function lockedMinutes(desk: Desk, counters: readonly { key: string }[]): Promise<number> {
  let most = 0
  for (const { key } of counters) {
    const counter = await readCounter(desk.db.reader, key)
    if (counter?.lockedUntil) most = Math.max(most, millisOf(counter.lockedUntil) - desk.clock.millis())
  }
  return Math.ceil(most / 60_000)
}

async function recordFailure(
  desk: Desk,
  staffId: string | null,
  reason: 'wrong' | 'locked',
  counters: readonly { key: string; most: number }[],
): Promise<void> {
  await transact(desk.db, async (tx) => {
    for (const { key, most } of counters) {
      await writeCounter(tx, key, counted(desk, await readCounter(tx, key), most))
    }
    await appendAudit(tx, {
      id: desk.newId(),
      at: desk.clock.now(),
      actorId: staffId,
      action: 'sign-in',
      object: null,
      outcome: 'refused',
      reason,
      requestId: desk.newId(),
      details: {},
    })
  })
}

function counted(desk: Desk, counter: Counter | null, most: number): Counter {
  const now = desk.clock.millis()
  const fresh = counter === null || millisOf(counter.windowStartedAt) + LOCK_MS < now
  const failures = (fresh ? 0 : counter.failures) + 1
  return {
    failures,
    windowStartedAt: fresh ? instantAt(now) : counter.windowStartedAt,
    lockedUntil: failures >= most ? instantAt(now + LOCK_MS) : null,
  }
}

/** The mark a person's browser keeps after a first success; it names no one. */
const deviceMarkOf = (desk: Desk, staffId: string): string => mark(desk, `device:${staffId}`)

const mark = (desk: Desk, text: string): string =>
  createHmac('sha256', desk.secrets.signing).update(text).digest('base64url').slice(0, 32)
