/** One backup of a desk at a time, noted in the database with how far it is, so that every process and page sees it. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { transact, type Reader, type Tx } from '../../db/database.ts'
import { takeLease } from '../../db/repositories/leases.ts'
import { insertRun, latestRun, moveRun, type UpkeepRun } from '../../db/repositories/upkeep.ts'
import { instantAt, millisOf, type Instant } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { leaseFor } from '../lease-for.ts'
import { DATABASE_FILE } from '../open-desk.ts'
import { BackupRefused } from './backup-refused.ts'
import type { BackupMade, BackupOrder } from './make-backup.ts'
import type { BackupWord } from './backup-word.ts'
import { refuseInside } from './shelf.ts'

export type BackupDesk = Pick<Desk, 'config' | 'db' | 'clock' | 'newId' | 'log' | 'secrets'>

/** A backup that gave no sign for so long went down with its process. */
const SILENT_MS = 120_000
/** How often the database is told how far a backup is. */
const BEAT_MS = 500

/** A backup that was noted and is to be made: when it began is its name. */
export type BackupBegun = { runId: string; madeAt: Instant }

/** Whether a run goes on somewhere; a sign of life from far ahead was given before the clock was put back. */
export const goesOn = (now: number, run: UpkeepRun | null): boolean =>
  run?.state === 'running' && Math.abs(now - millisOf(run.beat_at)) < SILENT_MS

/** Notes that a backup begins. Throws BackupRefused while another goes on, in whatever process. */
export async function beginBackup(desk: BackupDesk, tx: Tx, askedBy: string | null): Promise<BackupBegun> {
  const runId = desk.newId()
  const now = desk.clock.millis()
  const madeAt = instantAt(now)
  // The lease makes two beginners wait for each other; the run tells the second that the first is at work.
  await takeLease(tx, { name: 'backup', holder: runId, ...leaseFor(desk.clock, 0) })
  if (goesOn(now, await latestRun(tx, 'backup'))) throw new BackupRefused('another-running', '')
  await insertRun(tx, {
    id: runId,
    kind: 'backup',
    state: 'running',
    asked_by: askedBy,
    stage: 'database',
    done: 0,
    parts: 1,
    started_at: madeAt,
    beat_at: madeAt,
  })
  return { runId, madeAt }
}

/** Makes the backup that was begun, in a thread, and notes what came of it. Throws BackupRefused. */
export async function finishBackup(
  desk: BackupDesk,
  shelf: string,
  { runId, madeAt }: BackupBegun,
): Promise<BackupMade> {
  const note = async (change: Parameters<typeof moveRun>[2]): Promise<void> => {
    try {
      await transact(desk.db, (tx) => moveRun(tx, runId, { ...change, beat_at: desk.clock.now() }))
    } catch (fault) {
      desk.log.warn({ err: fault }, 'backup-not-noted')
    }
  }
  try {
    refuseInside(shelf, desk.config)
    const made = await inThread(orderOf(desk, shelf, madeAt), (stage, done, parts) => note({ stage, done, parts }))
    await note({ state: 'done', outcome: JSON.stringify(made) })
    return made
  } catch (fault) {
    const code = fault instanceof BackupRefused ? fault.code : 'unexpected'
    await note({ state: 'failed', outcome: JSON.stringify({ code }) })
    throw fault
  }
}

/** Makes a backup of a database too old to note it. Throws BackupRefused. */
export const finishUnnoted = (desk: BackupDesk, shelf: string): Promise<BackupMade> =>
  inThread(orderOf(desk, shelf, desk.clock.now()), () => Promise.resolve())

const orderOf = ({ config, secrets }: BackupDesk, shelf: string, madeAt: string): BackupOrder => ({
  source:
    config.databaseUrl === null
      ? { engine: 'sqlite', path: join(config.dataDir, DATABASE_FILE) }
      : { engine: 'postgres', url: config.databaseUrl },
  dataDir: config.dataDir,
  filesDir: config.filesDir,
  secretsDir: config.secretsDir,
  shelf,
  key: secrets.backup,
  madeAt,
  keep: config.backup.keep,
})

function inThread(
  order: BackupOrder,
  tell: (stage: string, done: number, of: number) => Promise<void>,
): Promise<BackupMade> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-thread.ts', import.meta.url), { workerData: order, execArgv: [] })
    let last: Extract<BackupWord, { stage: string }> | null = null
    const beat = setInterval(() => void tell(last?.stage ?? 'database', last?.done ?? 0, last?.of ?? 1), BEAT_MS)
    const end = (settle: () => void): void => {
      clearInterval(beat)
      settle()
    }
    worker.on('message', (word: BackupWord) => {
      if ('stage' in word) last = word
      else if ('made' in word) end(() => resolve(word.made))
      else end(() => reject(new BackupRefused(word.refused.code, word.refused.detail)))
    })
    worker.once('error', (fault) => end(() => reject(fault)))
    worker.once('exit', (code) => end(() => reject(new Error(`the thread that makes backups ended with ${code}`))))
  })
}

/** When the last backup that succeeded was begun, and what it says of itself. */
export async function lastBackup(reader: Reader): Promise<{ at: string; made: BackupMade } | null> {
  const run = await latestRun(reader, 'backup', 'done')
  return run && { at: run.started_at, made: JSON.parse(run.outcome) as BackupMade }
}
