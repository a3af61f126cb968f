/** A test's desk on a database file and with keys on disk, for what memory cannot show: threads, locks, full disks, power cuts. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded } from '../../db/database.ts'
import { fileStore } from '../../db/file-store.ts'
import { privateValues } from '../../db/private-values.ts'
import { readConfig } from '../../server/config.ts'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { loadSecrets } from '../../server/secrets.ts'
import { migratedBytes } from '../migrated-bytes.ts'
import { testDesk, type TestDesk } from './test-desk.ts'

/** In a folder of its own, or where DATA_DIR says. */
export async function fileDesk(settings: Record<string, string> = {}): Promise<TestDesk> {
  const memory = await testDesk()
  await memory.db.close()
  const config = readConfig({ DATA_DIR: memory.config.dataDir, PORT: '0', ...settings })
  const path = join(config.dataDir, DATABASE_FILE)
  if (!existsSync(path)) writeFileSync(path, await migratedBytes(), { mode: 0o600 })
  const db = openEmbedded(path)
  const secrets = loadSecrets(config.secretsDir, true)
  const end = async (): Promise<void> => {
    await db.close()
    await memory.end()
  }
  const files = fileStore(config.filesDir)
  return { ...memory, config, db, files, secrets, privateValues: privateValues(secrets.pairs), end }
}
