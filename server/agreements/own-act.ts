/** A key of its own for each paper of a batch, so that the same batch sent twice is the same acts. */
import { createHash } from 'node:crypto'
import type { Act } from '../desk.ts'

export const ownAct = (act: Act, agreementId: string): Act => ({
  ...act,
  key: digest(`${act.key}:${agreementId}`),
  bodyHash: digest(`${act.bodyHash}:${agreementId}`),
})

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32)
