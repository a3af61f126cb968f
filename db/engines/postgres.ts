/** The city's engine: several stateless servers share one PostgreSQL, which answers in the same types as SQLite. */
import pg from 'pg'
import { Kysely, PostgresDialect } from 'kysely'
import type { Schema } from '../schema/index.ts'

const INT8 = 20
const NUMERIC = 1700

/** Fen and counts fit a JavaScript integer; anything beyond 2^53 is a fault, never a rounded figure. */
function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('number-too-large')
  return value
}

/** What is acknowledged is on the disk, also where the server was set up to be faster; an address that brings `options` of its own decides itself. */
const DURABLE = '-c synchronous_commit=on'

/** Opens a pool on `url`; sums and 64-bit integers arrive as numbers and throw beyond 2^53. */
export function openPostgres(url: string): Kysely<Schema> {
  const pool = new pg.Pool({
    connectionString: url,
    options: DURABLE,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC
          ? wholeNumber
          : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // A connection that breaks while idle is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // So would one that breaks between two questions of a transaction: whoever asks the next is told.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}
