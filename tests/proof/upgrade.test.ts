/** An upgrade killed at every migration an old database has yet to see. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { takeInventory } from '../../db/backup/inventory.ts'
import { checkDatabase } from '../../db/check-database.ts'
import { openEmbedded } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { saidDifference } from '../../scripts/check-journal/said-difference.ts'
import { checkJournal } from '../../server/system/check-journal.ts'
import { killedAt, killedUpgrades, OLD, toCome } from '../durability/upgrade.ts'
import { passingFolder } from '../server/backup/real-desk.ts'
import { figure } from './figure.ts'
import { makeOldCity } from './old-city.ts'

test('a kill at each migration leaves the old database, and the next start brings it up whole', async () => {
  const faults = await killedUpgrades(passingFolder(), toCome)
  figure({
    id: 'T70',
    promise: 'An upgrade that is killed at any migration leaves the old database, and the next start completes it',
    figure: `${toCome.length} kills, ${faults.length} faults`,
    target: 'one kill a migration, 0 faults',
    passed: faults.length === 0,
  })
  expect(faults).toEqual([])
})

const CASES = 50_000

/** Sums of ledger, counts and months, and every line of every journal: what an upgrade may not change. */
function toldBy(path: string): string[] {
  const db = new Sqlite(path, { readonly: true })
  const journal = createHash('sha256')
  const lines = `select dispute_id, seq, type, payload, actor_id, unit_id, occurred_on, recorded_at, from_stage, to_stage, to_value, to_context, effects from dispute_event order by dispute_id, seq`
  for (const line of db.prepare(lines).raw().iterate()) journal.update(JSON.stringify(line))
  const sums = [
    'select kind, unit_id, booked_month, count(*), sum(amount_fen) from ledger_entry group by 1, 2, 3 order by 1, 2, 3',
    'select kind, outcome, unit_id, booked_month, sum(amount) from count_entry group by 1, 2, 3, 4 order by 1, 2, 3, 4',
    'select unit_id, month, scheme, cause_code, measure, figure from month_figure order by 1, 2, 3, 4, 5',
    'select unit_id, phase, disputes from dispute_tally order by 1, 2',
    'select sum(claimed_fen), count(*), sum(revision) from dispute',
  ].flatMap((question) =>
    db
      .prepare(question)
      .raw()
      .all()
      .map((row) => JSON.stringify(row)),
  )
  db.close()
  return [journal.digest('hex'), ...sums]
}

test(
  'fifty thousand cases of an old version come through it with every sum and every line',
  { timeout: 40 * 60_000 },
  async () => {
    const path = join(passingFolder(), 'old.sqlite')
    const cases = await makeOldCity(path, OLD, CASES)
    const told = toldBy(path)
    const old = openEmbedded(path)
    const before = await takeInventory(old.reader)
    await old.close()
    const faults: string[] = []
    for (const name of toCome) await (await killedAt(path, name, before, faults)).close()
    const begun = performance.now()
    const db = openEmbedded(path)
    await migrate(db)
    const seconds = (performance.now() - begun) / 1000
    faults.push(...(await checkDatabase(db)).map(({ code, id }) => `${code} ${id}`))
    const checked = await checkJournal(db.reader, (difference) => faults.push(saidDifference(difference)))
    await db.close()
    figure({
      id: 'T70b',
      promise: 'An upgrade of a large old copy changes no sum and no line of a journal',
      figure: `${cases} cases (copies of four lived through the use cases, at schema ${OLD.slice(0, 4)}), ${toCome.length} kills, upgraded in ${seconds.toFixed(0)} s; ${checked.events} events folded and ${checked.entries} entries counted again, ${faults.length} faults`,
      target: `${CASES} cases, one kill a migration, 0 faults`,
      passed: faults.length === 0 && cases >= CASES,
    })
    expect(toldBy(path)).toEqual(told)
    expect(faults.slice(0, 20)).toEqual([])
    expect(checked.cases).toBe(cases)
  },
)
