/** Rows added by statements that were built before are whole, theirs alone, and refused where they do not fit. */
import { expect, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { insertReturning, insertRows } from '../../db/insertion.ts'
import { onBothEngines } from '../database.ts'

const setting = (key: string, value: string) => ({ key, value, changed_at: '' })

onBothEngines('rows added by a kept statement', (fresh) => {
  test('are what was given each time, one or several, and nothing where none are given', async () => {
    const db = await fresh()
    await transact(db, async (tx) => {
      await insertRows(tx, 'setting', [setting('a', 'first')])
      await insertRows(tx, 'setting', [setting('b', 'second')])
      await insertRows(tx, 'setting', [setting('c', 'third'), setting('d', 'fourth')])
      await insertRows(tx, 'setting', [])
    })
    const rows = await db.reader.selectFrom('setting').select(['key', 'value']).orderBy('key').execute()
    expect(rows).toEqual([
      { key: 'a', value: 'first' },
      { key: 'b', value: 'second' },
      { key: 'c', value: 'third' },
      { key: 'd', value: 'fourth' },
    ])
  })

  test('are answered as they stand, passed over where they are there, or fail', async () => {
    const db = await fresh()
    const added = await transact(db, (tx) => insertReturning(tx, 'setting', setting('a', 'first')))
    expect(added).toEqual(setting('a', 'first'))
    await transact(db, (tx) => insertRows(tx, 'setting', [setting('a', 'x'), setting('b', 'y')], 'pass-over'))
    const rows = await db.reader.selectFrom('setting').select('value').orderBy('key').execute()
    expect(rows).toEqual([{ value: 'first' }, { value: 'y' }])
    await expect(transact(db, (tx) => insertRows(tx, 'setting', [setting('a', 'x')]))).rejects.toThrow()
  })
})
