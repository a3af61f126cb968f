/** A key of its own for each object of a batch, so that the same batch sent twice is the same acts. */
import { createHash } from 'node:crypto'
import type { Act } from './desk.ts'

export const ownAct = (act: Act, objectId: string): Act => ({
  ...act,
  key: digest(`${act.key}:${objectId}`),
  bodyHash: digest(`${act.bodyHash}:${objectId}`),
})

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32)
