/**
 * A desk killed at any moment loses nothing it has acknowledged and keeps nothing by halves. The page cache survives a kill,
 * so this proves that transactions are whole; that they are on the disk is proved by `synchronous=FULL` in tests/db.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../db/database.ts'
import { openSqliteFile } from '../../db/engines/sqlite.ts'
import { DATABASE_FILE } from '../../server/open-desk.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { saidDifference } from '../../scripts/check-journal/said-difference.ts'
import { workUntilKilled } from './child.ts'

const KILLS = 20
const AT_MOST_MS = 45_000
const counter = fileURLToPath(new URL('counter-that-dies.ts', import.meta.url))

test(`a desk killed ${KILLS} times keeps every case it had said, whole`, { timeout: 2 * AT_MOST_MS }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-kill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const acknowledged: string[] = []
  const until = performance.now() + AT_MOST_MS
  let kills = 0
  while (kills < KILLS && performance.now() < until) {
    const lines = await workUntilKilled(counter, [folder], () => wait(Math.random() * 250))
    acknowledged.push(...lines.filter((line) => !line.startsWith('ready')))
    kills += 1
  }
  expect(kills).toBeGreaterThanOrEqual(3)
  expect(acknowledged.length).toBeGreaterThan(kills)

  const path = join(folder, DATABASE_FILE)
  const file = openSqliteFile(path)
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(file.pragma('foreign_key_check')).toEqual([])
  file.close()

  const db = openEmbedded(path)
  onTestFinished(() => db.close())
  const rows = await db.reader.selectFrom('dispute').select(['id', 'accepted_on']).execute()
  const kept = new Set(rows.flatMap((row) => [`opened ${row.id}`, ...(row.accepted_on ? [`accepted ${row.id}`] : [])]))
  expect(acknowledged.filter((line) => !kept.has(line))).toEqual([])
  const differences: string[] = []
  await checkJournal(db.reader, (difference) => differences.push(saidDifference(difference)))
  expect(differences).toEqual([])
  const audited = await db.reader.selectFrom('audit_entry').select('object_id').execute()
  expect(audited).toHaveLength(kept.size)
  console.info(`${acknowledged.length} acknowledged, ${kills} kills, 0 lost, ${kept.size} kept`)
})
