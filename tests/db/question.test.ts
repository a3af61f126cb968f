/** A question built once answers each time for what it is asked, in and outside transactions, and for each database apart. */
import { expect, test } from 'vitest'
import { transact, type Database } from '../../db/database.ts'
import { question } from '../../db/question.ts'
import { onBothEngines } from '../database.ts'

const put = (db: Database, key: string, value: string) =>
  transact(db, (tx) => tx.insertInto('setting').values({ key, value, changed_at: '' }).execute())

onBothEngines('a question built once', (fresh) => {
  test('is built once and answers for what it is asked, also about what its transaction has written', async () => {
    const db = await fresh()
    let built = 0
    const valuesOf = question((reader, key: string) => {
      built += 1
      return reader.selectFrom('setting').select('value').where('key', '=', key).where('changed_at', '=', '')
    })
    await put(db, 'a', 'first')
    await put(db, 'b', 'second')
    expect(await valuesOf(db.reader, 'a')).toEqual([{ value: 'first' }])
    expect(await valuesOf(db.reader, 'b')).toEqual([{ value: 'second' }])
    expect(await valuesOf(db.reader, 'c')).toEqual([])
    const inside = await transact(db, async (tx) => {
      await tx.updateTable('setting').set({ value: 'third' }).where('key', '=', 'a').execute()
      return valuesOf(tx, 'a')
    })
    expect(inside).toEqual([{ value: 'third' }])
    expect(built).toBe(1)
  })

  test('puts each of several values into its own place, as often as it is named, and needs none', async () => {
    const db = await fresh()
    for (const key of ['a', 'b', 'c']) await put(db, key, `${key}-value`)
    const between = question((reader, first: string, last: string) =>
      reader
        .selectFrom('setting')
        .select('key')
        .where('key', '<=', last)
        .where('key', '>=', first)
        .where('value', '<>', last)
        .where('changed_at', '=', '')
        .orderBy('key'),
    )
    expect(await between(db.reader, 'b', 'c')).toEqual([{ key: 'b' }, { key: 'c' }])
    expect(await between(db.reader, 'a', 'a-value')).toEqual([])
    const keys = question((reader) =>
      reader.selectFrom('setting').select('key').where('key', 'in', ['a', 'c']).orderBy('key'),
    )
    expect(await keys(db.reader)).toEqual([{ key: 'a' }, { key: 'c' }])
  })

  test('is built once for each shape: lengths of lists, numbers and what is not given', async () => {
    const db = await fresh()
    for (const key of ['a', 'b', 'c']) await put(db, key, `${key}-value`)
    let built = 0
    const some = question((reader, keys: readonly string[], value: string | null, limit: number) => {
      built += 1
      const found = reader.selectFrom('setting').select('key').where('key', 'in', keys).orderBy('key').limit(limit)
      return value === null ? found : found.where('value', '=', value)
    })
    expect(await some(db.reader, ['a', 'b'], null, 9)).toEqual([{ key: 'a' }, { key: 'b' }])
    expect(await some(db.reader, ['c', 'b'], null, 9)).toEqual([{ key: 'b' }, { key: 'c' }])
    expect(built).toBe(1)
    expect(await some(db.reader, ['c'], null, 9)).toEqual([{ key: 'c' }])
    expect(await some(db.reader, ['c', 'b'], null, 1)).toEqual([{ key: 'b' }])
    expect(await some(db.reader, ['c', 'b'], 'c-value', 9)).toEqual([{ key: 'c' }])
    expect(await some(db.reader, ['b', 'a'], 'a-value', 9)).toEqual([{ key: 'a' }])
    expect(built).toBe(4)
  })
})
