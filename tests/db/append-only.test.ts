/** History can only grow: every append-only table refuses update, delete, replace and truncate on both engines. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transact, type Database } from '../../db/database.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { onBothEngines } from '../database.ts'
import { byHand } from './by-hand.ts'

const HISTORIES = [
  'aid_event',
  'audit_entry',
  'audit_seal',
  'calendar_import',
  'consultation_count',
  'consultation_event',
  'count_entry',
  'dispute_event',
  'employer_merge',
  'hand_over_event',
  'law_parameter',
  'lawyer_event',
  'ledger_entry',
  'month_snapshot',
  'month_step',
  'outreach_entry',
  'rating_event',
  'referral_event',
  'seal_use',
  'template_decision',
  'template_proposal',
  'template_wording',
  'warning_event',
]

async function guarded(db: Database): Promise<string[]> {
  const found =
    db.engine === 'sqlite'
      ? await sql<{ name: string }>`select distinct tbl_name as name from sqlite_master where type = 'trigger'`.execute(
          db.reader,
        )
      : await sql<{
          name: string
        }>`select distinct event_object_table as name from information_schema.triggers`.execute(db.reader)
  return found.rows.map((row) => row.name).toSorted()
}

const entry = (id: string) => ({
  id,
  at: '2026-11-22T01:00:00.000Z',
  actorId: null,
  action: 'sign-in',
  object: null,
  outcome: 'done' as const,
  reason: null,
  requestId: id,
  details: {},
})

const changes: Record<string, string> = {
  update: `update audit_entry set outcome = 'refused'`,
  'update of nothing but the same': 'update audit_entry set id = id',
  delete: `delete from audit_entry where id = 'one'`,
  'delete of all': 'delete from audit_entry',
  upsert: `insert into audit_entry (id, at, action, outcome, request_id) values ('one', '', '', 'done', '')
    on conflict (id) do update set action = excluded.action`,
}

onBothEngines('append-only tables', (fresh) => {
  test('are exactly the histories', async () => {
    expect(await guarded(await fresh())).toEqual(HISTORIES)
  })

  test.each(Object.entries(changes))('refuse %s', async (_, change) => {
    const db = await fresh()
    await transact(db, (tx) => appendAudit(tx, entry('one')))
    await expect(byHand(db.reader, change)).rejects.toThrow('append-only: audit_entry')
    expect(await db.reader.selectFrom('audit_entry').select(['id', 'action']).execute()).toEqual([
      { id: 'one', action: 'sign-in' },
    ])
  })

  test('refuse REPLACE on SQLite, TRUNCATE on PostgreSQL', async () => {
    const db = await fresh()
    await transact(db, (tx) => appendAudit(tx, entry('one')))
    const change =
      db.engine === 'sqlite'
        ? `replace into audit_entry (id, at, action, outcome, request_id) values ('one', '', '', 'done', '')`
        : 'truncate audit_entry'
    await expect(byHand(db.reader, change)).rejects.toThrow('append-only: audit_entry')
    expect(await db.reader.selectFrom('audit_entry').select('action').execute()).toEqual([{ action: 'sign-in' }])
  })
})
