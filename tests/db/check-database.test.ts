/** A database just made passes on both engines; one whose history could be rewritten does not. */
import { expect, test } from 'vitest'
import { checkDatabase } from '../../db/check-database.ts'
import { onBothEngines } from '../database.ts'
import { byHand } from './by-hand.ts'

onBothEngines('the check of the database', (fresh) => {
  test('passes what the migrations made and names a trigger that is gone', async () => {
    const db = await fresh()
    expect(await checkDatabase(db)).toEqual([])
    const trigger = db.engine === 'sqlite' ? 'ledger_entry_no_update' : 'ledger_entry_no_change'
    await byHand(db.reader, `drop trigger ${trigger}${db.engine === 'sqlite' ? '' : ' on ledger_entry'}`)
    expect(await checkDatabase(db)).toEqual([{ code: 'schema-missing', id: `trigger ${trigger}` }])
  })
})
