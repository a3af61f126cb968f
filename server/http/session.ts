/** Who is asking: the session behind the cookie, what its person may do, and the extension of its idle time. */
import { setTimeout as wait } from 'node:timers/promises'
import { hash } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { findLivingSession, touchSession, type Must, type SessionRow } from '../../db/repositories/sessions.ts'
import { grantsOf } from '../../db/repositories/staff.ts'
import { roles, type Grant, type Role } from '../../workflows/permissions.ts'
import { instantAt, millisOf } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'

export const IDLE_MS = 30 * 60 * 1000
export const ABSOLUTE_MS = 12 * 60 * 60 * 1000
/** A session is touched at most this often, so that reading pages hardly ever writes. */
const TOUCH_EVERY_MS = 60 * 1000
/** A database that could not be written to is not asked again by every page that is read. */
const restUntil = new WeakMap<Desk['db'], number>()

export type Living = { sessionId: string; actor: Actor; endsInSeconds: number; must: Must }

/** SHA-256 of a token; only hashes are stored. */
export const tokenHash = (token: string): string => hash('sha256', token, 'hex')

/** The living session of a token, touched when due; null when there is none. */
export async function livingSession(desk: Desk, token: string | undefined): Promise<Living | null> {
  if (token === undefined || token.length > 100) return null
  const session = await findLivingSession(desk.db.reader, tokenHash(token), desk.clock.now())
  if (!session) return null
  await extendIfDue(desk, session)
  const grants = await grantsOf(desk.db.reader, session.staffId, desk.clock.today())
  const idleEnd = desk.clock.millis() + IDLE_MS
  return {
    sessionId: session.id,
    must: session.must,
    actor: {
      staffId: session.staffId,
      name: session.displayName,
      unitId: session.unitId,
      unitName: session.unitName,
      locale: session.locale === 'en' ? 'en' : 'zh-CN',
      grants: grants.filter(isGrant),
    },
    endsInSeconds: Math.floor((Math.min(idleEnd, millisOf(session.endsAt)) - desk.clock.millis()) / 1000),
  }
}

async function extendIfDue(desk: Desk, session: SessionRow): Promise<void> {
  const idleUntil = desk.clock.millis() + IDLE_MS
  if (idleUntil - millisOf(session.idleUntil) < TOUCH_EVERY_MS) return
  if (desk.clock.millis() < (restUntil.get(desk.db) ?? 0)) return
  try {
    await transact(desk.db, (tx) => touchSession(tx, session.id, instantAt(idleUntil)))
  } catch (fault) {
    // Where nothing can be written, as on a full disk, people can still read; the session ends as it would have.
    desk.log.warn({ err: fault }, 'session-not-extended')
    restUntil.set(desk.db, desk.clock.millis() + TOUCH_EVERY_MS)
    // Whoever waited for a lock has held up the others: they come first.
    await wait(1)
  }
}

const isGrant = (grant: { role: string; unitId: string }): grant is Grant => roles.includes(grant.role as Role)
