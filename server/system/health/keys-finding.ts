/** Which key seals, how far a change of keys is, and which lie there for nothing. */
import { knownKeys } from '../../../db/repositories/sealing-keys.ts'
import { phrase, type Phrase } from '../../../templates/words/phrase.ts'
import { shanghaiTime } from '../../clock.ts'
import type { Desk } from '../../desk.ts'
import { changeUnderWay, keyLines } from '../../keys/key-status.ts'

export type KeysFound = { state: 'good' | 'soon' | 'late'; words: Phrase; help: Phrase | null }

/** A change under way is well; one that was cut off wants doing, and so does a key that has gone or was made and never used. */
export async function keysFound(desk: Desk): Promise<KeysFound> {
  const running = await changeUnderWay(desk)
  if (running !== null) {
    const { change, atWork } = running
    const figures = { name: change.to_key, done: change.done, parts: change.parts }
    return atWork
      ? { state: 'good', words: phrase('health.keys-changing', figures), help: null }
      : { state: 'late', words: phrase('health.keys-cut-off', figures), help: phrase('health.keys-cut-off-help') }
  }
  const { name, number } = desk.privateValues.keys.current()
  const since = (await knownKeys(desk.db.reader)).find((key) => key.name === name)?.used_at
  const words = phrase('health.keys', { name, number, since: since === undefined ? '-' : shanghaiTime(since) })
  const lines = await keyLines(desk)
  const namesOf = (state: 'held' | 'gone'): string =>
    lines.flatMap((line) => (line.state === state && line.name !== name ? [line.name] : [])).join(', ')
  if (namesOf('gone') !== '')
    return { state: 'soon', words, help: phrase('health.keys-old', { names: namesOf('gone') }) }
  if (namesOf('held') !== '')
    return { state: 'soon', words, help: phrase('health.keys-ready', { names: namesOf('held') }) }
  return { state: 'good', words, help: null }
}
