/** What differs between the two engines, frozen: the only thing a migration may import. */
import { sql, type Kysely } from 'kysely'

export type MigrationEngine = 'sqlite' | 'postgres'

const WORDS: Record<MigrationEngine, Record<string, string>> = {
  sqlite: { TEXT: 'text', INTEGER: 'integer', BLOB: 'blob', STRICT: 'strict' },
  postgres: { TEXT: 'text collate "C"', INTEGER: 'bigint', BLOB: 'bytea', STRICT: '' },
}

/** Runs statements separated by `;` in which {TEXT}, {INTEGER}, {BLOB} and {STRICT} stand for the engine's words. */
export async function define(db: Kysely<unknown>, engine: MigrationEngine, statements: string): Promise<void> {
  for (const statement of statements.split(';')) {
    const text = statement.replaceAll(/\{([A-Z]+)\}/g, (_, word: string) => WORDS[engine][word] ?? unknownWord(word))
    if (text.trim() !== '') await sql.raw(text).execute(db)
  }
}

/** Makes a table refuse update, delete, replace and truncate, so that history can only grow. */
export async function appendOnly(db: Kysely<unknown>, engine: MigrationEngine, table: string): Promise<void> {
  const statements = engine === 'sqlite' ? refusalsOnSqlite(table) : refusalsOnPostgres(table)
  for (const statement of statements) await sql.raw(statement).execute(db)
}

function refusalsOnSqlite(table: string): string[] {
  return ['update', 'delete'].map(
    (verb) =>
      `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, 'append-only: ${table}'); end`,
  )
}

function refusalsOnPostgres(table: string): string[] {
  return [
    `create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'append-only: %', tg_table_name; end $$`,
    `create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change()`,
  ]
}

function unknownWord(word: string): never {
  throw new Error(`unknown-word-in-migration: ${word}`)
}
