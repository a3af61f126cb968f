/** Whether the database is whole and built as this code builds it: a dropped trigger would let history be rewritten without a word. */
import { sql } from 'kysely'
import { openMemory, type Database, type Reader } from './database.ts'
import { migrate } from './migrate.ts'

export type DatabaseFault = {
  code: 'integrity' | 'foreign-key' | 'schema-missing' | 'schema-changed' | 'schema-added'
  /** The answer of the engine, or the table, index or trigger it is about. */
  id: string
}

/** Reads the whole database. It must have seen every migration. */
export async function checkDatabase(db: Database): Promise<DatabaseFault[]> {
  return db.engine === 'sqlite'
    ? [...(await integrity(db.reader)), ...(await structure(db.reader))]
    : await triggersOfServer(db.reader)
}

async function integrity(reader: Reader): Promise<DatabaseFault[]> {
  const whole = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(reader)
  const broken = whole.rows.map((row) => row.integrity_check).filter((answer) => answer !== 'ok')
  if (broken.length > 0) return broken.map((id) => ({ code: 'integrity', id }))
  const pointing = await sql<{ table: string }>`pragma foreign_key_check`.execute(reader)
  return [...new Set(pointing.rows.map((row) => row.table))].map((id) => ({ code: 'foreign-key', id }))
}

/** Tables (STRICT and all), indexes and triggers as they are written down, beside those of an empty database just made. */
async function structure(reader: Reader): Promise<DatabaseFault[]> {
  const made = openMemory()
  try {
    await migrate(made.db)
    const [found, expected] = [await written(reader), await written(made.db.reader)]
    return [
      ...[...expected].flatMap(([id, text]): DatabaseFault[] => {
        if (!found.has(id)) return [{ code: 'schema-missing', id }]
        return found.get(id) === text ? [] : [{ code: 'schema-changed', id }]
      }),
      ...[...found.keys()].filter((id) => !expected.has(id)).map((id) => ({ code: 'schema-added' as const, id })),
    ]
  } finally {
    await made.db.close()
  }
}

async function written(reader: Reader): Promise<Map<string, string>> {
  const { rows } = await sql<{ type: string; name: string; sql: string }>`
    select type, name, sql from sqlite_schema where sql is not null and name not like 'sqlite_%'`.execute(reader)
  return new Map(rows.map((row) => [`${row.type} ${row.name}`, row.sql]))
}

/** PostgreSQL keeps its own references and pages; what can go unseen is a trigger that was dropped or switched off. */
async function triggersOfServer(reader: Reader): Promise<DatabaseFault[]> {
  const made = openMemory()
  try {
    await migrate(made.db)
    const histories = await sql<{ name: string }>`
      select distinct tbl_name as name from sqlite_schema where type = 'trigger'`.execute(made.db.reader)
    const { rows } = await sql<{ name: string }>`
      select tgname as name from pg_trigger where not tgisinternal and tgenabled in ('O', 'A')`.execute(reader)
    const standing = new Set(rows.map((row) => row.name))
    return histories.rows
      .flatMap(({ name }) => [`${name}_no_change`, `${name}_no_truncate`])
      .filter((name) => !standing.has(name))
      .map((name) => ({ code: 'schema-missing', id: `trigger ${name}` }))
  } finally {
    await made.db.close()
  }
}
