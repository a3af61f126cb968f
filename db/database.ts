/** One door to whichever engine holds the desk's memory, and the only maker of the branded transaction. */
import type { Kysely, Transaction } from 'kysely'
import { kyselyOnSqlite, openSqliteFile, openSqliteMemory } from './engines/sqlite.ts'
import type { Schema } from './schema/index.ts'

export type EngineName = 'sqlite' | 'postgres'

export type Database = {
  readonly engine: EngineName
  readonly reader: Kysely<Schema>
  close(): Promise<void>
}

declare const inTransaction: unique symbol

/** A transaction that only `transact` can make: writing with the plain connection hangs on SQLite and silently commits elsewhere on PostgreSQL. */
export type Tx = Transaction<Schema> & { readonly [inTransaction]: true }

/** Anything that can be read from: the plain connection or a transaction. */
export type Reader = Kysely<Schema>

/** Opens the embedded database file; the caller closes it. */
export function openEmbedded(path: string): Database {
  return database('sqlite', kyselyOnSqlite(openSqliteFile(path)))
}

/** Opens a second, read-only connection to the embedded file, for worker threads. */
export function openEmbeddedReadonly(path: string): Database {
  return database('sqlite', kyselyOnSqlite(openSqliteFile(path, { readonly: true })))
}

/** A database in memory; `bytes` gives the whole of it as the content of a database file. */
export function openMemory(): { db: Database; bytes(): Buffer } {
  const memory = openSqliteMemory()
  return { db: database('sqlite', kyselyOnSqlite(memory)), bytes: () => memory.serialize() }
}

/** Opens PostgreSQL by its connection URL; the caller closes it. A desk on its own file never loads that driver. */
export async function openServer(url: string): Promise<Database> {
  const { openPostgres } = await import('./engines/postgres.ts')
  return database('postgres', openPostgres(url))
}

/** Wraps an already open Kysely, e.g. an in-memory copy. */
export function database(engine: EngineName, reader: Kysely<Schema>): Database {
  return { engine, reader, close: () => reader.destroy() }
}

/** PostgreSQL's words for "somebody else was let through, begin again": a deadlock and a serialization failure. */
const BEGIN_AGAIN = new Set(['40P01', '40001'])
const MOST_TRIES = 4

/**
 * Runs `work` in one transaction; a throw undoes everything. Nothing but database calls may be awaited inside: where
 * PostgreSQL undid the transaction to let another through, `work` is run again from its beginning.
 */
export async function transact<Answer>(db: Database, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.reader.transaction().execute((tx) => work(tx as Tx))
    } catch (fault) {
      if (tries === MOST_TRIES || !(fault instanceof Error && 'code' in fault && BEGIN_AGAIN.has(String(fault.code))))
        throw fault
    }
  }
}
