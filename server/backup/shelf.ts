/** The folder backups lie in: one small folder for each, and the files they share, each sealed once. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { looksSealed, sealInto, unsealWhole } from '../../db/backup/sealed-file.ts'
import { contentOf } from '../../db/file-store.ts'
import type { Config } from '../config.ts'
import { BackupRefused } from './backup-refused.ts'

/** When it was made, e.g. `20261123T010000123Z`: sorts by age, and holds no sign that a file system refuses. */
const BACKUP_NAME = /^\d{8}T\d{9}Z$/
const PASSING = '.part'

export const parts = { database: 'database.sealed', secrets: 'secrets.sealed', files: 'files.sealed' } as const

/** The name of a backup made at an instant. */
export const backupName = (at: string): string => at.replaceAll(/[-:.]/g, '')

/** Where a file lies on the shelf, whichever backups name it. */
export const filePlace = (shelf: string, sha256: string): string =>
  join(shelf, 'files', sha256.slice(0, 2), `${sha256}.sealed`)

/** Refuses a shelf inside the desk's own folders: what takes those away would take the backups with them. */
export function refuseInside(folder: string, config: Pick<Config, 'dataDir' | 'filesDir' | 'secretsDir'>): void {
  const inside = [config.dataDir, config.filesDir, config.secretsDir].find((own) => liesIn(resolve(folder), own))
  if (inside !== undefined) throw new BackupRefused('folder-inside-data', inside)
}

function liesIn(folder: string, own: string): boolean {
  const way = relative(own, folder)
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}

/** Finished backups, oldest first. */
export async function backupsOn(shelf: string): Promise<string[]> {
  const names = await readdir(shelf).catch(() => [])
  return names.filter((name) => BACKUP_NAME.test(name)).toSorted((one, other) => (one < other ? -1 : 1))
}

/**
 * Runs `write` in a passing folder that becomes the backup once everything in it is on the disk. Whatever fails, no half
 * backup is left.
 */
export async function putOnShelf<Answer>(
  shelf: string,
  name: string,
  write: (folder: string) => Promise<Answer>,
): Promise<Answer> {
  const passing = join(shelf, `${name}${PASSING}`)
  try {
    for (const left of await readdir(shelf).catch(() => []))
      if (left.endsWith(PASSING)) await rm(join(shelf, left), { recursive: true, force: true })
    await mkdir(passing, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw isFull(cause) ? full(shelf, cause) : new BackupRefused('folder-not-writable', shelf, cause)
  }
  try {
    const answer = await write(passing)
    await syncFolder(passing)
    await rename(passing, join(shelf, name))
    await syncFolder(shelf)
    return answer
  } catch (fault) {
    await rm(passing, { recursive: true, force: true })
    throw isFull(fault) ? full(shelf, fault) : fault
  }
}

/** `lost`: the file is missing or damaged where it came from, and nothing was kept. */
export type FileKept = 'kept' | 'lay-there' | 'lost'

/** Seals a file of the store onto the shelf unless it lies there already. */
export async function keepOnShelf(
  shelf: string,
  key: Uint8Array,
  file: { sha256: string; bytes: number },
  from: string,
): Promise<FileKept> {
  const place = filePlace(shelf, file.sha256)
  if (await looksSealed(place, key, file.bytes)) return 'lay-there'
  const passing = `${place}${PASSING}`
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  await rm(passing, { force: true })
  try {
    const sealed = await sealInto(passing, key, contentOf(from))
    if (sealed.sha256 !== file.sha256) {
      await rm(passing, { force: true })
      return 'lost'
    }
    await rename(passing, place)
    return 'kept'
  } catch (fault) {
    await rm(passing, { force: true })
    if (codeOf(fault) === 'ENOENT') return 'lost'
    throw fault
  }
}

/** Takes away the oldest backups beyond `keep`, then the files that no backup names any more. */
export async function clearShelf(shelf: string, key: Uint8Array, keep: number): Promise<string[]> {
  const all = await backupsOn(shelf)
  const gone = all.slice(0, Math.max(0, all.length - keep))
  for (const name of gone) {
    // Renamed first: a folder half taken away must not look like a backup.
    await rename(join(shelf, name), join(shelf, `${name}${PASSING}`))
    await rm(join(shelf, `${name}${PASSING}`), { recursive: true, force: true })
  }
  const named = await namedByAny(shelf, key)
  // What a backup of another key names cannot be read: then nothing is taken away.
  if (named === null) return gone
  for (const branch of await readdir(join(shelf, 'files')).catch(() => []))
    for (const file of await readdir(join(shelf, 'files', branch)))
      if (!named.has(file.replace('.sealed', ''))) await rm(join(shelf, 'files', branch, file), { force: true })
  return gone
}

async function namedByAny(shelf: string, key: Uint8Array): Promise<Set<string> | null> {
  const named = new Set<string>()
  for (const name of await backupsOn(shelf)) {
    try {
      for (const file of await listedFiles(join(shelf, name), key)) named.add(file.sha256)
    } catch {
      return null
    }
  }
  return named
}

/** The files a backup names. Throws as reading sealed files does. */
export async function listedFiles(backup: string, key: Uint8Array): Promise<{ sha256: string; bytes: number }[]> {
  const list = await unsealWhole(join(backup, parts.files), key)
  return list
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sha256 = '', bytes = ''] = line.split(' ')
      return { sha256, bytes: Number(bytes) }
    })
}

/** The list as it is sealed. */
export const fileList = (files: readonly { sha256: string; bytes: number }[]): Buffer =>
  Buffer.from(files.map(({ sha256, bytes }) => `${sha256} ${bytes}\n`).join(''))

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault ? String(fault.code) : '')

/** No room, or no more room for this user. */
export const isFull = (fault: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'].includes(codeOf(fault))

export const full = (folder: string, cause: unknown): BackupRefused => new BackupRefused('disk-full', folder, cause)
