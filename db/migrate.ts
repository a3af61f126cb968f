/** Brings a database to the schema of this code, one whole migration at a time, and refuses one from the future. */
import { Migrator, type Migration } from 'kysely/migration'
import type { Database, EngineName } from './database.ts'
import { migrations } from './migrations/index.ts'

/** A start that cannot go on; `code` names the reason for the log and the page. */
export class SchemaRefused extends Error {
  readonly code: 'newer-schema' | 'migration-failed'

  constructor(code: 'newer-schema' | 'migration-failed', detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause })
    this.name = 'SchemaRefused'
    this.code = code
  }
}

/** Runs what is missing and returns the names applied. Throws SchemaRefused; a failed migration leaves nothing behind. */
export async function migrate(
  db: Database,
  known: Record<string, Migration> = migrations(db.engine),
): Promise<string[]> {
  const migrator = new Migrator({ db: db.reader, provider: { getMigrations: () => Promise.resolve(known) } })
  const unknown = await appliedButUnknown(db, known)
  if (unknown.length > 0) throw new SchemaRefused('newer-schema', unknown.join(', '))
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw new SchemaRefused('migration-failed', error instanceof Error ? error.message : 'unknown', error)
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** The name of the last migration this code knows. */
export const latestMigration = (engine: EngineName): string => Object.keys(migrations(engine)).toSorted().at(-1) ?? ''

/** Whether the database has seen every migration of this code. */
export async function isCurrent(db: Database): Promise<boolean> {
  const seen = new Set(await applied(db))
  return Object.keys(migrations(db.engine)).every((name) => seen.has(name))
}

async function appliedButUnknown(db: Database, known: Record<string, Migration>): Promise<string[]> {
  return (await applied(db)).filter((name) => !(name in known))
}

async function applied(db: Database): Promise<string[]> {
  const tables = await db.reader.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await db.reader.selectFrom('kysely_migration').select('name').execute()
  return rows.map((row) => row.name)
}
