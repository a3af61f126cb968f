/** The cookies of whoever has just signed in: his session, and the mark by which his machine is known again. */
import type { Cookie } from '../http/answer.ts'
import { cookieNames } from '../http/cookies.ts'
import { ABSOLUTE_MS } from '../http/session.ts'
import type { Desk } from '../desk.ts'

export const DEVICE_SECONDS = 180 * 24 * 60 * 60

export function signedInCookies(desk: Desk, signed: { token: string; deviceMark: string }): Cookie[] {
  const names = cookieNames(desk.config)
  return [
    { name: names.session, value: signed.token, maxAgeSeconds: ABSOLUTE_MS / 1000 },
    { name: names.device, value: signed.deviceMark, maxAgeSeconds: DEVICE_SECONDS },
  ]
}
