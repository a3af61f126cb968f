/** A migrated SQLite database as bytes, for programs as well as for tests: it asks nothing of the test runner. */
import { database } from '../db/database.ts'
import { kyselyOnSqlite, openSqliteFile } from '../db/engines/sqlite.ts'
import { migrate } from '../db/migrate.ts'

let bytes: Promise<Buffer> | null = null

async function migrateInMemory(): Promise<Buffer> {
  const file = openSqliteFile(':memory:')
  const db = database('sqlite', kyselyOnSqlite(file))
  await migrate(db)
  const serialized = file.serialize()
  await db.close()
  return serialized
}

/** Migrated once a worker, then copied in a fraction of a millisecond. */
export async function migratedBytes(): Promise<Buffer> {
  return (bytes ??= migrateInMemory())
}
