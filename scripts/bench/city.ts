/** The cities the bench runs on: one small one lived through the use cases, and copies of it filled up by SQL. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openMemory } from '../../db/database.ts'
import { systemClock } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { DATABASE_FILE, openDeskOn } from '../../server/open-desk.ts'
import { clockBefore, fillCity } from '../demo/fill-city.ts'
import { fillUp } from './fill.ts'

/** Builds the small city in `folder`. */
export async function foundBenchCity(folder: string): Promise<void> {
  const today = systemClock.today()
  const clock = clockBefore(today)
  const memory = openMemory()
  const desk = await openDeskOn(
    readConfig({ DATA_DIR: folder }),
    { demonstration: true, clock, log: createLog({ write: () => undefined }) },
    () => Promise.resolve(memory.db),
  )
  const endMillis = systemClock.millis()
  await fillCity(desk, clock, { disputes: 120, endMillis, today, progress: () => undefined })
  writeFileSync(join(folder, DATABASE_FILE), memory.bytes())
  await desk.db.close()
}

/** A copy of the city with `count` disputes; returns its database file. */
export function grownCity(from: string, to: string, count: number): string {
  cpSync(from, to, { recursive: true })
  const path = join(to, DATABASE_FILE)
  fillUp(path, count)
  return path
}

/** What the questions need: the director's and the supervisor's units, a case with a long history, and a name that the director finds. */
export function placesIn(path: string): { committee: string; city: string; dispute: string; name: string } {
  const db = new Sqlite(path, { readonly: true })
  const one = (text: string, ...values: string[]): string =>
    String(
      db
        .prepare(text)
        .pluck()
        .get(...values),
    )
  const committee = one("select unit_id from staff where sign_in_name = 'director'")
  const found = {
    committee,
    city: one("select id from unit where kind = 'city'"),
    dispute: one(
      `select event.dispute_id from dispute_event as event join dispute on dispute.id = event.dispute_id
       where dispute.committee_id = ? and worker_count = 1 group by 1 order by count(*) desc limit 1`,
      committee,
    ),
    name: one(
      `select worker_label from dispute where committee_id = ? and registration_code like 'B%' order by id limit 1`,
      committee,
    ),
  }
  db.close()
  return found
}
