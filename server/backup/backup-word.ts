/** What the thread that makes a backup says: how far it is, and at last what came of it. */
import type { RefusalCode } from './backup-refused.ts'
import type { BackupMade, Stage } from './make-backup.ts'

export type BackupWord =
  { stage: Stage; done: number; of: number } | { made: BackupMade } | { refused: { code: RefusalCode; detail: string } }
