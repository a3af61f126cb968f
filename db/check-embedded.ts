/** Looks a database file over before anybody trusts it; SQLite itself would open a damaged one without a word. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { openSqliteFile } from './engines/sqlite.ts'

/**
 * What is wrong with the file, or null when it is sound or does not exist yet. The whole file is read, which takes seconds
 * for each gigabyte; one that lies just as the desk left it is taken as it is.
 */
export async function checkEmbedded(path: string): Promise<string | null> {
  if ((await sizeOf(path)) === 0 || (await asItWasLeft(path))) return null
  try {
    const file = openSqliteFile(path)
    try {
      const answer = String(file.pragma('quick_check(1)', { simple: true }))
      return answer === 'ok' ? null : answer
    } finally {
      file.close()
    }
  } catch (fault) {
    return fault instanceof Error ? fault.message : 'unreadable'
  }
}

/** Notes how a sound file was left once its last connection is closed. A note that cannot be written only means a longer start. */
export async function noteHowLeft(path: string): Promise<void> {
  try {
    await writeFile(noteBeside(path), await lookOf(path))
  } catch {
    await rm(noteBeside(path), { force: true })
  }
}

/** Whether the file is the one the last desk closed; the note counts once, so that a desk that is killed leaves none. */
async function asItWasLeft(path: string): Promise<boolean> {
  const note = await readFile(noteBeside(path), 'utf8').catch(() => null)
  await rm(noteBeside(path), { force: true })
  return note === (await lookOf(path)) && (await sizeOf(`${path}-wal`)) === 0
}

const noteBeside = (path: string): string => `${path}-closed`

/** Whatever writes to a file, copies it or puts another in its place changes one of the two. */
async function lookOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${size} bytes, written ${Math.round(mtimeMs)}\n`
}

/** 0 where there is no such file. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
