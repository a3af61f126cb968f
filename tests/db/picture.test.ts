/** The rows behind a figure of the five-year picture, from this desk and from the old registers, add up to it on both engines. */
import { expect, test } from 'vitest'
import { transact, type Database } from '../../db/database.ts'
import { insertHistoricalCases, insertHistoryImport } from '../../db/repositories/historical-cases.ts'
import { bookMoney } from '../../db/repositories/ledger.ts'
import { historyByMonth } from '../../db/repositories/picture-figures.ts'
import { pageOfRows, sumOfRows } from '../../db/repositories/picture-rows.ts'
import { onBothEngines } from '../database.ts'
import { claimed, smallTree } from './rows.ts'

const SPAN = { from: '2026-01', to: '2026-12' }
const agreed = { of: 'ledger', kind: 'agreed', scheme: 'mediation' } as const

async function aRegister(db: Database): Promise<void> {
  await smallTree(db)
  const at = '2026-11-22T01:00:00.000Z'
  await transact(db, async (tx) => {
    const run = { id: 'import', unit_id: 'room-a1', asked_by: 'clerk', state: 'done' as const, parts: 3, done: 3 }
    await insertHistoryImport(tx, { ...run, added: 3, changed: 0, started_at: at, beat_at: at })
    const row = (id: string, closed: string, fen: number, outcome = 'settled') => ({
      id,
      unit_id: 'room-a1',
      number: id,
      number_key: id,
      worker_name: 'worker',
      worker_count: 2,
      employer_name: 'employer',
      matter: null,
      received_on: closed,
      closed_on: closed,
      closed_year: closed.slice(0, 4),
      outcome,
      claimed_fen: null,
      agreed_fen: fen,
      received_fen: null,
      mediator_name: null,
      note: null,
      content: id,
      import_id: 'import',
      recorded_at: at,
    })
    await insertHistoricalCases(tx, [
      row('old-1', '2026-03-02', 700),
      row('old-2', '2025-03-02', 50),
      row('old-3', '2026-04-02', 90, 'withdrawn'),
    ])
    const entry = { kind: 'agreed' as const, unit_id: 'room-a1' }
    await bookMoney(tx, claimed({ ...entry, id: 'one', amount_fen: 300 }))
    await bookMoney(tx, claimed({ ...entry, id: 'two', amount_fen: -100 }))
    await bookMoney(tx, claimed({ ...entry, id: 'else', unit_id: 'room-b1', amount_fen: 5000 }))
  })
}

onBothEngines('the rows of a figure', (fresh) => {
  test('add up to it, whatever they come from, and only those of the units and months asked for', async () => {
    const db = await fresh()
    await aRegister(db)
    const scope = { unitIds: ['room-a1', 'room-a2'], span: SPAN }
    expect(await sumOfRows(db.reader, agreed, scope)).toEqual({ rows: 2, amount: 900 })
    const rows = await pageOfRows(db.reader, agreed, scope, { after: null, limit: 10 })
    expect(rows.map((row) => [row.source, row.id, row.amount])).toEqual([
      ['dispute', 'dispute', 200],
      ['history', 'old-1', 700],
    ])
    expect(await pageOfRows(db.reader, agreed, scope, { after: 'dispute', limit: 10 })).toHaveLength(1)
    expect(await sumOfRows(db.reader, { ...agreed, scheme: 'aid' }, scope)).toEqual({ rows: 0, amount: 0 })
    expect(await sumOfRows(db.reader, agreed, { ...scope, unitIds: [] })).toEqual({ rows: 0, amount: 0 })
    const months = await historyByMonth(db.reader, scope.unitIds, SPAN)
    expect(months).toEqual([{ month: '2026-03', settled: 1, workers: 2, agreedFen: 700, receivedFen: 0 }])
  })
})
