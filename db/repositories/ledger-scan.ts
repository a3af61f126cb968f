/** The whole ledger, entry by entry in bounded batches, for checks that count everything a second time. */
import type { Reader } from '../database.ts'

export type ScannedEntry = {
  id: string
  disputeId: string
  kind: string
  outcome: string | null
  amount: number
  scheme: string
  unitId: string
  causeCode: string
  bookedMonth: string
}

const BATCH = 5000

/** Every money and count entry in the order of their ids. */
export async function* entriesInBatches(reader: Reader): AsyncGenerator<ScannedEntry> {
  yield* batches((after) =>
    reader
      .selectFrom('ledger_entry')
      .select((select) => [
        'id',
        'dispute_id as disputeId',
        'kind',
        select.val<string | null>(null).as('outcome'),
        'amount_fen as amount',
        'scheme',
        'unit_id as unitId',
        'cause_code as causeCode',
        'booked_month as bookedMonth',
      ])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute(),
  )
  yield* batches((after) =>
    reader
      .selectFrom('count_entry')
      .select([
        'id',
        'dispute_id as disputeId',
        'kind',
        'outcome',
        'amount',
        'scheme',
        'unit_id as unitId',
        'cause_code as causeCode',
        'booked_month as bookedMonth',
      ])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute(),
  )
}

async function* batches(read: (after: string) => Promise<ScannedEntry[]>): AsyncGenerator<ScannedEntry> {
  let after = ''
  for (;;) {
    const batch = await read(after)
    yield* batch
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return
    after = last.id
  }
}

/** Every stored monthly figure. */
export async function allFigures(
  reader: Reader,
): Promise<{ month: string; unitId: string; scheme: string; causeCode: string; measure: string; figure: number }[]> {
  return reader
    .selectFrom('month_figure')
    .select(['month', 'unit_id as unitId', 'scheme', 'cause_code as causeCode', 'measure', 'figure'])
    .execute()
}
