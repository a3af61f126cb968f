/** Gives every test a migrated database of its own on either engine, so that none is proved on half of the house. */
import { afterAll, describe, onTestFinished } from 'vitest'
import { database, openServer } from '../db/database.ts'
import type { Database } from '../db/database.ts'
import { kyselyOnSqlite, openSqliteBytes, openSqliteFile } from '../db/engines/sqlite.ts'
import { migrate } from '../db/migrate.ts'
import { freshPostgres, hasPostgres } from './postgres.ts'
import type { FreshPostgres } from './postgres.ts'

let bytes: Promise<Buffer> | null = null

/** Migrated once a file, then copied: a fresh database in a fraction of a millisecond. */
async function migratedBytes(): Promise<Buffer> {
  const file = openSqliteFile(':memory:')
  const db = database('sqlite', kyselyOnSqlite(file))
  await migrate(db)
  const serialized = file.serialize()
  await db.close()
  return serialized
}

/** A migrated SQLite database in memory, closed when the test ends. Locking, the log and several connections need a file instead. */
export async function freshSqlite(): Promise<Database> {
  bytes ??= migratedBytes()
  const db = database('sqlite', kyselyOnSqlite(openSqliteBytes(await bytes)))
  onTestFinished(() => db.close())
  return db
}

async function migratedTemplate(): Promise<FreshPostgres> {
  const template = await freshPostgres()
  if (template === null) throw new Error('this run has no PostgreSQL')
  const db = await openServer(template.url)
  await migrate(db)
  await db.close()
  return template
}

/**
 * The same tests on SQLite and on PostgreSQL. `fresh` gives a migrated database that is closed and gone when its test
 * ends. Where there is no PostgreSQL its half is skipped, and the end of the run says so.
 */
export function onBothEngines(name: string, tests: (fresh: () => Promise<Database>) => void): void {
  describe(`${name} on SQLite`, () => tests(freshSqlite))

  describe.skipIf(!hasPostgres())(`${name} on PostgreSQL`, () => {
    let template: Promise<FreshPostgres> | null = null
    afterAll(async () => {
      await (await template)?.drop()
    })
    tests(async () => {
      template ??= migratedTemplate()
      const own = await freshPostgres(await template)
      const db = await openServer(own?.url ?? '')
      onTestFinished(async () => {
        await db.close()
        await own?.drop()
      })
      return db
    })
  })
}
