/** A whole desk on a fresh, migrated database for every test: real repositories, real files, a clock that stands where told. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { database, openServer } from '../../db/database.ts'
import { kyselyOnSqlite, openSqliteBytes } from '../../db/engines/sqlite.ts'
import { fileStore } from '../../db/file-store.ts'
import { privateValues } from '../../db/private-values.ts'
import { clockFrom } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { Desk } from '../../server/desk.ts'
import { idsFrom } from '../../server/ids.ts'
import { createLog } from '../../server/log.ts'
import { passingSecrets } from '../../server/secrets.ts'
import { migratedBytes } from '../migrated-bytes.ts'
import { tellLog } from './told.ts'

export type TestDesk = Desk & {
  /** Puts the clock on a Shanghai wall-clock moment, e.g. `2026-11-22 09:30`; it then ticks one second a reading. */
  at(moment: string): void
  logLines: string[]
  /** The database as it stands, for desks that begin there; of one in memory only. */
  snapshot(): Snapshot
  end(): Promise<void>
}

/** A database in memory with the keys its values are sealed with. */
export type Snapshot = { bytes: Buffer; secrets: Desk['secrets'] }

/** A desk on SQLite in memory, or on a migrated PostgreSQL database when its URL is given. */
export async function testDesk(
  options: { postgresUrl?: string; demonstration?: boolean; from?: Snapshot } = {},
): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-test-'))
  const memory =
    options.postgresUrl === undefined ? openSqliteBytes(options.from?.bytes ?? (await migratedBytes())) : null
  const db = memory === null ? await openServer(options.postgresUrl ?? '') : database('sqlite', kyselyOnSqlite(memory))
  let millis = momentOf('2026-11-22 09:00')
  const clock = clockFrom(() => (millis += 1000))
  const secrets = options.from?.secrets ?? passingSecrets()
  const logLines: string[] = []
  return {
    config: readConfig({
      DATA_DIR: folder,
      PORT: '0',
      ...(options.postgresUrl === undefined ? {} : { DATABASE_URL: options.postgresUrl }),
    }),
    db,
    files: fileStore(join(folder, 'files')),
    privateValues: privateValues(secrets.pairs),
    clock,
    newId: idsFrom(clock),
    log: createLog({
      write: (line) => {
        tellLog(line)
        logLines.push(line)
      },
    }),
    secrets,
    certificate: null,
    demonstration: options.demonstration ?? false,
    logLines,
    at: (moment) => {
      millis = momentOf(moment)
    },
    snapshot: () => {
      if (memory === null) throw new Error('a database on a server has no snapshot')
      return { bytes: memory.serialize(), secrets }
    },
    end: async () => {
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const momentOf = (moment: string): number => Date.parse(`${moment.replace(' ', 'T')}:00+08:00`)
