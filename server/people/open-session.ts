/** Opens a session for somebody who proved who he is, and says what he has to do before anything else. */
import type { Reader, Tx } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { findFactor } from '../../db/repositories/second-factors.ts'
import { insertSession, type Must } from '../../db/repositories/sessions.ts'
import { clearCounter } from '../../db/repositories/sign-in-counters.ts'
import { passwordSetAt } from '../../db/repositories/passwords.ts'
import { grantsOf } from '../../db/repositories/staff.ts'
import { passwordOver } from '../../workflows/password-rules.ts'
import { instantAt, millisOf } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { ABSOLUTE_MS, IDLE_MS, tokenHash } from '../http/session.ts'
import { signInRules } from '../sign-in-rules/rules.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export type NewSession = { staffId: string; epoch: number; token: string; counterKey: string; must: Must }

/** What the rules ask of a person first: a second factor that his roles need, then a password that has run out. */
export async function mustFirst(desk: Desk, reader: Reader, staffId: string): Promise<Must> {
  const { profile, secondFactor } = await signInRules(reader)
  const held = await grantsOf(reader, staffId, desk.clock.today())
  const needs = held.some(({ role }) => secondFactor.some((one) => one === role))
  if (needs && ((await findFactor(reader, staffId))?.enrolled_at ?? null) === null) return 'enrol'
  // Everybody knows a demonstration's passwords, and its people never come back to change them.
  if (desk.demonstration) return null
  const setAt = await passwordSetAt(reader, staffId)
  const age = setAt === null ? null : Math.floor((desk.clock.millis() - millisOf(setAt)) / DAY_MS)
  return passwordOver(profile, age) ? 'password' : null
}

/** Writes the session with its entry in the trail; failures counted before are forgotten. */
export async function openSession(desk: Desk, tx: Tx, session: NewSession): Promise<void> {
  const now = desk.clock.millis()
  const sessionId = desk.newId()
  await clearCounter(tx, session.counterKey)
  await insertSession(tx, {
    id: sessionId,
    tokenHash: tokenHash(session.token),
    staffId: session.staffId,
    epoch: session.epoch,
    startedAt: instantAt(now),
    idleUntil: instantAt(now + IDLE_MS),
    endsAt: instantAt(now + ABSOLUTE_MS),
    must: session.must,
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
    details: session.must === null ? {} : { must: session.must },
  })
}
