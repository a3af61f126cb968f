/** Makes one backup while the desk works: database, files and keys, sealed, with a manifest; run in a thread or a program of its own. */
import { join } from 'node:path'
import { readdir, rm, writeFile, mkdir } from 'node:fs/promises'
import { CopyRefused } from '../../db/backup/copy-refused.ts'
import { withCopy, type Source } from '../../db/backup/database-copy.ts'
import { keyName, sealInto } from '../../db/backup/sealed-file.ts'
import { filePath } from '../../db/file-store.ts'
import { readSecretFiles } from '../secrets.ts'
import { refuseLacking } from './key-lacking.ts'
import { BackupRefused } from './backup-refused.ts'
import { manifestPath, manifestText, type ManifestContent } from './manifest.ts'
import { backupName, clearShelf, fileList, full, isFull, keepOnShelf, parts, putOnShelf } from './shelf.ts'

/** Everything a backup needs to know; plain data, so that it can travel into a thread. */
export type BackupOrder = {
  source: Source
  dataDir: string
  filesDir: string
  secretsDir: string
  /** The folder of the backups. */
  shelf: string
  /** The backup key, 32 bytes. */
  key: Uint8Array
  /** The instant it is made (ISO 8601, UTC): its name, and what it is measured by when it is put back. */
  madeAt: string
  /** How many backups stay. */
  keep: number
}

export type Stage = 'database' | 'files'

/** What was made: its name on the shelf and its figures. */
export type BackupMade = {
  name: string
  rows: number
  files: number
  /** Files sealed by this backup; the others lay on the shelf already. */
  newFiles: number
  lost: number
  bytes: number
  removed: number
}

const PASSING_COPY = /^backup-\d{8}T\d{9}Z\.copy/

/** Makes a backup and clears the shelf of those too many. Throws BackupRefused; no half backup is left. */
export async function makeBackup(
  order: BackupOrder,
  tell: (stage: Stage, done: number, of: number) => void = () => undefined,
): Promise<BackupMade> {
  const name = backupName(order.madeAt)
  try {
    await sweepCopies(order.dataDir)
    const passing = join(order.dataDir, `backup-${name}.copy`)
    const made = await putOnShelf(order.shelf, name, (folder) =>
      withCopy(
        order.source,
        passing,
        (done, of) => tell('database', done, of),
        async ({ inventory, sealedBy, files, bytes }) => {
          const database = await sealInto(join(folder, parts.database), order.key, bytes)
          const carried = readSecretFiles(order.secretsDir)
          refuseLacking(sealedBy, carried)
          const secrets = await sealInto(join(folder, parts.secrets), order.key, [Buffer.from(JSON.stringify(carried))])
          const kept = await keepFiles(order, files, tell)
          const list = await sealInto(join(folder, parts.files), order.key, [fileList(kept.named)])
          const told: ManifestContent = {
            format: 2,
            madeAt: order.madeAt,
            engine: order.source.engine,
            key: keyName(order.key),
            inventory,
            sealedBy,
            database,
            secrets,
            files: list,
            fileCount: kept.named.length,
            fileBytes: kept.named.reduce((sum, file) => sum + file.bytes, 0),
            lost: kept.lost,
          }
          await writeFile(manifestPath(folder), manifestText(told, order.key), { mode: 0o600, flush: true })
          return { told, newFiles: kept.fresh }
        },
      ),
    )
    const removed = await clearShelf(order.shelf, order.key, order.keep)
    return {
      name,
      rows: Object.values(made.told.inventory.rows).reduce((sum, rows) => sum + rows, 0),
      files: made.told.fileCount,
      newFiles: made.newFiles,
      lost: made.told.lost.length,
      bytes: made.told.database.bytes + made.told.fileBytes,
      removed: removed.length,
    }
  } catch (fault) {
    if (fault instanceof CopyRefused) throw new BackupRefused(fault.code, fault.detail, fault)
    throw isFull(fault) ? full(order.dataDir, fault) : fault
  }
}

/** A backup that was killed leaves its copy of the database behind. */
async function sweepCopies(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  for (const name of await readdir(dataDir)) if (PASSING_COPY.test(name)) await rm(join(dataDir, name), { force: true })
}

type Kept = { named: { sha256: string; bytes: number }[]; lost: string[]; fresh: number }

async function keepFiles(
  order: BackupOrder,
  files: readonly { sha256: string; bytes: number }[],
  tell: (stage: Stage, done: number, of: number) => void,
): Promise<Kept> {
  const kept: Kept = { named: [], lost: [], fresh: 0 }
  for (const [index, file] of files.entries()) {
    const how = await keepOnShelf(order.shelf, order.key, file, filePath(order.filesDir, file.sha256))
    if (how === 'lost') kept.lost.push(file.sha256)
    else kept.named.push(file)
    if (how === 'kept') kept.fresh += 1
    tell('files', index + 1, files.length)
  }
  return kept
}
