/** Both engines say who they are and how large, and the one with a clock of its own tells the time. */
import { expect, test } from 'vitest'
import { engineFacts } from '../../db/engine-facts.ts'
import { systemClock } from '../../server/clock.ts'
import { onBothEngines } from '../database.ts'

onBothEngines('the engine', (fresh) => {
  test('says its name, its size and its time', async () => {
    const db = await fresh()
    const { engine, bytes, millis } = await engineFacts(db)
    expect(engine).toMatch(db.engine === 'sqlite' ? /^SQLite 3\.\d+\.\d+$/u : /^PostgreSQL \d+/u)
    expect(bytes).toBeGreaterThan(100_000)
    if (db.engine === 'sqlite') expect(millis).toBeNull()
    else expect(Math.abs((millis ?? 0) - systemClock.millis())).toBeLessThan(60_000)
  })
})
