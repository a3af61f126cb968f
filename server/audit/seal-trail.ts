/** The one sealer: links committed entries of the trail into the chain, in order, by one process at a time. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { transact } from '../../db/database.ts'
import { insertSeals, trailHead, unsealedEntries, type TrailHead } from '../../db/repositories/audit-seals.ts'
import { takeLease } from '../../db/repositories/leases.ts'
import type { Desk } from '../desk.ts'
import { leaseFor } from '../lease-for.ts'
import { BEFORE_FIRST, linkHash } from './chain.ts'

/** Entries of one transaction, a few milliseconds of work. */
const AT_ONCE = 200
const EVERY_MS = 20_000
/** A sealer that dies is followed by another after so long. */
const LEASE_MS = 60_000

type SealingDesk = Pick<Desk, 'db' | 'clock' | 'secrets' | 'config'>

/** Links everything that waits and answers how many entries; 0 while another process holds the lease. */
export async function sealTrail(desk: SealingDesk, holder: string): Promise<number> {
  let sealed = 0
  for (let found = AT_ONCE; found === AT_ONCE; sealed += found) {
    found = await sealSome(desk, holder)
    // Others come first: a long tail is linked between their requests.
    await setImmediate()
  }
  if (sealed > 0) await noteHead(desk)
  return sealed
}

async function sealSome(desk: SealingDesk, holder: string): Promise<number> {
  // Looked at outside: a desk where nothing happens takes no lock for it.
  if ((await unsealedEntries(desk.db.reader, 1)).length === 0) return 0
  return transact(desk.db, async (tx) => {
    if (!(await takeLease(tx, { name: 'audit-sealer', holder, ...leaseFor(desk.clock, LEASE_MS) }))) return 0
    const entries = await unsealedEntries(tx, AT_ONCE)
    let head = (await trailHead(tx)) ?? { seq: 0, hash: BEFORE_FIRST }
    const seals = entries.map((entry) => {
      head = { seq: head.seq + 1, hash: linkHash(desk.secrets.auditing, head.hash, head.seq + 1, entry) }
      return { ...head, entryId: entry.id }
    })
    if (seals.length > 0) await insertSeals(tx, seals)
    return seals.length
  })
}

const headFile = (dataDir: string): string => join(dataDir, 'audit-head.json')

/** The head is noted outside the database too: a chain cut at its end is sound in itself, but lacks what was noted. */
async function noteHead({ db, config }: SealingDesk): Promise<void> {
  const head = await trailHead(db.reader)
  const passing = `${headFile(config.dataDir)}.part`
  await writeFile(passing, `${JSON.stringify(head)}\n`, { mode: 0o600 })
  await rename(passing, headFile(config.dataDir))
}

/** The head this machine noted last; null where none was. */
export async function notedHead(dataDir: string): Promise<TrailHead | null> {
  try {
    const { seq, hash } = JSON.parse(await readFile(headFile(dataDir), 'utf8')) as TrailHead
    return typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null
  } catch {
    return null
  }
}

/** Seals at once and every twenty seconds; answers the way to stop. A round that fails is logged and made up for by the next. */
export function keepSealing(desk: Desk): () => void {
  const holder = desk.newId()
  let atWork = false
  const round = async (): Promise<void> => {
    if (atWork) return
    atWork = true
    try {
      await sealTrail(desk, holder)
    } catch (fault) {
      desk.log.error({ err: fault }, 'trail-not-sealed')
    } finally {
      atWork = false
    }
  }
  void round()
  const timer = setInterval(() => void round(), EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
