/** Legal terms as rows: started by an event, met, extended, expired or stopped, and never moving a case by themselves. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'
import { question } from '../question.ts'
import { ownDuties } from '../../workflows/dispute/own-duties.ts'
import type { ClockTable } from '../schema/disputes.ts'

export type ClockRow = Selectable<ClockTable>

const clockRowsOf = question((reader, disputeId: string) =>
  reader.selectFrom('clock').selectAll().where('dispute_id', '=', disputeId).orderBy('due_on'),
)

/** Every clock of a dispute, running ones first, nearest end first. */
export async function clocksOf(reader: Reader, disputeId: string): Promise<ClockRow[]> {
  const rows = await clockRowsOf(reader, disputeId)
  return rows.toSorted((a, b) => Number(b.status === 'running') - Number(a.status === 'running'))
}

/** Starts clocks, all at once. */
export async function insertClocks(tx: Tx, rows: readonly Insertable<ClockTable>[]): Promise<void> {
  await insertRows(tx, 'clock', rows)
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

/** Moves the end of the running clocks of some rules; one that ends later anyway is left alone, and a day agreed on rests on no calendar. */
export async function extendClocks(tx: Tx, disputeId: string, rules: readonly string[], until: string): Promise<void> {
  await tx
    .updateTable('clock')
    .set((clock) => ({
      extended_to: until,
      due_on: until,
      provisional: 0,
      status: 'running',
      ended_on: null,
      revision: clock('revision', '+', 1),
    }))
    .where('dispute_id', '=', disputeId)
    .where('rule', 'in', [...rules])
    .where('status', 'in', ['running', 'expired'])
    .where('due_on', '<', until)
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

export type ExpiredClock = { id: string; disputeId: string; rule: string; dueOn: string }

/** Marks running clocks whose day has passed, at most so many, the longest past first. Running it twice changes nothing. */
export async function expireClocks(tx: Tx, today: string, most: number): Promise<ExpiredClock[]> {
  const due = await tx
    .selectFrom('clock')
    .select('id')
    .where('status', '=', 'running')
    .where('due_on', '<', today)
    .orderBy('due_on')
    .limit(most)
    .execute()
  if (due.length === 0) return []
  const rows = await tx
    .updateTable('clock')
    .set((clock) => ({ status: 'expired', ended_on: today, revision: clock('revision', '+', 1) }))
    .where('status', '=', 'running')
    .where(
      'id',
      'in',
      due.map((row) => row.id),
    )
    .returning(['id', 'dispute_id as disputeId', 'rule', 'due_on as dueOn'])
    .execute()
  return rows.flatMap(({ dueOn, ...row }) => (dueOn === null ? [] : [{ ...row, dueOn }]))
}

/** Open clocks ending on or after a day that were counted on another calendar than this; at most so many. */
export async function clocksOnOtherCalendars(
  reader: Reader,
  version: string,
  from: string,
  most: number,
): Promise<ClockRow[]> {
  return reader
    .selectFrom('clock')
    .selectAll()
    .where('status', 'in', ['running', 'expired'])
    .where('due_on', '>=', from)
    .where('calendar_version', '<>', version)
    .orderBy('due_on')
    .limit(most)
    .execute()
}

/** Writes what counting a clock again gave; false when somebody changed it meanwhile. */
export async function settleClock(
  tx: Tx,
  clock: ClockRow,
  change: Omit<Updateable<ClockTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const done = await tx
    .updateTable('clock')
    .set({ ...change, revision: clock.revision + 1 })
    .where('id', '=', clock.id)
    .where('revision', '=', clock.revision)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
