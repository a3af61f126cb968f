/** A worker looks up his own case by the code on his slip and four digits of his phone; guessing is slow and tells nothing. */
import { createHmac } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { readCounter, writeCounter } from '../../db/repositories/sign-in-counters.ts'
import { findStatus, type CaseStatus } from '../../db/repositories/case-status.ts'
import { readPhone } from '../../workflows/values/phone.ts'
import { checkRegistrationCode } from '../../workflows/values/registration-code.ts'
import { instantAt, millisOf } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { settleTry, tryCode } from './code-tries.ts'

export type LookedUp =
  { kind: 'found'; status: CaseStatus; personId: string } | { kind: 'unknown' } | { kind: 'too-many'; minutes: number }

const WRONG_BEFORE_LOCK = 5
const WINDOW_MS = 10 * 60 * 1000
const LOCK_MS = 60 * 60 * 1000

/**
 * The status of a case; unknown codes, wrong digits and a code that is closed get the same answer. Five of them lock an address out for an
 * hour, and five wrong digits from wherever close a code.
 */
export async function lookUp(desk: Desk, asked: { code: string; tail: string; address: string }): Promise<LookedUp> {
  const key = `status:${createHmac('sha256', desk.secrets.signing).update(asked.address).digest('base64url').slice(0, 22)}`
  const counter = await readCounter(desk.db.reader, key)
  const now = desk.clock.millis()
  if (counter?.lockedUntil && millisOf(counter.lockedUntil) > now)
    return { kind: 'too-many', minutes: Math.ceil((millisOf(counter.lockedUntil) - now) / 60_000) }
  const code = checkRegistrationCode(asked.code)
  const tried = code.ok ? await tryCode(desk, code.value) : null
  const status = code.ok ? await findStatus(desk.db.reader, code.value, desk.clock.today()) : null
  const phones = status
    ? await desk.privateValues.read(desk.db.reader, status.personIds, 'phone')
    : new Map<string, string>()
  const known = [...phones].find(([, phone]) => readPhone(phone).number.slice(-4) === asked.tail)
  if (tried) await settleTry(desk, tried, known !== undefined)
  if (status && known && tried?.open) return { kind: 'found', status, personId: known[0] }
  const fresh = counter === null || millisOf(counter.windowStartedAt) + WINDOW_MS < now
  const failures = (fresh ? 0 : counter.failures) + 1
  await transact(desk.db, (tx) =>
    writeCounter(tx, key, {
      failures,
      windowStartedAt: fresh ? instantAt(now) : counter.windowStartedAt,
      lockedUntil: failures >= WRONG_BEFORE_LOCK ? instantAt(now + LOCK_MS) : null,
    }),
  )
  return { kind: 'unknown' }
}
