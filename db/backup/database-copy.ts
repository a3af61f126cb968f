/** A whole copy of the database as it stands at one moment, while people go on writing; without it a backup would need the desk to stop. */
import { rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import { openEmbeddedReadonly, openServer, type Reader } from '../database.ts'
import { openSqliteFile } from '../engines/sqlite.ts'
import { contentOf } from '../file-store.ts'
import { knownKeys } from '../repositories/sealing-keys.ts'
import { CopyRefused } from './copy-refused.ts'
import { namedFiles, takeInventory, type Inventory } from './inventory.ts'
import { dumpServer } from './server-dump.ts'

export type Source = { engine: 'sqlite'; path: string } | { engine: 'postgres'; url: string }

export type Copy = {
  inventory: Inventory
  files: { sha256: string; bytes: number }[]
  /** Names of the keys its values are sealed with. */
  sealedBy: string[]
  /** The copy itself: a database file, or a dump in PostgreSQL's custom format. */
  bytes: AsyncIterable<Uint8Array>
}

/** Pages copied at a stretch, some milliseconds of work. */
const PAGES_A_STEP = 2_000

/**
 * Makes a copy and hands it to `use`. On SQLite the copy passes through the file `passing`, which is gone afterwards;
 * PostgreSQL sends it. Throws CopyRefused.
 */
export async function withCopy<Answer>(
  source: Source,
  passing: string,
  tell: (done: number, of: number) => void,
  use: (copy: Copy) => Promise<Answer>,
): Promise<Answer> {
  return source.engine === 'sqlite' ? ofEmbedded(source.path, passing, tell, use) : ofServer(source.url, passing, use)
}

async function ofEmbedded<Answer>(
  path: string,
  passing: string,
  tell: (done: number, of: number) => void,
  use: (copy: Copy) => Promise<Answer>,
): Promise<Answer> {
  await refuseWithoutRoom(path, passing)
  try {
    await copyPages(path, passing, tell)
    const db = openEmbeddedReadonly(passing)
    try {
      const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db.reader)
      const answer = rows[0]?.quick_check ?? ''
      if (answer !== 'ok') throw new CopyRefused('database-damaged', answer)
      const looked = await look(db.reader)
      return await use({ ...looked, bytes: contentOf(passing) })
    } finally {
      await db.close()
    }
  } catch (fault) {
    throw isDamage(fault) ? new CopyRefused('database-damaged', fault.message) : fault
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) await rm(`${passing}${ending}`, { force: true })
  }
}

const isDamage = (fault: unknown): fault is Error =>
  fault instanceof Error && 'code' in fault && /^SQLITE_(CORRUPT|NOTADB)/.test(String(fault.code))

/** Read in one transaction of a connection of its own: writers go on, and their commits do not make the copy begin anew. */
async function copyPages(from: string, to: string, tell: (done: number, of: number) => void): Promise<void> {
  const file = openSqliteFile(from, { readonly: true })
  try {
    file.exec('begin')
    file.prepare('select count(*) from sqlite_schema').get()
    await file.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        tell(totalPages - remainingPages, totalPages)
        return PAGES_A_STEP
      },
    })
    file.exec('commit')
  } finally {
    file.close()
  }
}

/** A copy that filled the disk would stop the desk itself. */
async function refuseWithoutRoom(path: string, passing: string): Promise<void> {
  const { bavail, bsize } = await statfs(dirname(passing))
  const { size } = await stat(path)
  if (bavail * bsize < size * 1.1 + 16 * 1024 * 1024)
    throw new CopyRefused('no-room-for-copy', `${Math.ceil((size * 1.1) / 1024 / 1024) + 16} MB`)
}

async function ofServer<Answer>(url: string, passing: string, use: (copy: Copy) => Promise<Answer>): Promise<Answer> {
  const db = await openServer(url)
  try {
    // Figures and dump are read from one snapshot, so they speak of the same moment.
    return await db.reader
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await sql`set local statement_timeout = 0`.execute(tx)
        const { rows } = await sql<{ snapshot: string }>`select pg_export_snapshot() as snapshot`.execute(tx)
        const looked = await look(tx)
        return use({ ...looked, bytes: dumpServer(url, rows[0]?.snapshot ?? '', `${passing}.pass`) })
      })
  } finally {
    await db.close()
  }
}

async function look(reader: Reader): Promise<Omit<Copy, 'bytes'>> {
  const inventory = await takeInventory(reader)
  // A backup made of a database from before keys could be changed has nothing to tell of them.
  const keys = 'sealing_key' in inventory.rows ? await knownKeys(reader) : []
  return {
    inventory,
    files: await namedFiles(reader),
    sealedBy: keys.flatMap(({ name, state }) => (state === 'gone' ? [] : [name])),
  }
}
