/** A counter killed at random moments and what of its work is found again. */
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openEmbedded } from '../../db/database.ts'
import { openSqliteFile } from '../../db/engines/sqlite.ts'
import { saidDifference } from '../../scripts/check-journal/said-difference.ts'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { workUntilKilled } from './child.ts'

const counter = fileURLToPath(new URL('counter-that-dies.ts', import.meta.url))

export type Killed = {
  kills: number
  /** What the counter had said before each kill. */
  acknowledged: number
  kept: number
  lost: string[]
  /** Damage of the file, rows that refer to nothing, differences of the journal, acts without their line of the trail. */
  faults: string[]
}

/** Kills the counter up to so many times, for at most so many milliseconds, and reads what is left in `folder`. */
export async function killedCounter(folder: string, most: { kills: number; ms: number }): Promise<Killed> {
  const acknowledged: string[] = []
  const until = performance.now() + most.ms
  let kills = 0
  while (kills < most.kills && performance.now() < until) {
    const lines = await workUntilKilled(counter, [folder], () => wait(Math.random() * 250))
    acknowledged.push(...lines.filter((line) => !line.startsWith('ready')))
    kills += 1
  }
  const path = join(folder, DATABASE_FILE)
  const faults = damageOf(path)
  const db = openEmbedded(path)
  try {
    const rows = await db.reader.selectFrom('dispute').select(['id', 'accepted_on']).execute()
    const kept = new Set(
      rows.flatMap((row) => [`opened ${row.id}`, ...(row.accepted_on ? [`accepted ${row.id}`] : [])]),
    )
    await checkJournal(db.reader, (difference) => faults.push(saidDifference(difference)))
    const audited = await db.reader.selectFrom('audit_entry').select('object_id').execute()
    if (audited.length !== kept.size) faults.push(`${audited.length} lines of the trail for ${kept.size} acts`)
    const lost = acknowledged.filter((line) => !kept.has(line))
    return { kills, acknowledged: acknowledged.length, kept: kept.size, lost, faults }
  } finally {
    await db.close()
  }
}

/** What the database itself finds wrong with its file, and rows that refer to nothing. */
export function damageOf(path: string): string[] {
  const file = openSqliteFile(path)
  const sound = file.pragma('integrity_check', { simple: true })
  const astray = file.pragma('foreign_key_check') as unknown[]
  file.close()
  return [...(sound === 'ok' ? [] : [String(sound)]), ...astray.map((row) => JSON.stringify(row))]
}
