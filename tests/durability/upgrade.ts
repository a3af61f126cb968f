/** An old database that is brought up to date by a program that is killed at each migration in turn, and then by one that is not. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkDatabase } from '../../db/check-database.ts'
import { openEmbedded, type Database } from '../../db/database.ts'
import { takeInventory, inventoryDifferences, type Inventory } from '../../db/backup/inventory.ts'
import { isCurrent, migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { byHand } from '../db/by-hand.ts'
import { nodeArguments } from '../node.ts'

/** The last migration the old database has seen; it holds rows that later ones carry over. */
export const OLD = '0016-agreement-doubts'
const dying = fileURLToPath(new URL('upgrade-that-dies.ts', import.meta.url))

const known = Object.keys(migrations('sqlite')).toSorted()

/** The migrations an old database has yet to see. */
export const toCome = known.slice(known.indexOf(OLD) + 1)

/** Kills an upgrade at each of these migrations; answers what was wrong afterwards, in words. */
export async function killedUpgrades(folder: string, at: readonly string[]): Promise<string[]> {
  const old = join(folder, 'old.sqlite')
  const before = await makeOld(old)
  const faults: string[] = []
  const path = join(folder, 'desk.sqlite')
  for (const name of at) {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
    copyFileSync(old, path)
    const db = await killedAt(path, name, before, faults)
    await migrate(db)
    faults.push(...(await wrongAfter(db)).map((fault) => `${name}: ${fault}`))
    await db.close()
  }
  return faults
}

/** Kills an upgrade of the database at one migration and opens what is left, which should be what was there before. */
export async function killedAt(path: string, name: string, before: Inventory, faults: string[]): Promise<Database> {
  const child = spawn(process.execPath, [...nodeArguments, dying, path, name], { stdio: 'ignore' })
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (signal !== 'SIGKILL') faults.push(`${name}: was not killed`)
  const db = openEmbedded(path)
  const found = await takeInventory(db.reader)
  const left = inventoryDifferences(before, found)
  if (found.schema.join() !== before.schema.join()) left.push(`migrations: ${found.schema.at(-1)}`)
  if (left.length > 0) faults.push(`${name}: left ${left.join('; ')}`)
  return db
}

async function makeOld(path: string) {
  const db = openEmbedded(path)
  const all = migrations('sqlite')
  const seen = new Set(known.slice(0, known.indexOf(OLD) + 1))
  await migrate(db, Object.fromEntries(Object.entries(all).filter(([name]) => seen.has(name))))
  const rows = Array.from({ length: 400 }, (_, index) => index)
  await byHand(
    db.reader,
    `insert into audit_entry (id, at, action, outcome, request_id) values ${rows.map((row) => `('entry-${row}', '2026-01-01', 'sign-in', 'done', 'r-${row}')`).join()}`,
  )
  await byHand(
    db.reader,
    `insert into month_figure (unit_id, month, scheme, cause_code, measure, figure) values ${rows.map((row) => `('unit-${row % 9}', '2026-0${(row % 6) + 1}', 'mediation', 'c${row}', 'agreed', ${row * 100})`).join()}`,
  )
  const before = await takeInventory(db.reader)
  await db.close()
  return before
}

async function wrongAfter(db: Database): Promise<string[]> {
  const count = async (question: string): Promise<number> =>
    Number(Object.values((await byHand<Record<string, number>>(db.reader, question)).rows[0] ?? {})[0])
  const kept = await count('select count(*) from audit_entry')
  const waiting = await count('select count(*) from audit_unsealed')
  const figures = await count('select sum(figure) from month_figure')
  const summed = await count('select sum(figure) from unit_figure')
  return [
    ...((await isCurrent(db)) ? [] : ['not up to date']),
    ...(await checkDatabase(db)).map(({ code, id }) => `${code} ${id}`),
    ...(kept === 400 && waiting === 400 ? [] : [`${kept} entries kept, ${waiting} wait for their seal`]),
    ...(figures === summed ? [] : [`figures ${figures}, summed ${summed}`]),
  ]
}
