/** An intent to write, as a form sends it: with a key of its own. */
import { randomUUID } from 'node:crypto'
import type { Act, Actor } from '../../server/desk.ts'

/** `action` is the audit name of the route that a person at the desk would take. */
export const intent = (actor: Actor, action: string): Act => ({
  actor,
  key: randomUUID(),
  bodyHash: randomUUID(),
  action,
})
