/** The terms of legal aid as rows: started by a step, met by another, marked when they ran out, and never moving a case. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'
import { question } from '../question.ts'
import type { AidClockTable } from '../schema/legal-aid.ts'

export type AidClockRow = Selectable<AidClockTable>

/** Terms of a case, running ones and the nearest end first. */
export async function aidClocksOf(reader: Reader, id: string): Promise<AidClockRow[]> {
  const rows = await clockRows(reader, id)
  return rows.toSorted((a, b) => Number(b.status === 'running') - Number(a.status === 'running'))
}

const clockRows = question((reader, id: string) =>
  reader.selectFrom('aid_clock').selectAll().where('aid_case_id', '=', id).orderBy('due_on'),
)

export async function insertAidClock(tx: Tx, row: Insertable<AidClockTable>): Promise<void> {
  await insertRows(tx, 'aid_clock', [row])
}

/** Ends the open terms of a rule: what they watched over was done on that day. */
export async function meetAidClocks(tx: Tx, id: string, rule: string, on: string): Promise<void> {
  await tx
    .updateTable('aid_clock')
    .set((clock) => ({ status: 'met', ended_on: on, revision: clock('revision', '+', 1) }))
    .where('aid_case_id', '=', id)
    .where('rule', '=', rule)
    .where('status', 'in', ['running', 'expired'])
    .execute()
}

/** The nearest end among terms that run or were missed, for the lamp of lists. */
export async function nextAidClock(reader: Reader, id: string): Promise<{ rule: string; dueOn: string } | null> {
  const row = await reader
    .selectFrom('aid_clock')
    .select(['rule', 'due_on as dueOn'])
    .where('aid_case_id', '=', id)
    .where('status', 'in', ['running', 'expired'])
    .orderBy('due_on')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export type ExpiredAidClock = { id: string; aidCaseId: string; rule: string; dueOn: string }

/** Marks running terms whose day has passed, at most so many, the longest past first. Running it twice changes nothing. */
export async function expireAidClocks(tx: Tx, today: string, most: number): Promise<ExpiredAidClock[]> {
  const due = await tx
    .selectFrom('aid_clock')
    .select('id')
    .where('status', '=', 'running')
    .where('due_on', '<', today)
    .orderBy('due_on')
    .limit(most)
    .execute()
  if (due.length === 0) return []
  return tx
    .updateTable('aid_clock')
    .set((clock) => ({ status: 'expired', ended_on: today, revision: clock('revision', '+', 1) }))
    .where('status', '=', 'running')
    .where(
      'id',
      'in',
      due.map((row) => row.id),
    )
    .returning(['id', 'aid_case_id as aidCaseId', 'rule', 'due_on as dueOn'])
    .execute()
}
