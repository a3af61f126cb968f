/**
 * Wrong digits are counted for each code as well, wherever they come from: five within an hour close it for an hour, for everybody, so
 * that many addresses together get no further with four digits than one. Whoever holds the code can thereby keep its worker out for an
 * hour at a time, on purpose: that takes the slip (nobody walks to a random code, each address having five tries), and a worker kept out
 * still reaches his desk by the telephone on the same slip, while digits found out would show his case to whoever guessed.
 */
import { createHmac } from 'node:crypto'
import { transact } from '../../db/database.ts'
import { beginWindowAnew, giveRequestBack, takeRequests } from '../../db/repositories/request-bounds.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'

const WRONG_BEFORE_CLOSED = 5
const CLOSED_MS = 60 * 60 * 1000

/** A try that was counted before its digits are compared, so that tries sent together are counted too. */
export type CodeTry = { key: string; open: boolean; last: boolean }

/** Counts a try at a code, whether the code exists or not: neither the answer nor the work behind it tells. */
export async function tryCode(desk: Desk, code: string): Promise<CodeTry> {
  const key = `code:${createHmac('sha256', desk.secrets.signing).update(`code:${code}`).digest('base64url').slice(0, 22)}`
  const now = desk.clock.millis()
  const window = { key, most: WRONG_BEFORE_CLOSED, block: 1 }
  const { granted, left } = await transact(desk.db, (tx) =>
    takeRequests(tx, { ...window, now: instantAt(now), windowBefore: instantAt(now - CLOSED_MS) }),
  )
  return { key, open: granted > 0, last: granted > 0 && left === 0 }
}

/** Right digits cost nothing; the fifth wrong ones close the code from now on. */
export async function settleTry(desk: Desk, { key, open, last }: CodeTry, right: boolean): Promise<void> {
  if (!open || (!right && !last)) return
  await transact(desk.db, (tx) => (right ? giveRequestBack(tx, key) : beginWindowAnew(tx, key, desk.clock.now())))
}
