/** Issued papers and attachments: named by their content, written once, and on disk before any row speaks of them. */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type FileStore = {
  /** Writes bytes and returns their SHA-256; writing the same bytes twice is harmless. Throws when the disk refuses. */
  put(bytes: Uint8Array): Promise<string>
  /** Reads a file back and checks it against its name. Throws `file-damaged` or the disk's own error. */
  get(sha256: string): Promise<Buffer>
  /** Takes a file off the disk; one that is gone already is no fault. */
  erase(sha256: string): Promise<void>
}

/** Where a file lies in the store under `folder`. */
export const filePath = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

/** The bytes of a file in pieces; opened only once somebody reads, so that one that is missing is that reader's fault alone. */
export async function* contentOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path) as AsyncIterable<Buffer>
}

/**
 * A store under `folder`; several processes may share it.
 * @param durable false leaves syncing to the system, for files that are made again when a power cut loses them
 */
export function fileStore(folder: string, durable = true): FileStore {
  const place = (sha256: string): string => filePath(folder, sha256)
  const kept = async (path: string, sha256: string): Promise<string> => {
    for (const one of durable ? [dirname(path), folder] : []) await syncFolder(one)
    return sha256
  }
  return {
    async put(bytes) {
      const sha256 = hashOf(bytes)
      const path = place(sha256)
      // What another left there may have failed at its last step: its folder is synced again before anybody speaks of it.
      if (await holds(path, bytes)) return kept(path, sha256)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const passing = `${path}.${randomBytes(6).toString('hex')}.part`
      try {
        const file = await open(passing, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          if (durable) await file.sync()
        } finally {
          await file.close()
        }
        await rename(passing, path)
      } catch (fault) {
        // What a full disk left of it would only take more of the room that is missing.
        await rm(passing, { force: true })
        throw fault
      }
      return kept(path, sha256)
    },
    async get(sha256) {
      const bytes = await readFile(place(checked(sha256)))
      if (hashOf(bytes) !== sha256) throw new Error('file-damaged')
      return bytes
    },
    async erase(sha256) {
      await rm(place(checked(sha256)), { force: true })
    },
  }
}

function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('file-name-refused')
  return sha256
}

/** SHA-256 in lower-case hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Whether these very bytes lie there; a damaged file is written anew. */
async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes)
  } catch {
    return false
  }
}

/** A renamed file survives a power cut only when its folder is synced too; Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
