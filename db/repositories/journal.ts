/** The append-only history of a dispute: what happened, on which day, from where to where. */
import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { DisputeEventTable } from '../schema/disputes.ts'

export type JournalRow = Selectable<DisputeEventTable>

/** Appends one event; its sequence number is the next of the dispute and unique. */
export async function appendEvent(tx: Tx, row: Omit<JournalRow, 'seq' | 'request_part'>): Promise<number> {
  const last = await tx
    .selectFrom('dispute_event')
    .select((select) => select.fn.max('seq').as('seq'))
    .where('dispute_id', '=', row.dispute_id)
    .executeTakeFirst()
  const parts = await tx
    .selectFrom('dispute_event')
    .select((select) => select.fn.max('request_part').as('part'))
    .where('request_id', '=', row.request_id)
    .executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  await tx
    .insertInto('dispute_event')
    .values({ ...row, seq, request_part: (parts?.part ?? 0) + 1 })
    .execute()
  return seq
}

/** The whole journal of a dispute, oldest first. */
export async function journalOf(reader: Reader, disputeId: string): Promise<JournalRow[]> {
  return reader.selectFrom('dispute_event').selectAll().where('dispute_id', '=', disputeId).orderBy('seq').execute()
}

/** The latest day on which any of these events happened to a dispute, or null. */
export async function latestOf(reader: Reader, disputeId: string, types: readonly string[]): Promise<string | null> {
  const row = await reader
    .selectFrom('dispute_event')
    .select((select) => select.fn.max('occurred_on').as('day'))
    .where('dispute_id', '=', disputeId)
    .where('type', 'in', [...types])
    .executeTakeFirst()
  return row?.day ?? null
}
