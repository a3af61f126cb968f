/** Each process looks every few seconds for new keys in the folder and for the one in use, and says what it has: so keys change without a start. */
import { transact } from '../../db/database.ts'
import { forgetHolders, knownKeys, statesOf, tellHeld } from '../../db/repositories/sealing-keys.ts'
import { instantAt } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { loadPairs } from '../secrets.ts'

const EVERY_MS = 3000
/** Said again so often even when nothing changed. */
const SAID_EVERY_MS = 30_000
/** A process silent for so long is gone. */
export const SILENT_MS = 90_000

type HoldingDesk = Pick<Desk, 'db' | 'clock' | 'config' | 'privateValues' | 'newId' | 'log'>

/** Looks at once and every few seconds; answers the way to stop, which takes the process off the list. */
export function keepKeys(desk: HoldingDesk): () => Promise<void> {
  const { keys } = desk.privateValues
  const id = desk.newId()
  let said = ''
  let saidAt = 0
  const look = async (): Promise<void> => {
    const pairs = loadPairs(desk.config.secretsDir)
    if (
      pairs.map((pair) => pair.number).join() !==
      keys
        .held()
        .map((pair) => pair.number)
        .join()
    )
      keys.hold(pairs)
    const states = statesOf(await knownKeys(desk.db.reader))
    keys.goBy(states)
    const holder = { id, held: keys.held().map((key) => key.name), uses: keys.current().name }
    const now = desk.clock.millis()
    const words = JSON.stringify(holder)
    if (words === said && now - saidAt < SAID_EVERY_MS) return
    await transact(desk.db, (tx) => tellHeld(tx, holder, instantAt(now)))
    said = words
    saidAt = now
  }
  let atWork: Promise<void> | null = null
  const round = (): Promise<void> =>
    (atWork ??= look()
      .catch((fault: unknown) => desk.log.error({ err: fault }, 'keys-not-looked-at'))
      .finally(() => {
        atWork = null
      }))
  void round()
  const timer = setInterval(() => void round(), EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await atWork
    await transact(desk.db, (tx) => forgetHolders(tx, id, instantAt(desk.clock.millis() - SILENT_MS))).catch(
      (fault: unknown) => desk.log.warn({ err: fault }, 'keys-still-said-held'),
    )
  }
}
