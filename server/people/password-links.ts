/** Links by which a person sets his own password: an administrator hands them over and never learns the password. */
import { createHash, createHmac } from 'node:crypto'
import type { Tx } from '../../db/database.ts'
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import {
  findOneTimeLink,
  insertOneTimeLink,
  useOneTimeLink,
  type OneTimeLinkState,
} from '../../db/repositories/one-time-links.ts'
import { clearCounter } from '../../db/repositories/sign-in-counters.ts'
import { setPassword } from '../../db/repositories/passwords.ts'
import { DomainError } from '../../workflows/errors.ts'
import { instantAt } from '../clock.ts'
import type { Act, Desk } from '../desk.ts'
import { hashPassword } from './passwords.ts'
import { refuseWeak } from './refuse-weak.ts'

const PURPOSE = 'password'
const LINK_MS = 24 * 60 * 60 * 1000

/**
 * The token of the link an act makes. It is derived, never stored: the same form sent twice shows the same link, and
 * no table holds it in the clear.
 */
export const passwordLinkToken = (desk: Desk, act: Act): string =>
  createHmac('sha256', desk.secrets.signing).update(`password-link:${act.actor.staffId}:${act.key}`).digest('base64url')

/** Makes the link of an act for a person and unlocks his account; only the token's hash is kept. */
export async function makePasswordLink(desk: Desk, tx: Tx, act: Act, staffId: string): Promise<void> {
  await insertOneTimeLink(tx, {
    id: desk.newId(),
    purpose: PURPOSE,
    subjectId: staffId,
    tokenHash: hashed(passwordLinkToken(desk, act)),
    expiresAt: instantAt(desk.clock.millis() + LINK_MS),
  })
  await clearCounter(tx, `account:${staffId}`)
}

/** How a link stands. Throws not-found for one that nobody made. */
export async function passwordLinkState(desk: Desk, token: string): Promise<OneTimeLinkState> {
  return (await linkOf(desk, token)).state
}

async function linkOf(desk: Desk, token: string): Promise<{ state: OneTimeLinkState; staffId: string }> {
  const link = await findOneTimeLink(desk.db.reader, PURPOSE, hashed(token), desk.clock.now())
  if (link === null || link.subjectId === null) throw new DomainError('not-found', 'no-such-page')
  return { state: link.state, staffId: link.subjectId }
}

/** Sets the password behind a link. Throws invalid for a weak one, not-found when the link was used meanwhile or is old. */
export async function setPasswordByLink(desk: Desk, token: string, password: string): Promise<void> {
  const { staffId } = await linkOf(desk, token)
  await refuseWeak(desk, staffId, password)
  const hash = await hashPassword(password)
  await transact(desk.db, async (tx) => {
    if (!(await useOneTimeLink(tx, PURPOSE, hashed(token), desk.clock.now())))
      throw new DomainError('not-found', 'no-such-page')
    await setPassword(tx, staffId, { id: desk.newId(), hash, at: desk.clock.now() })
    await recordPasswordSet(desk, tx, staffId)
  })
}

/** One audit row for a password that was set. */
export async function recordPasswordSet(desk: Desk, tx: Tx, staffId: string): Promise<void> {
  await appendAudit(tx, {
    id: desk.newId(),
    at: desk.clock.now(),
    actorId: staffId,
    action: 'password-set',
    object: { kind: 'staff', id: staffId, unitId: null },
    outcome: 'done',
    reason: null,
    requestId: desk.newId(),
    details: {},
  })
}

const hashed = (token: string): string => createHash('sha256').update(token).digest('hex')
