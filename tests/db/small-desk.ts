/** A desk on a database that a test already has, for what a commit promises on either engine. */
import { tmpdir } from 'node:os'
import type { Database } from '../../db/database.ts'
import { fileStore } from '../../db/file-store.ts'
import { privateValues } from '../../db/private-values.ts'
import { clockFrom } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { Actor, Desk } from '../../server/desk.ts'
import { idsFrom } from '../../server/ids.ts'
import { createLog } from '../../server/log.ts'
import { passingSecrets } from '../../server/secrets.ts'
import { tellLog } from '../desk/told.ts'

/** Its clock stands at nine in the morning of 22 November 2026 and ticks a second a reading; it keeps no files. */
export function deskOn(db: Database): Desk {
  let millis = Date.parse('2026-11-22T09:00:00+08:00')
  const clock = clockFrom(() => (millis += 1000))
  const secrets = passingSecrets()
  const config = readConfig({ DATA_DIR: tmpdir(), PORT: '0' })
  return {
    config,
    db,
    files: fileStore(config.filesDir),
    privateValues: privateValues(secrets.pairs),
    clock,
    newId: idsFrom(clock),
    log: createLog({ write: tellLog }),
    secrets,
    certificate: null,
    demonstration: false,
  }
}

/** The clerk of the small tree, acting at a unit. */
export const clerkOf = (unitId: string): Actor => ({
  staffId: 'clerk',
  name: '文书',
  unitId,
  unitName: unitId,
  locale: 'zh-CN',
  grants: [{ role: 'clerk', unitId }],
})
