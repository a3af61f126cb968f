/** A database comes up whole or not at all, from nothing and from any earlier step, on either engine. */
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { expect, test, vi } from 'vitest'
import { openMemory, type Database } from '../../db/database.ts'
import { migrate, SchemaRefused } from '../../db/migrate.ts'
import { define } from '../../db/migrations/engine-v1.ts'
import { migrations } from '../../db/migrations/index.ts'
import { onEmptyEngines } from './engines.ts'

// Some come up forty times over on a server that others use too.
vi.setConfig({ testTimeout: 120_000 })

const tableNames = async (db: Database): Promise<string[]> =>
  (await db.reader.introspection.getTables()).map((table) => table.name).toSorted()

onEmptyEngines('migrations', (empty) => {
  test('come up from nothing, once', async () => {
    const db = await empty()
    const names = Object.keys(migrations(db.engine))
    expect(await migrate(db)).toEqual(names)
    expect(await migrate(db)).toEqual([])
    expect(await tableNames(db)).toEqual(expect.arrayContaining(['dispute', 'ledger_entry', 'paper', 'unit']))
  })

  test('come up step by step to the same schema', async () => {
    const [whole, slowly] = [await empty(), await empty()]
    await migrate(whole)
    const all = Object.entries(migrations(slowly.engine))
    for (const upTo of all.keys()) await migrate(slowly, Object.fromEntries(all.slice(0, upTo + 1)))
    expect(await tableNames(slowly)).toEqual(await tableNames(whole))
  })

  test('leave nothing of one that throws half-way, and nothing of those before it in the same start', async () => {
    const db = await empty()
    await migrate(db, migrations(db.engine))
    const before = await tableNames(db)
    const halfWay: Migration = {
      async up(tx) {
        await define(tx, db.engine, 'create table half_made (id {TEXT} primary key) {STRICT}')
        await sql`insert into half_made values ('one')`.execute(tx)
        await sql`update unit set name = 'changed'`.execute(tx)
        throw new Error('the power went')
      },
    }
    const sound: Migration = {
      async up(tx) {
        await define(tx, db.engine, 'create table sound (id {TEXT} primary key) {STRICT}')
      },
    }
    const start = migrate(db, { ...migrations(db.engine), '0900-sound': sound, '0901-half-way': halfWay })
    await expect(start).rejects.toMatchObject({ code: 'migration-failed', message: expect.stringMatching('power') })
    expect(await tableNames(db)).toEqual(before)
    expect(await migrate(db)).toEqual([])
  })

  test('refuse a database from the future and leave it alone', async () => {
    const db = await empty()
    const future: Migration = { up: (tx) => define(tx, db.engine, 'create table future (id {TEXT})') }
    await migrate(db, { ...migrations(db.engine), '9999-future': future })
    const refused = migrate(db)
    await expect(refused).rejects.toBeInstanceOf(SchemaRefused)
    await expect(refused).rejects.toMatchObject({ code: 'newer-schema', message: 'newer-schema: 9999-future' })
    expect(await tableNames(db)).toContain('future')
  })

  test('have one schema: the same tables and columns everywhere', async () => {
    const db = await empty()
    await migrate(db)
    const tables = await db.reader.introspection.getTables()
    const kinds = new Set(tables.flatMap((table) => table.columns.map((column) => column.dataType.toLowerCase())))
    const allowed = db.engine === 'sqlite' ? ['integer', 'text'] : ['int8', 'text']
    expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([])
    expect(tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`)).toSorted()).toEqual(
      await columnsOfSqlite(),
    )
  })
})

async function columnsOfSqlite(): Promise<string[]> {
  const { db } = openMemory()
  await migrate(db)
  const tables = await db.reader.introspection.getTables()
  await db.close()
  return tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`)).toSorted()
}
