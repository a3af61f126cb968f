/** The append-only history of a dispute: what happened, on which day, from where to where. */
import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { DisputeEventTable } from '../schema/disputes.ts'

export type JournalRow = Selectable<DisputeEventTable>

/** Appends one event and returns it; its number is the next of the dispute, its part the next of the request, and both are unique. */
export async function appendEvent(tx: Tx, row: Omit<JournalRow, 'seq' | 'request_part'>): Promise<JournalRow> {
  return tx
    .insertInto('dispute_event')
    .values((inner) => ({
      ...row,
      seq: inner
        .selectFrom('dispute_event')
        .where('dispute_id', '=', row.dispute_id)
        .select((last) => last(last.fn.coalesce(last.fn.max('seq'), last.val(0)), '+', 1).as('seq')),
      request_part: inner
        .selectFrom('dispute_event')
        .where('request_id', '=', row.request_id)
        .select((last) => last(last.fn.coalesce(last.fn.max('request_part'), last.val(0)), '+', 1).as('part')),
    }))
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The whole journal of a dispute, oldest first. */
export const journalOf: (reader: Reader, disputeId: string) => Promise<JournalRow[]> = question(
  (reader, disputeId: string) =>
    reader.selectFrom('dispute_event').selectAll().where('dispute_id', '=', disputeId).orderBy('seq'),
)
