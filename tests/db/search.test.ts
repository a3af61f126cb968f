/** A case is found by any scrap of a name, however short, and never by what it does not hold. */
import { expect, test } from 'vitest'
import { transact, type Database } from '../../db/database.ts'
import { addTokens, findDisputesByTokens, moveTokens, writeTokens } from '../../db/repositories/search.ts'
import { nameTokens, queryTokens } from '../../workflows/values/search-tokens.ts'
import { onBothEngines } from '../database.ts'
import { disputeRow, keep, smallTree } from './rows.ts'

const NAMES: Record<string, string> = {
  one: '王伟',
  two: '王小伟',
  three: '欧阳小伟',
  four: '伟',
  five: '重庆宏达服装有限公司',
  six: '𠮷田',
}

async function library(fresh: () => Promise<Database>): Promise<Database> {
  const db = await fresh()
  await smallTree(db)
  await keep(
    db,
    Object.keys(NAMES).map((id) => disputeRow(id, 'room-a1')),
  )
  await transact(db, async (tx) => {
    for (const [id, name] of Object.entries(NAMES))
      await writeTokens(tx, { kind: 'dispute', id, unitId: 'room-a1' }, nameTokens(name))
  })
  return db
}

const found = async (db: Database, text: string): Promise<string[]> =>
  (await findDisputesByTokens(db.reader, ['city'], queryTokens(text), 100)).toSorted()

onBothEngines('search', (fresh) => {
  const asked: [string, string[]][] = [
    ['王', ['one', 'two']],
    ['伟', ['four']],
    ['王伟', ['one']],
    ['小伟', ['three', 'two']],
    ['王小伟', ['two']],
    ['欧阳', ['three']],
    ['宏达', ['five']],
    ['服装有限', ['five']],
    ['宏 达', ['five']],
    ['𠮷', ['six']],
    ['𠮷田', ['six']],
    ['王五', []],
    ['%', []],
    ['', []],
  ]
  test.each(asked)('%j finds its cases and no others', async (text, ids) => {
    expect(await found(await library(fresh), text)).toEqual(ids)
  })

  test('finds by words added later, under the unit that holds the case, and no longer by words replaced', async () => {
    const db = await library(fresh)
    await transact(db, async (tx) => {
      await addTokens(tx, { kind: 'dispute', id: 'one', unitId: 'room-a1' }, ['!A1', '!A1'])
      await addTokens(tx, { kind: 'dispute', id: 'one', unitId: 'room-a1' }, ['!A1'])
      await moveTokens(tx, 'one', 'room-b1')
      await writeTokens(tx, { kind: 'dispute', id: 'two', unitId: 'room-a1' }, nameTokens('李强'))
    })
    expect(await findDisputesByTokens(db.reader, ['city'], ['!A1'], 10)).toEqual(['one'])
    const units = await db.reader.selectFrom('search_token').select('unit_id').where('ref_id', '=', 'one').execute()
    expect(new Set(units.map((row) => row.unit_id))).toEqual(new Set(['room-b1']))
    expect(await found(db, '王小伟')).toEqual([])
    expect(await found(db, '李强')).toEqual(['two'])
  })
})
