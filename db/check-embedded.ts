/** Looks a database file over before anybody trusts it; SQLite itself would open a damaged one without a word. */
import { stat } from 'node:fs/promises'
import { openSqliteFile } from './engines/sqlite.ts'

/** What is wrong with the file, or null when it is sound or does not exist yet. */
export async function checkEmbedded(path: string): Promise<string | null> {
  if (!(await exists(path))) return null
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

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0
  } catch {
    return false
  }
}
