/** The embedded engine: without these settings SQLite would lose acknowledged commits or lock half-way through a transaction. */
import Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type QueryCompiler,
  type SelectModifierNode,
  type SqliteStatement,
} from 'kysely'
import type { Schema } from '../schema/index.ts'

/** Kysely's plain `begin` fails with SQLITE_BUSY_SNAPSHOT when a reader turns writer; taking the lock at once does not. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** A full disk makes SQLite roll back by itself; to be told that there is nothing left to undo would hide what happened. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection)
    } catch (fault) {
      if (!(fault instanceof Error && fault.message.includes('no transaction is active'))) throw fault
    }
  }
}

/** SQLite rolls back DDL; Kysely's adapter says it does not, and would leave half a migration behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * SQLite plans a statement anew whenever a bound value might change its plan, and with better-sqlite3, which unbinds after
 * every run, that is at every run of most of our questions: ten times the cost of the answer. Behind a plus, which leaves
 * every value as it is, the planner does not see the parameter, and a statement is planned once.
 */
class PlannedOnceCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?'
  }

  /** Rows cannot be locked one by one: a transaction that writes holds the whole database from its first word. */
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier === undefined || !ROW_LOCKS.has(node.modifier)) super.visitSelectModifier(node)
  }
}

const ROW_LOCKS: ReadonlySet<string> = new Set(['ForShare', 'ForUpdate', 'ForNoKeyUpdate'])

class DeskSqliteDialect extends SqliteDialect {
  readonly #settings: SqliteDialectConfig

  constructor(settings: SqliteDialectConfig) {
    super(settings)
    this.#settings = settings
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#settings)
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createQueryCompiler(): QueryCompiler {
    return new PlannedOnceCompiler()
  }
}

/** Oldest SQLite without the WAL-reset corruption bug. */
const SAFE_SQLITE = [3, 51, 3] as const
const BUSY_TIMEOUT_MS = 250
const REMEMBERED_STATEMENTS = 500
/** 16 MB of log. Every act writes many of the same pages again: brought over less often, they are brought over once for many acts. What is acknowledged is in the log, on the disk. */
const PAGES_BEFORE_CHECKPOINT = 4000

/** Opens one SQLite connection with the pragmas every connection of the desk must have. Throws when the library is too old. */
export function openSqliteFile(path: string, options: { readonly?: boolean } = {}): Sqlite.Database {
  refuseOldRuntime()
  const file = new Sqlite(path, { readonly: options.readonly ?? false, timeout: BUSY_TIMEOUT_MS })
  if (!options.readonly) {
    file.pragma('journal_mode = WAL')
    file.pragma(`wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`)
  }
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  file.pragma('recursive_triggers = ON')
  refuseOldSqlite(file)
  return file
}

/** An in-memory database from serialized bytes: a fresh, already migrated database in a fraction of a millisecond. */
export function openSqliteBytes(bytes: Buffer): Sqlite.Database {
  refuseOldRuntime()
  const memory = new Sqlite(bytes)
  memory.pragma('foreign_keys = ON')
  memory.pragma('recursive_triggers = ON')
  return memory
}

/** An empty database in memory, for work that is kept as one file only once it is whole. */
export const openSqliteMemory = (): Sqlite.Database => openSqliteFile(':memory:')

/** Kysely over an open SQLite connection. */
export function kyselyOnSqlite(file: Sqlite.Database): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new DeskSqliteDialect({ database: rememberStatements(file) }) })
}

/** Preparing a statement costs more than running it; the desk asks the same few hundred questions all day. The oldest makes room. */
function rememberStatements(file: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => {
      file.close()
    },
    prepare: (text) => {
      const known = statements.get(text)
      if (known) return known
      const fresh = exact(file.prepare(text))
      const [oldest] = statements.keys()
      if (oldest !== undefined && statements.size >= REMEMBERED_STATEMENTS) statements.delete(oldest)
      statements.set(text, fresh)
      return fresh
    },
  }
}

/** SQLite counts to 2^63 and the driver rounds what JavaScript cannot hold; a rounded sum of money must never leave here. */
function exact(statement: Sqlite.Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => {
      const rows = statement.all(parameters)
      for (const row of rows) refuseRounded(row)
      return rows
    },
    run: (parameters) => statement.run(parameters),
    *iterate(parameters) {
      for (const row of statement.iterate(parameters)) yield refuseRounded(row)
    },
  }
}

function refuseRounded(row: unknown): unknown {
  const values = row as Record<string, unknown>
  // Every row of every answer comes through here: a list of its values would be one more object each.
  for (const name in values) {
    const value = values[name]
    if (typeof value === 'number' && (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER))
      throw new RangeError('number-too-large')
  }
  return row
}

function refuseOldRuntime(): void {
  if (Number(process.versions.napi) < 10) throw new Error('runtime-too-old')
}

function refuseOldSqlite(file: Sqlite.Database): void {
  const text = String(file.prepare('select sqlite_version()').pluck().get())
  const have = text.split('.').map(Number)
  for (const [index, need] of SAFE_SQLITE.entries()) {
    const part = have[index] ?? 0
    if (part > need) return
    if (part < need) throw new Error(`sqlite-too-old: ${text}`)
  }
}
