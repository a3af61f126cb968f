/** Fen, days and counts are whole numbers and text, and nothing else can be put in their place. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { transact } from '../../db/database.ts'
import { bookMoney } from '../../db/repositories/ledger.ts'
import { freshSqlite, onBothEngines } from '../database.ts'
import { byHand } from './by-hand.ts'
import { claimed } from './rows.ts'

describe('columns on SQLite', () => {
  test('every table is STRICT', async () => {
    const db = await freshSqlite()
    const { rows } = await sql<{ name: string }>`
      select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0
        and name not like 'sqlite_%' and name not like 'kysely_%'`.execute(db.reader)
    expect(rows).toEqual([])
  })

  test.each(['0.5', `'abc'`, `'1e3x'`, `x'00'`])('a whole number refuses %s', async (value) => {
    const db = await freshSqlite()
    const bad = byHand(
      db.reader,
      `insert into month_figure (unit_id, month, scheme, cause_code, measure, figure) values ('', '', '', '', '', ${value})`,
    )
    await expect(bad).rejects.toThrow(/cannot store \w+ value in INTEGER column/u)
  })
})

onBothEngines('whole numbers', (fresh) => {
  test('carry the founding total in fen and come back as numbers', async () => {
    const db = await fresh()
    const founding = 6_360_000_000_00
    await transact(db, (tx) => bookMoney(tx, claimed({ amount_fen: founding })))
    const row = await db.reader.selectFrom('ledger_entry').select('amount_fen').executeTakeFirstOrThrow()
    expect(row.amount_fen).toBe(founding)
  })

  test('beyond 2^53 are refused where they are written', async () => {
    const db = await fresh()
    const tooLarge = byHand(
      db.reader,
      `insert into offer (id, dispute_id, party_id, amount_fen, made_on, recorded_at) values ('', '', '', 9007199254740992, '', '')`,
    )
    await expect(tooLarge).rejects.toThrow(/check/iu)
    await expect(transact(db, (tx) => bookMoney(tx, claimed({ amount_fen: -(2 ** 53) - 2 })))).rejects.toThrow(
      /check/iu,
    )
  })

  test('whose sum goes beyond 2^53 throw and are never rounded', async () => {
    const db = await fresh()
    const most = Number.MAX_SAFE_INTEGER
    await transact(db, async (tx) => {
      for (const id of ['one', 'two', 'three'])
        await tx
          .insertInto('ledger_entry')
          .values(claimed({ id, amount_fen: most }))
          .execute()
    })
    const sum = db.reader.selectFrom('ledger_entry').select((select) => select.fn.sum<number>('amount_fen').as('fen'))
    await expect(sum.execute()).rejects.toThrow()
    const two = sum.where('id', '<>', 'two').execute()
    await expect(two).rejects.toThrow()
    expect(await sum.where('id', '=', 'one').execute()).toEqual([{ fen: most }])
  })

  test('and a figure that would pass 2^53 refuses its booking whole', async () => {
    const db = await fresh()
    const most = Number.MAX_SAFE_INTEGER
    await transact(db, (tx) => bookMoney(tx, claimed({ id: 'one', amount_fen: most })))
    await expect(transact(db, (tx) => bookMoney(tx, claimed({ id: 'two', amount_fen: most })))).rejects.toThrow()
    expect(await db.reader.selectFrom('ledger_entry').select('id').execute()).toEqual([{ id: 'one' }])
  })

  test('text compares by code point, whatever the language of the server', async () => {
    const db = await fresh()
    await transact(db, (tx) =>
      tx
        .insertInto('setting')
        .values(['阿', 'a', '一', 'B'].map((key) => ({ key, value: '', changed_at: '' })))
        .execute(),
    )
    const rows = await db.reader.selectFrom('setting').select('key').orderBy('key').execute()
    expect(rows.map((row) => row.key).join('')).toBe('Ba一阿')
  })
})
