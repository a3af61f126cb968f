/** `npm run restore -- <backup> <empty folder> [key file]`: a desk from nothing but a backup and its key, told in words. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { BackupRefused } from '../server/backup/backup-refused.ts'
import { restoreBackup } from '../server/backup/restore-backup.ts'
import { millisOf, shanghaiTime, systemClock } from '../server/clock.ts'
import { ConfigFaults, readConfig } from '../server/config.ts'
import { backupKeyPath, readKey, SecretsRefused } from '../server/secrets.ts'
import { words } from '../templates/words/index.ts'
import { saidRefusal, saidSpan } from './backup/said.ts'

function keyIn(path: string): Buffer {
  if (!existsSync(path)) throw new BackupRefused('no-key', path)
  return readKey(path)
}

async function run(): Promise<number> {
  const began = performance.now()
  const config = readConfig()
  const say = words(config.locale)
  const [backup, folder, keyFile = backupKeyPath(config.secretsDir)] = process.argv.slice(2)
  if (backup === undefined || folder === undefined) {
    process.stderr.write(`${say('restore.usage')}\n`)
    return 2
  }
  const into = resolve(folder)
  try {
    const { databaseUrl } = config
    const told = await restoreBackup({ backup: resolve(backup), into, key: keyIn(resolve(keyFile)), databaseUrl })
    const done = say('restore.done', {
      folder: into,
      madeAt: shanghaiTime(told.madeAt),
      rows: Object.values(told.inventory.rows).reduce((sum, rows) => sum + rows, 0),
      files: told.fileCount,
      seconds: ((performance.now() - began) / 1000).toFixed(1),
    })
    const age = saidSpan(systemClock.millis() - millisOf(told.madeAt))
    process.stdout.write(`${done}\n${say('restore.rpo', { age })}\n`)
    if (told.lost.length > 0) process.stdout.write(`${say('restore.lost', { count: told.lost.length })}\n`)
    process.stdout.write(`${say('restore.next', { folder: into })}\n`)
    return 0
  } catch (fault) {
    const reason = fault instanceof SecretsRefused ? fault.message : saidRefusal(config.locale, fault)
    process.stderr.write(`${say('restore.failed', { reason })}\n`)
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
