/** Puts a backup back into an empty folder: everything is proved before anything is written. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CopyRefused } from '../../db/backup/copy-refused.ts'
import { inventoryDifferences, takeInventory } from '../../db/backup/inventory.ts'
import { proveSealed, unseal, Unsealable, unsealWhole, type Sealed } from '../../db/backup/sealed-file.ts'
import { restoreServer } from '../../db/backup/server-dump.ts'
import { openEmbeddedReadonly, openServer, type Database } from '../../db/database.ts'
import { fileStore } from '../../db/file-store.ts'
import { migrations } from '../../db/migrations/index.ts'
import { DATABASE_FILE } from '../open-desk.ts'
import { writeSecretFiles } from '../secrets.ts'
import { BackupRefused } from './backup-refused.ts'
import { refuseLacking } from './key-lacking.ts'
import { readManifest, type ManifestContent } from './manifest.ts'
import { filePlace, full, isFull, listedFiles, parts } from './shelf.ts'

export type RestoreOrder = {
  /** The folder of one backup, on its shelf. */
  backup: string
  /** The empty or absent folder that becomes DATA_DIR. */
  into: string
  key: Uint8Array
  /** An empty PostgreSQL database; null for an embedded one. */
  databaseUrl: string | null
}

type Checked = { told: ManifestContent; files: { sha256: string; bytes: number }[]; shelf: string }

/** Proves a whole backup by reading it to its end: every seal, every hash, every file. Throws BackupRefused. */
export async function checkBackup(backup: string, key: Uint8Array): Promise<Checked> {
  try {
    const told = await readManifest(backup, key)
    for (const part of ['database', 'secrets', 'files'] as const)
      prove(parts[part], told[part], await proveSealed(join(backup, parts[part]), key))
    const files = await listedFiles(backup, key)
    if (files.length !== told.fileCount) throw new BackupRefused('damaged', parts.files)
    const shelf = join(backup, '..')
    for (const file of files) prove(file.sha256, file, await proveSealed(filePlace(shelf, file.sha256), key))
    return { told, files, shelf }
  } catch (fault) {
    throw asRefused(fault)
  }
}

function prove(name: string, told: Sealed, found: Sealed): void {
  if (told.sha256 !== found.sha256 || told.bytes !== found.bytes) throw new BackupRefused('damaged', name)
}

/** Puts a backup back; what was written before a failure is taken away again. Throws BackupRefused. */
export async function restoreBackup(order: RestoreOrder): Promise<ManifestContent> {
  const told = await readManifest(order.backup, order.key)
  refuseOther(told, order)
  await refuseFilled(order)
  const checked = await checkBackup(order.backup, order.key)
  try {
    await mkdir(order.into, { recursive: true, mode: 0o700 })
    await write(checked, order)
    await compare(told, order)
    return told
  } catch (fault) {
    for (const name of await readdir(order.into).catch(() => []))
      await rm(join(order.into, name), { recursive: true, force: true })
    throw isFull(fault) ? full(order.into, fault) : asRefused(fault)
  }
}

function refuseOther({ engine, inventory }: ManifestContent, { databaseUrl }: RestoreOrder): void {
  if ((engine === 'sqlite') !== (databaseUrl === null)) throw new BackupRefused('other-engine', engine)
  const known = migrations(engine)
  const unknown = inventory.schema.filter((name) => !(name in known))
  if (unknown.length > 0) throw new BackupRefused('newer-schema', unknown.join(', '))
}

async function refuseFilled({ into, databaseUrl }: RestoreOrder): Promise<void> {
  const lying = await readdir(into).catch(() => [])
  if (lying.length > 0) throw new BackupRefused('not-empty', into)
  if (databaseUrl === null) return
  const db = await openServer(databaseUrl)
  try {
    const tables = await db.reader.introspection.getTables({ withInternalKyselyTables: true })
    if (tables.length > 0) throw new BackupRefused('server-not-empty', tables[0]?.name ?? '')
  } finally {
    await db.close()
  }
}

async function write({ told, files, shelf }: Checked, { backup, into, key, databaseUrl }: RestoreOrder): Promise<void> {
  const text = (await unsealWhole(join(backup, parts.secrets), key)).toString('utf8')
  const secrets = JSON.parse(text) as Record<string, string>
  refuseLacking(told.sealedBy ?? [], secrets)
  const store = fileStore(join(into, 'files'))
  for (const { sha256 } of files) await store.put(await unsealWhole(filePlace(shelf, sha256), key))
  writeSecretFiles(join(into, 'secrets'), secrets, key)
  const bytes = unseal(join(backup, parts.database), key)
  if (databaseUrl !== null) return restoreServer(databaseUrl, bytes, join(into, 'restore.pass'))
  // The database comes last and under its name only when it is whole: a folder half filled does not start.
  const passing = join(into, `${DATABASE_FILE}.part`)
  await writeFile(passing, bytes, { mode: 0o600, flush: true })
  await rename(passing, join(into, DATABASE_FILE))
}

/** What lies there now must answer as the manifest tells. */
async function compare(told: ManifestContent, order: RestoreOrder): Promise<void> {
  const db = await openRestored(order)
  try {
    const differences = inventoryDifferences(told.inventory, await takeInventory(db.reader))
    if (differences.length > 0) throw new BackupRefused('not-as-told', differences.join('; '))
  } finally {
    await db.close()
  }
}

const openRestored = async ({ into, databaseUrl }: RestoreOrder): Promise<Database> =>
  databaseUrl === null ? openEmbeddedReadonly(join(into, DATABASE_FILE)) : openServer(databaseUrl)

function asRefused(fault: unknown): unknown {
  if (fault instanceof Unsealable) return new BackupRefused(fault.code, fault.message, fault)
  if (fault instanceof CopyRefused) return new BackupRefused(fault.code, fault.detail, fault)
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')
    return new BackupRefused('damaged', fault.message, fault)
  return fault
}
