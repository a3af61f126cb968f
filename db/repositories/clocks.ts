/** Legal terms as rows: started by an event, met, extended, expired or stopped, and never moving a case by themselves. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { ownDuties } from '../../workflows/dispute/own-duties.ts'
import type { ClockTable } from '../schema/disputes.ts'

export type ClockRow = Selectable<ClockTable>

/** Every clock of a dispute, running ones first, nearest end first. */
export async function clocksOf(reader: Reader, disputeId: string): Promise<ClockRow[]> {
  const rows = await reader
    .selectFrom('clock')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('due_on')
    .execute()
  return rows.toSorted((a, b) => Number(b.status === 'running') - Number(a.status === 'running'))
}

export async function insertClock(tx: Tx, row: Insertable<ClockTable>): Promise<void> {
  await tx.insertInto('clock').values(row).execute()
}

/** Ends the running clocks of some rules, of one subject when given. */
export async function endClocks(
  tx: Tx,
  disputeId: string,
  rules: readonly string[],
  end: { status: 'met' | 'stopped'; on: string; subjectId?: string },
): Promise<void> {
  if (rules.length === 0) return
  let query = tx
    .updateTable('clock')
    .set((clock) => ({ status: end.status, ended_on: end.on, revision: clock('revision', '+', 1) }))
    .where('dispute_id', '=', disputeId)
    .where('rule', 'in', [...rules])
    .where('status', 'in', ['running', 'expired'])
  if (end.subjectId !== undefined) query = query.where('subject_id', '=', end.subjectId)
  await query.execute()
}

/** Moves the end of the running clocks of some rules. */
export async function extendClocks(tx: Tx, disputeId: string, rules: readonly string[], until: string): Promise<void> {
  await tx
    .updateTable('clock')
    .set((clock) => ({ extended_to: until, due_on: until, status: 'running', revision: clock('revision', '+', 1) }))
    .where('dispute_id', '=', disputeId)
    .where('rule', 'in', [...rules])
    .where('status', 'in', ['running', 'expired'])
    .execute()
}

/** The nearest end among running clocks and overdue duties, for the lamp of lists. */
export async function nextClockOf(reader: Reader, disputeId: string): Promise<{ rule: string; dueOn: string } | null> {
  const row = await reader
    .selectFrom('clock')
    .select(['rule', 'due_on as dueOn'])
    .where('dispute_id', '=', disputeId)
    .where((where) =>
      where.or([
        where('status', '=', 'running'),
        where.and([where('status', '=', 'expired'), where('rule', 'in', [...ownDuties])]),
      ]),
    )
    .where('due_on', 'is not', null)
    .orderBy('due_on')
    .limit(1)
    .executeTakeFirst()
  return row && row.dueOn !== null ? { rule: row.rule, dueOn: row.dueOn } : null
}

/** Marks every running clock whose day has passed and returns the disputes concerned. Running it twice changes nothing. */
export async function expireClocks(tx: Tx, today: string): Promise<string[]> {
  const rows = await tx
    .updateTable('clock')
    .set((clock) => ({ status: 'expired', ended_on: today, revision: clock('revision', '+', 1) }))
    .where('status', '=', 'running')
    .where('due_on', '<', today)
    .returning('dispute_id')
    .execute()
  return [...new Set(rows.map((row) => row.dispute_id))]
}
