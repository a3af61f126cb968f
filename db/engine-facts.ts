/** What the database says of itself: its engine, its size, and, where it is another machine's, its clock. */
import { sql } from 'kysely'
import type { Database } from './database.ts'

export type EngineFacts = {
  /** e.g. `SQLite 3.54.0`. */
  engine: string
  bytes: number
  /** Milliseconds since 1970 by the database server's clock; null where it has none of its own. */
  millis: number | null
}

/** Asks the engine; throws what the engine throws. */
export async function engineFacts(db: Database): Promise<EngineFacts> {
  if (db.engine === 'sqlite') {
    const { rows } = await sql<{ version: string; bytes: number }>`
      select sqlite_version() as version, page_count * page_size as bytes from pragma_page_count, pragma_page_size`.execute(
      db.reader,
    )
    return { engine: `SQLite ${rows[0]?.version ?? ''}`, bytes: rows[0]?.bytes ?? 0, millis: null }
  }
  const { rows } = await sql<{ version: string; bytes: number; millis: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (extract(epoch from clock_timestamp()) * 1000)::bigint as millis`.execute(db.reader)
  const [row] = rows
  return {
    engine: `PostgreSQL ${row?.version.split(' ')[0] ?? ''}`,
    bytes: row?.bytes ?? 0,
    millis: row?.millis ?? null,
  }
}
