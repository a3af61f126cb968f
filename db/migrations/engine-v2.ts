/** As engine-v1, with one word more; frozen like it. */
import type { Kysely } from 'kysely'
import { define as defineAsBefore, type MigrationEngine } from './engine-v1.ts'

export type { MigrationEngine } from './engine-v1.ts'

/** Runs statements as engine-v1 does; a table that ends in {KEYED} is kept in its key alone where the engine can. */
export const define = (db: Kysely<unknown>, engine: MigrationEngine, statements: string): Promise<void> =>
  defineAsBefore(
    db,
    engine,
    statements.replaceAll('{KEYED}', engine === 'sqlite' ? '{STRICT}, without rowid' : '{STRICT}'),
  )
