/** What a power cut leaves: the file of the database, and its log cut, emptied or scrambled anywhere. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { database, transact } from '../../db/database.ts'
import { kyselyOnSqlite, openSqliteFile } from '../../db/engines/sqlite.ts'
import { migrate } from '../../db/migrate.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { writeSetting } from '../../db/repositories/settings.ts'

const COMMITS = 100
const FRAME_BYTES = 4096 + 24
const HEAD_BYTES = 32

export type CutResult = { cuts: number; inconsistent: string[]; lost: string[] }

/** Makes a hundred commits, then opens what so many power cuts would have left of them. */
export async function cutPower(cuts: number): Promise<CutResult> {
  // The cuts are ours, not the disk's: where memory can be written to as files, thousands take a minute.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'desk-power-'))
  try {
    const written = await commits(join(folder, 'desk.sqlite'))
    const result: CutResult = { cuts, inconsistent: [], lost: [] }
    for (let round = 0; round < cuts; round++) openAfter(folder, written, round, result)
    return result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Written = { main: string; log: Buffer; ends: number[] }

/** Each commit writes two tables; `ends` is where the log stood once it was acknowledged. */
async function commits(path: string): Promise<Written> {
  const file = openSqliteFile(path)
  const db = database('sqlite', kyselyOnSqlite(file))
  await migrate(db)
  file.pragma('wal_checkpoint(TRUNCATE)')
  file.pragma('wal_autocheckpoint = 0')
  const main = `${path}-kept`
  copyFileSync(path, main)
  const ends: number[] = []
  for (let done = 1; done <= COMMITS; done++) {
    await transact(db, async (tx) => {
      await writeSetting(tx, 'commits', String(done), '')
      await appendAudit(tx, {
        id: `entry-${String(done).padStart(4, '0')}`,
        at: '2026-11-22T01:00:00.000Z',
        actorId: null,
        action: 'sign-in',
        object: null,
        outcome: 'done',
        reason: null,
        requestId: String(done),
        details: { filler: 'x'.repeat(done * 7) },
      })
    })
    ends.push(statSync(`${path}-wal`).size)
  }
  const log = readFileSync(`${path}-wal`)
  await db.close()
  return { main, log, ends }
}

function openAfter(folder: string, { main, log, ends }: Written, round: number, result: CutResult): void {
  const path = join(folder, 'after.sqlite')
  rmSync(`${path}-shm`, { force: true })
  copyFileSync(main, path)
  const at = round % 7 === 0 ? frameAt(log) : Math.floor(Math.random() * (log.length + 1))
  const kind = (['cut', 'emptied', 'scrambled'] as const)[round % 3] ?? 'cut'
  writeFileSync(`${path}-wal`, afterCut(log, at, kind))
  const file = openSqliteFile(path)
  try {
    const said = Number(file.prepare(`select value from setting where key = 'commits'`).pluck().get() ?? 0)
    const entries = Number(file.prepare('select count(*) from audit_entry').pluck().get())
    const waiting = Number(file.prepare('select count(*) from audit_unsealed').pluck().get())
    const durable = ends.filter((end) => end <= at).length
    const what = `${kind} at ${at}: ${said} said, ${entries} entries, ${waiting} waiting, ${durable} durable`
    if (said !== entries || said !== waiting) result.inconsistent.push(what)
    if (said < durable) result.lost.push(what)
    if (round % 25 === 0 && file.pragma('integrity_check', { simple: true }) !== 'ok') result.inconsistent.push(what)
  } finally {
    file.close()
  }
}

/** The edge of a page of the log, where a disk would tear it. */
const frameAt = (log: Buffer): number => {
  const frames = Math.floor((log.length - HEAD_BYTES) / FRAME_BYTES)
  return HEAD_BYTES + Math.floor(Math.random() * (frames + 1)) * FRAME_BYTES
}

/** Nothing before `at` is touched: that much was on the disk. */
function afterCut(log: Buffer, at: number, kind: 'cut' | 'emptied' | 'scrambled'): Buffer {
  if (kind === 'cut') return log.subarray(0, at)
  const bytes = Buffer.from(log)
  if (kind === 'emptied') return bytes.fill(0, at)
  const end = Math.min(bytes.length, at + 1 + Math.floor(Math.random() * 8192))
  for (let place = at; place < end; place++) bytes.writeUInt8(Math.floor(Math.random() * 256), place)
  return bytes
}

/** What the cuts are called in the table of promises. */
export const cutFigure = ({ cuts, inconsistent, lost }: CutResult) => ({
  id: 'T03',
  promise: 'A power cut leaves a whole moment of the desk, and everything that was on the disk',
  figure: `${cuts} cuts, ${inconsistent.length} inconsistent, ${lost.length} durable lost`,
  target: '5,000 / 0 / 0',
  passed: inconsistent.length + lost.length === 0,
})
