/** The thread a backup is made in, with connections of its own; the counter never waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { BackupRefused } from './backup-refused.ts'
import { makeBackup, type BackupOrder } from './make-backup.ts'
import type { BackupWord } from './backup-word.ts'

const say = (word: BackupWord): void => parentPort?.postMessage(word, [])

try {
  const made = await makeBackup(workerData as BackupOrder, (stage, done, of) => say({ stage, done, of }))
  say({ made })
} catch (fault) {
  if (!(fault instanceof BackupRefused)) throw fault
  say({ refused: { code: fault.code, detail: fault.detail } })
}
