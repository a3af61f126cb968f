/** Every SQLite connection keeps what it was told through a power cut and never blocks a counter for long; a writer takes its lock at once. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { openEmbedded, openEmbeddedReadonly, openServer, transact, type Database } from '../../db/database.ts'
import { openSqliteFile } from '../../db/engines/sqlite.ts'
import { migrate } from '../../db/migrate.ts'
import { onBothEngines } from '../database.ts'
import { freshPostgres, hasPostgres } from '../postgres.ts'
import { byHand } from './by-hand.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-connections-'))
  path = join(folder, 'desk.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function pragmas(db: Database): Promise<Record<string, unknown>> {
  const asked = ['synchronous', 'foreign_keys', 'recursive_triggers', 'journal_mode', 'busy_timeout']
  const answers: Record<string, unknown> = {}
  for (const name of asked)
    answers[name] = Object.values((await byHand<object>(db.reader, `pragma ${name}`)).rows[0] ?? {})[0]
  return answers
}

const safe = { synchronous: 2, foreign_keys: 1, recursive_triggers: 1, journal_mode: 'wal', busy_timeout: 250 }

test('every connection is synced in full, checks its references and waits 250 ms at most', async () => {
  const writer = openEmbedded(path)
  await migrate(writer)
  await transact(writer, (tx) => tx.insertInto('setting').values({ key: 'a', value: '1', changed_at: '' }).execute())
  const second = openEmbedded(path)
  const reader = openEmbeddedReadonly(path)
  for (const db of [writer, second, reader]) {
    expect(await pragmas(db)).toEqual(safe)
    await db.close()
  }
})

test('a connection for reading cannot write', async () => {
  const writer = openEmbedded(path)
  await migrate(writer)
  const reader = openEmbeddedReadonly(path)
  const write = transact(reader, (tx) =>
    tx.insertInto('setting').values({ key: 'a', value: '1', changed_at: '' }).execute(),
  )
  await expect(write).rejects.toThrow(/readonly/u)
  await reader.close()
  await writer.close()
})

test('a transaction holds the lock from its first word, so one that reads first and writes later cannot fail half-way', async () => {
  const one = openEmbedded(path)
  await migrate(one)
  await transact(one, (tx) => tx.insertInto('setting').values({ key: 'n', value: '0', changed_at: '' }).execute())
  const other = openSqliteFile(path)
  let refused = ''
  await transact(one, async (tx) => {
    const before = await tx.selectFrom('setting').select('value').executeTakeFirstOrThrow()
    const began = performance.now()
    expect(other.prepare('select value from setting').pluck().get()).toBe('0')
    try {
      other.prepare(`update setting set value = 'theirs'`).run()
    } catch (fault) {
      refused = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
    }
    console.info(`waited ${Math.round(performance.now() - began)} ms for the lock`)
    await tx
      .updateTable('setting')
      .set({ value: `${Number(before.value) + 1}` })
      .execute()
    expect(other.prepare('select value from setting').pluck().get()).toBe('0')
  })
  expect(refused).toBe('SQLITE_BUSY')
  expect(await one.reader.selectFrom('setting').select('value').executeTakeFirst()).toEqual({ value: '1' })
  other.prepare(`update setting set value = 'theirs'`).run()
  other.close()
  await one.close()
})

onBothEngines('a transaction', (fresh) => {
  test('is undone whole by a throw', async () => {
    const db = await fresh()
    const work = transact(db, async (tx) => {
      await tx.insertInto('setting').values({ key: 'a', value: '1', changed_at: '' }).execute()
      await tx.insertInto('setting').values({ key: 'a', value: '2', changed_at: '' }).execute()
    })
    await expect(work).rejects.toThrow(/unique/iu)
    expect(await db.reader.selectFrom('setting').selectAll().execute()).toEqual([])
    await transact(db, (tx) => tx.insertInto('setting').values({ key: 'a', value: '3', changed_at: '' }).execute())
    expect(await db.reader.selectFrom('setting').select('value').execute()).toEqual([{ value: '3' }])
  })

  test('refuses a reference to nothing', async () => {
    const db = await fresh()
    const work = transact(db, (tx) =>
      tx.insertInto('unit_closure').values({ ancestor_id: 'nobody', descendant_id: 'nobody', depth: 0 }).execute(),
    )
    await expect(work).rejects.toThrow(/foreign key/iu)
  })
})

test('a bound value arrives as it left, whatever the placeholder looks like to the planner', async () => {
  const db = openEmbedded(path)
  const values = ['007', '+7', '-0.0', '1e3', '', '渝', 0, -1, 1_099_511_627_776, null, Buffer.from([0, 255])]
  for (const value of values) {
    const { rows } = await sql<{
      value: unknown
      kind: string
    }>`select ${value} as value, typeof(${value}) as kind`.execute(db.reader)
    const kind =
      value === null ? 'null' : Buffer.isBuffer(value) ? 'blob' : typeof value === 'string' ? 'text' : 'number'
    expect(rows[0]?.value).toEqual(value)
    expect(rows[0]?.kind.replace(/real|integer/, 'number')).toBe(kind)
  }
  await db.close()
})

test('no index is partial: a bound value could not choose it', async () => {
  const db = openEmbedded(path)
  await migrate(db)
  const { rows } = await sql<{
    sql: string
  }>`select sql from sqlite_schema where type = 'index' and sql is not null`.execute(db.reader)
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((row) => / where /i.test(row.sql))).toEqual([])
  await db.close()
})

test.skipIf(!hasPostgres())(
  'a commit on PostgreSQL is on the disk, unless the address itself says otherwise',
  async () => {
    const place = await freshPostgres()
    onTestFinished(() => place?.drop())
    const url = new URL(place?.url ?? '')
    const asked = async (): Promise<unknown> => {
      const db = await openServer(url.href)
      const { rows } = await byHand<object>(db.reader, 'show synchronous_commit')
      await db.close()
      return rows
    }
    expect(await asked()).toEqual([{ synchronous_commit: 'off' }])
    url.search = ''
    expect(await asked()).toEqual([{ synchronous_commit: 'on' }])
  },
)
