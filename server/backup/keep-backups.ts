/** The schedule: a backup whenever the last one is old enough, by one of several processes. */
import { transact } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { latestRun } from '../../db/repositories/upkeep.ts'
import { millisOf } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { BackupRefused } from './backup-refused.ts'
import { beginBackup, finishBackup, goesOn, type BackupBegun, type BackupDesk } from './run-backup.ts'

const LOOK_EVERY_MS = 60_000
/** After a failure the next try waits so long, so that a full disk is not filled every minute. */
const AFTER_FAILURE_MS = 15 * 60_000

/** Looks at once and every minute whether a backup is due; answers the way to stop. Nothing is done where no folder is set. */
export function keepBackups(desk: Desk): () => void {
  const { folder } = desk.config.backup
  if (folder === null) return () => undefined
  const look = async (): Promise<void> => {
    try {
      if (!(await isDue(desk))) return
      const { lost, ...made } = await finishBackup(desk, folder, await beginUnasked(desk))
      desk.log[lost > 0 ? 'warn' : 'info']({ ...made, lost }, 'backup-made')
    } catch (fault) {
      if (fault instanceof BackupRefused && fault.code === 'another-running') return
      desk.log.error({ err: fault }, 'backup-not-made')
    }
  }
  void look()
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** Begins a backup that nobody at a page asked for, with its line in the trail. Throws BackupRefused while another goes on. */
export function beginUnasked(desk: BackupDesk): Promise<BackupBegun> {
  return transact(desk.db, async (tx) => {
    const begun = await beginBackup(desk, tx, null)
    await appendAudit(tx, {
      id: desk.newId(),
      at: begun.madeAt,
      actorId: null,
      action: 'backup:make',
      object: { kind: 'backup', id: begun.runId, unitId: null },
      outcome: 'done',
      reason: null,
      requestId: begun.runId,
      details: {},
    })
    return begun
  })
}

/** Whether the schedule wants a backup now. */
export async function isDue(desk: Pick<Desk, 'config' | 'db' | 'clock'>): Promise<boolean> {
  const now = desk.clock.millis()
  const latest = await latestRun(desk.db.reader, 'backup')
  if (goesOn(now, latest)) return false
  if (latest !== null && latest.state !== 'done' && now - millisOf(latest.beat_at) < AFTER_FAILURE_MS) return false
  const done = await latestRun(desk.db.reader, 'backup', 'done')
  return done === null || now - millisOf(done.started_at) >= desk.config.backup.everyMinutes * 60_000
}
