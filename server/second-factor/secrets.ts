/** What a second factor keeps to itself: its secret is sealed and bound to its owner, its recovery codes are kept as keyed hashes. */
import { createHmac } from 'node:crypto'
import type { SecondFactor } from '../../db/repositories/second-factors.ts'
import type { Act, Desk } from '../desk.ts'

const RECOVERY_CODES = 10
export const secretPlace = (staffId: string): string => `second_factor.secret.${staffId}`

export const sealSecret = (desk: Desk, staffId: string, secret: string): string =>
  desk.privateValues.sealText(secretPlace(staffId), secret)

/** Throws `sealed-value-damaged` for a secret of somebody else or of another key. */
export const openSecret = (desk: Desk, { staff_id: staffId, secret }: SecondFactor): string =>
  desk.privateValues.openText(secretPlace(staffId), secret)

/** Ten codes of fifty bits, derived from the act that made them: the same form sent twice shows the same. */
export function recoveryCodes(desk: Desk, act: Act): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, at) => {
    const mac = createHmac('sha256', desk.secrets.signing)
      .update(`recovery-code:${act.actor.staffId}:${act.key}:${at}`)
      .digest('hex')
    return `${mac.slice(0, 4)}-${mac.slice(4, 8)}-${mac.slice(8, 12)}`
  })
}

/** What is kept of a recovery code; dashes, spaces and capitals do not matter. */
export const recoveryHash = (desk: Desk, staffId: string, code: string): string =>
  createHmac('sha256', desk.secrets.signing)
    .update(`recovery-hash:${staffId}:${code.toLowerCase().replaceAll(/[^0-9a-f]/gu, '')}`)
    .digest('hex')
