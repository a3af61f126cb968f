/** A backup on demand: begun in one transaction with its trail, made in a thread while the administrator looks on. */
import { DomainError } from '../../../workflows/errors.ts'
import { BackupRefused } from '../../backup/backup-refused.ts'
import { beginBackup, finishBackup, type BackupBegun } from '../../backup/run-backup.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { holdsAtTop } from '../../units/holds-at-top.ts'

/**
 * Begins a backup and answers at once; `ended` resolves when it was made or failed, which the page tells. Throws not-allowed
 * below the top of the tree, refused while another is being made or where no folder is set.
 */
export async function backUpNow(desk: Desk, act: Act): Promise<{ ended: Promise<void> }> {
  const { folder } = desk.config.backup
  const begun: BackupBegun[] = []
  await commit(desk, act, async (tx) => {
    if (!(await holdsAtTop(tx, act.actor, 'system:backup')))
      throw new DomainError('not-allowed', 'role-without-permission')
    if (folder === null) throw refusedFor('backup-without-folder')
    begun.push(await beginBackup(desk, tx, act.actor.staffId).catch(asRefused))
    return { answer: null, object: { kind: 'backup', id: begun[0]?.runId ?? '', unitId: null } }
  })
  // A repeated click is answered by the backup it began the first time.
  const [fresh] = begun
  if (fresh === undefined || folder === null) return { ended: Promise.resolve() }
  return {
    ended: finishBackup(desk, folder, fresh).then(
      () => undefined,
      (fault: unknown) => desk.log.error({ err: fault }, 'backup-not-made'),
    ),
  }
}

function asRefused(fault: unknown): never {
  throw fault instanceof BackupRefused ? refusedFor('backup-being-made') : fault
}

const refusedFor = (code: 'backup-without-folder' | 'backup-being-made'): DomainError =>
  new DomainError('refused', code)
