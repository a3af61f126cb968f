/**
 * A desk killed at any moment loses nothing it has acknowledged and keeps nothing by halves. The page cache survives a kill,
 * so this proves that transactions are whole; that they are on the disk is proved by `synchronous=FULL` in tests/db.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { killedCounter } from './kills.ts'

const KILLS = 12
const AT_MOST_MS = 45_000

test(`a desk killed ${KILLS} times keeps every case it had said, whole`, { timeout: 2 * AT_MOST_MS }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-kill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const told = await killedCounter(folder, { kills: KILLS, ms: AT_MOST_MS })
  console.info(`${told.acknowledged} acknowledged, ${told.kills} kills, ${told.lost.length} lost, ${told.kept} kept`)
  expect(told.kills).toBeGreaterThanOrEqual(3)
  expect(told.acknowledged).toBeGreaterThan(told.kills)
  expect(told.lost).toEqual([])
  expect(told.faults).toEqual([])
})
