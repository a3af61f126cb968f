/** `npm run backup -- <folder>`: one backup of the desk, running or not, told in words. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openEmbedded, openServer, type Database } from '../db/database.ts'
import { isCurrent } from '../db/migrate.ts'
import { BackupRefused } from '../server/backup/backup-refused.ts'
import { beginUnasked } from '../server/backup/keep-backups.ts'
import type { BackupMade } from '../server/backup/make-backup.ts'
import { finishBackup, finishUnnoted, type BackupDesk } from '../server/backup/run-backup.ts'
import { refuseInside } from '../server/backup/shelf.ts'
import { systemClock } from '../server/clock.ts'
import { ConfigFaults, readConfig, type Config } from '../server/config.ts'
import { idsFrom } from '../server/ids.ts'
import { createLog } from '../server/log.ts'
import { DATABASE_FILE } from '../server/open-desk.ts'
import { loadSecrets, SecretsRefused } from '../server/secrets.ts'
import { saidSize } from '../server/said-size.ts'
import { words } from '../templates/words/index.ts'
import { saidRefusal } from './backup/said.ts'

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl !== null) return openServer(config.databaseUrl)
  const path = join(config.dataDir, DATABASE_FILE)
  if (!existsSync(path)) throw new BackupRefused('no-database', path)
  return openEmbedded(path)
}

async function backUp(config: Config, shelf: string): Promise<BackupMade> {
  refuseInside(shelf, config)
  const db = await openDatabase(config)
  const desk: BackupDesk = {
    config,
    db,
    clock: systemClock,
    newId: idsFrom(systemClock),
    log: createLog(process.stderr),
    secrets: loadSecrets(config.secretsDir, false),
  }
  try {
    // A program just replaced may meet the old database: that is the backup one wants most, and it cannot be noted there.
    return (await isCurrent(db))
      ? await finishBackup(desk, shelf, await beginUnasked(desk))
      : await finishUnnoted(desk, shelf)
  } finally {
    await db.close()
  }
}

async function run(): Promise<number> {
  const began = performance.now()
  const config = readConfig()
  const say = words(config.locale)
  const [folder = config.backup.folder] = process.argv.slice(2)
  if (folder === null) {
    process.stderr.write(`${say('backup.usage')}\n`)
    return 2
  }
  try {
    const { lost, removed, bytes, name, rows, files, newFiles } = await backUp(config, resolve(folder))
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    process.stdout.write(`${say('backup.made', { name, rows, files, newFiles, size: saidSize(bytes), seconds })}\n`)
    if (removed > 0) process.stdout.write(`${say('backup.removed', { count: removed })}\n`)
    if (lost > 0) process.stderr.write(`${say('backup.lost', { count: lost })}\n`)
    return lost > 0 ? 1 : 0
  } catch (fault) {
    const reason = fault instanceof SecretsRefused ? fault.message : saidRefusal(config.locale, fault)
    process.stderr.write(`${say('backup.failed', { reason })}\n`)
    return 1
  }
}

run().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof ConfigFaults ? fault.message : String(fault)}\n`)
    process.exit(2)
  },
)
