/** What a database knows of its keys at the start: the first is noted, and a desk that lacks one it still needs does not start. */
import { transact } from '../../db/database.ts'
import { anySealedValue, knownKeys, statesOf, useKey } from '../../db/repositories/sealing-keys.ts'
import type { Desk } from '../desk.ts'

/** A key values are sealed with that is not held, or two that pass for one. */
export class KeyLacking extends Error {
  readonly keyName: string
  constructor(keyName: string, detail: string) {
    super(detail)
    this.name = 'KeyLacking'
    this.keyName = keyName
  }
}

type KeyDesk = Pick<Desk, 'db' | 'privateValues' | 'clock' | 'config'>

/** Goes by what the database knows; notes the first key in one that knows none. Throws KeyLacking. */
export async function goByKnownKeys(desk: KeyDesk): Promise<void> {
  const { keys } = desk.privateValues
  const known = await knownKeys(desk.db.reader)
  if (known.length === 0) await noteFirst(desk)
  for (const { name, number, state } of known)
    if (state !== 'gone' && keys.byName(name) === null)
      throw new KeyLacking(
        name,
        `key ${name} (pair ${number}) is not in ${desk.config.secretsDir}, but values of this database are still sealed with it: ` +
          'put its two files back; it may be taken out once npm run keys -- status says so',
      )
  keys.goBy(statesOf(known))
}

async function noteFirst(desk: KeyDesk): Promise<void> {
  const { keys } = desk.privateValues
  const sealed = await anySealedValue(desk.db.reader)
  const name = sealed?.split(':')[1] ?? keys.current().name
  const key = keys.byName(name)
  if (key === null)
    throw new KeyLacking(
      name,
      `key ${name} is not in ${desk.config.secretsDir}, but values of this database are sealed with it: set SECRETS_DIR to the desk's own keys`,
    )
  await transact(desk.db, (tx) => useKey(tx, { name, number: key.number, at: desk.clock.now() }))
  keys.goBy(new Map([[name, 'used']]))
}
