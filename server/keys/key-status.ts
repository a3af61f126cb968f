/** How the keys stand: which seals, which are leaving and with how much left, which may be taken out; and the change under way. */
import { transact } from '../../db/database.ts'
import { knownKeys, latestKeyChange, type KeyChange } from '../../db/repositories/sealing-keys.ts'
import { millisOf } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { addPair, loadPairs } from '../secrets.ts'
import { noteKeyAct } from './note-key-act.ts'
import type { KeyDesk } from './change-keys.ts'

/** `held`: lies in the folder and is used by nobody yet; `gone`: lies there and may be taken out. */
export type KeyLine = { name: string; number: number; state: 'held' | 'used' | 'leaving' | 'gone' }

/** Every key that lies in the folder, oldest first. */
export async function keyLines({ db, privateValues }: Pick<Desk, 'db' | 'privateValues'>): Promise<KeyLine[]> {
  const known = new Map((await knownKeys(db.reader)).map((key) => [key.name, key.state]))
  return privateValues.keys.held().map(({ name, number }) => ({ name, number, state: known.get(name) ?? 'held' }))
}

const SILENT_MS = 60_000

/** The change that was begun last, and whether a process is at it; null where none was begun or the last is done. */
export async function changeUnderWay({
  db,
  clock,
}: Pick<Desk, 'db' | 'clock'>): Promise<{ change: KeyChange; atWork: boolean } | null> {
  const change = await latestKeyChange(db.reader)
  if (change?.state !== 'running') return null
  return { change, atWork: clock.millis() - millisOf(change.beat_at) < SILENT_MS }
}

/** Makes a pair that nobody uses yet, with its line in the trail; answers its number. */
export async function addKeys(desk: KeyDesk): Promise<KeyLine> {
  const { number } = addPair(desk.config.secretsDir)
  const { keys } = desk.privateValues
  keys.hold(loadPairs(desk.config.secretsDir))
  await transact(desk.db, (tx) => noteKeyAct(desk, tx, { action: 'key:add', id: String(number), pair: number }))
  const name = keys.held().find((key) => key.number === number)?.name ?? ''
  return { name, number, state: 'held' }
}
