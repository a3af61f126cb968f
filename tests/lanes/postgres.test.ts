import { describe, expect, inject, test } from 'vitest'
import { freshPostgres, hasPostgres } from '../postgres.ts'
import { withClient } from './find-postgres.ts'
import { findBinaries, startOwnPostgres } from './own-postgres.ts'

const ask = async (url: string, sql: string): Promise<unknown[]> =>
  withClient(url, async (client) => (await client.query({ text: sql, rowMode: 'array' })).rows)

describe.skipIf(!hasPostgres())('a fresh PostgreSQL', () => {
  test('is empty, apart from every other, and gone when dropped', async () => {
    const [one, other] = [await freshPostgres(), await freshPostgres()]
    if (one === null || other === null) throw new Error('the run has a server and gives no database')
    await ask(one.url, 'create table unit (id text)')
    const tables = "select count(*)::int from pg_tables where schemaname = 'public'"
    expect([await ask(one.url, tables), await ask(other.url, tables)]).toEqual([[[1]], [[0]]])
    await one.drop()
    await expect(ask(one.url, 'select 1')).rejects.toThrow(/does not exist/u)
    await other.drop()
  })

  test('orders by itself otherwise than by code point, so that a missing COLLATE shows', async () => {
    const one = await freshPostgres()
    const order = "select string_agg(x, '' order by x) from unnest(array['a', 'B', '一', '阿']) x"
    const [sorted] = await ask(one?.url ?? '', order)
    expect(sorted).toEqual([inject('postgres')?.locale === '' ? 'Ba一阿' : '阿一aB'])
    await one?.drop()
  })

  test('is dropped while somebody is still connected', async () => {
    const one = await freshPostgres()
    const left = withClient(one?.url ?? '', async (client) => {
      client.on('error', () => undefined)
      await client.query('select 1')
      await one?.drop()
      return client.query('select 1')
    })
    await expect(left).rejects.toThrow()
  })
})

test.skipIf(findBinaries() === null)(
  'where no server answers, the run starts its own and takes it away again',
  async () => {
    const own = await startOwnPostgres(async (url) => {
      const said = await ask(url, 'show fsync').catch(() => null)
      return said !== null
    })
    const url = own?.url ?? ''
    expect(await ask(url, "select current_setting('server_encoding')")).toEqual([['UTF8']])
    await own?.stop()
    await expect(ask(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/u)
  },
)
