/** A whole desk on a fresh, migrated database for every test: real repositories, real files, a clock that stands where told. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { database, openServer, type Database } from '../../db/database.ts'
import { kyselyOnSqlite, openSqliteBytes } from '../../db/engines/sqlite.ts'
import { fileStore } from '../../db/file-store.ts'
import { migrate } from '../../db/migrate.ts'
import { privateValues } from '../../db/private-values.ts'
import { clockFrom } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { Desk } from '../../server/desk.ts'
import { idsFrom } from '../../server/ids.ts'
import { createLog } from '../../server/log.ts'
import { passingSecrets } from '../../server/secrets.ts'

export type TestDesk = Desk & {
  /** Puts the clock on a Shanghai wall-clock moment, e.g. `2026-11-22 09:30`; it then ticks one second a reading. */
  at(moment: string): void
  logLines: string[]
  end(): Promise<void>
}

let migratedBytes: Buffer | null = null

async function freshSqlite(): Promise<Database> {
  if (migratedBytes === null) {
    const first = new Sqlite(':memory:')
    await migrate(database('sqlite', kyselyOnSqlite(first)))
    migratedBytes = first.serialize()
    first.close()
  }
  return database('sqlite', kyselyOnSqlite(openSqliteBytes(migratedBytes)))
}

/** A desk on SQLite in memory, or on a fresh PostgreSQL database when its URL is given. */
export async function testDesk(options: { postgresUrl?: string; demonstration?: boolean } = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-test-'))
  const db = options.postgresUrl === undefined ? await freshSqlite() : await openServer(options.postgresUrl)
  if (options.postgresUrl !== undefined) await migrate(db)
  let millis = momentOf('2026-11-22 09:00')
  const clock = clockFrom(() => (millis += 1000))
  const secrets = passingSecrets()
  const logLines: string[] = []
  return {
    config: readConfig({ DATA_DIR: folder, PORT: '0' }),
    db,
    files: fileStore(join(folder, 'files')),
    privateValues: privateValues(secrets.sealing, secrets.indexing),
    clock,
    newId: idsFrom(clock),
    log: createLog({ write: (line) => void logLines.push(line) }),
    secrets,
    certificate: null,
    demonstration: options.demonstration ?? false,
    logLines,
    at: (moment) => {
      millis = momentOf(moment)
    },
    end: async () => {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const momentOf = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`)
