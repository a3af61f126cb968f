/** Gives every test a migrated database of its own on either engine, so that none is proved on half of the house. */
import { describe, onTestFinished } from 'vitest'
import { database, openServer } from '../db/database.ts'
import type { Database } from '../db/database.ts'
import { kyselyOnSqlite, openSqliteBytes } from '../db/engines/sqlite.ts'
import { migratedBytes } from './migrated-bytes.ts'
import { hasPostgres, migratedPostgres } from './postgres.ts'

/** A migrated SQLite database in memory, closed when the test ends. Locking, the log and several connections need a file instead. */
export async function freshSqlite(): Promise<Database> {
  const db = database('sqlite', kyselyOnSqlite(openSqliteBytes(await migratedBytes())))
  onTestFinished(() => db.close())
  return db
}

/**
 * The same tests on SQLite and on PostgreSQL. `fresh` gives a migrated database that is closed and gone when its test
 * ends. Where there is no PostgreSQL its half is skipped, and the end of the run says so.
 */
export function onBothEngines(name: string, tests: (fresh: () => Promise<Database>) => void): void {
  describe(`${name} on SQLite`, () => tests(freshSqlite))

  describe.skipIf(!hasPostgres())(`${name} on PostgreSQL`, () => {
    tests(async () => {
      const own = await migratedPostgres()
      const db = await openServer(own?.url ?? '')
      onTestFinished(async () => {
        await db.close()
        await own?.drop()
      })
      return db
    })
  })
}
