/** Refuses writes that did not come from our own pages: same-origin headers and a token bound to the session. */
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { Desk } from '../desk.ts'

const prepared = new WeakMap<Buffer, KeyObject>()

/** The signing key made ready once: making it anew costs more than the signature, and every page signs. */
function signingKey({ secrets }: Desk): KeyObject {
  const known = prepared.get(secrets.signing)
  if (known) return known
  const fresh = createSecretKey(secrets.signing)
  prepared.set(secrets.signing, fresh)
  return fresh
}

/** The token a form must carry; `subject` is the session's id, or the visitor's cookie before sign-in. */
export const csrfToken = (desk: Desk, subject: string): string =>
  createHmac('sha256', signingKey(desk)).update(`csrf:${subject}`).digest('base64url')

/** Whether a form's token belongs to `subject`, compared in constant time. */
export function csrfMatches(desk: Desk, subject: string, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const wanted = Buffer.from(csrfToken(desk, subject))
  const have = Buffer.from(given)
  return wanted.length === have.length && timingSafeEqual(wanted, have)
}

/** Whether the browser says the request comes from our own origin. Old browsers send neither header; the token still guards them. */
export function sameOrigin(
  headers: Record<string, string | string[] | undefined>,
  ownOrigins: readonly string[],
): boolean {
  const site = headers['sec-fetch-site']
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.origin
  return typeof origin !== 'string' || ownOrigins.includes(origin)
}
