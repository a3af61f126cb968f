/** A desk as it is opened for real, on files, with cases and a stored paper: what a backup has to bring back. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { transact } from '../../../db/database.ts'
import { keepFile } from '../../../db/repositories/papers.ts'
import { readConfig } from '../../../server/config.ts'
import type { Desk } from '../../../server/desk.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { createLog } from '../../../server/log.ts'
import { DATABASE_FILE, openDesk } from '../../../server/open-desk.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import { mediatorOf } from '../../durability/mediator.ts'
import { migratedBytes } from '../../migrated-bytes.ts'
import { tellLog } from '../../desk/told.ts'

/** A folder that is gone when the test ends. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type RealDesk = {
  desk: Desk
  folder: string
  /** Logs some more cases and answers their ids. */
  logCases: (count: number) => Promise<string[]>
  /** Puts a file into the store, named by a row; answers its hash. */
  store: (content: string) => Promise<string>
}

/** Opens a desk in a folder of its own, under the settings given; it is closed when the test ends. */
export async function realDesk(settings: Record<string, string> = {}): Promise<RealDesk> {
  const folder = join(passingFolder(), 'data')
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(join(folder, DATABASE_FILE), await migratedBytes(), { mode: 0o600 })
  const log = createLog({ write: tellLog })
  const desk = await openDesk(readConfig({ DATA_DIR: folder, PORT: '0', ...settings }), { demonstration: false, log })
  onTestFinished(() => desk.db.close())
  const actor = await mediatorOf(desk)
  return {
    desk,
    folder,
    async logCases(count) {
      const ids: string[] = []
      for (let index = 0; index < count; index++) {
        const received = { receivedOn: day(desk.clock.today()) }
        ids.push((await openDispute(desk, actOf(actor), dispute(actor.unitId, received))).disputeId)
      }
      return ids
    },
    async store(content) {
      const bytes = Buffer.from(content)
      const sha256 = await desk.files.put(bytes)
      const named = { sha256, bytes: bytes.length, mediaType: 'text/plain', at: desk.clock.now() }
      await transact(desk.db, (tx) => keepFile(tx, named))
      return sha256
    },
  }
}
