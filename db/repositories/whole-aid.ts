/** Reads every aid case with all that hangs on it, batch by batch, for a recount of the whole desk. */
import type { Reader } from '../database.ts'
import type { AidClockRow } from './aid-clocks.ts'
import type { AidCaseRow, AidClaimRow, AidEventRow, AidProceedingRow, AidReceiptRow } from './aid-cases.ts'

/** An aid case as its rows tell it and as its journal tells it. */
export type WholeAid = {
  row: AidCaseRow
  journal: AidEventRow[]
  claims: AidClaimRow[]
  proceedings: AidProceedingRow[]
  receipts: AidReceiptRow[]
  clocks: AidClockRow[]
}

/** Every aid case in the order of its id; a batch is read with one query a table. */
export async function* wholeAid(reader: Reader, batch = 400): AsyncGenerator<WholeAid> {
  let after = ''
  for (;;) {
    const rows = await reader
      .selectFrom('aid_case')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    const ids = rows.map((row) => row.id)
    const journal = byCase(
      await reader.selectFrom('aid_event').selectAll().where('aid_case_id', 'in', ids).orderBy('seq').execute(),
    )
    const claims = byCase(await reader.selectFrom('aid_claim').selectAll().where('aid_case_id', 'in', ids).execute())
    const proceedings = byCase(
      await reader
        .selectFrom('aid_proceeding')
        .selectAll()
        .where('aid_case_id', 'in', ids)
        .orderBy('position')
        .execute(),
    )
    const receipts = byCase(
      await reader.selectFrom('aid_receipt').selectAll().where('aid_case_id', 'in', ids).execute(),
    )
    const clocks = byCase(await reader.selectFrom('aid_clock').selectAll().where('aid_case_id', 'in', ids).execute())
    for (const row of rows)
      yield {
        row,
        journal: journal.get(row.id) ?? [],
        claims: claims.get(row.id) ?? [],
        proceedings: proceedings.get(row.id) ?? [],
        receipts: receipts.get(row.id) ?? [],
        clocks: clocks.get(row.id) ?? [],
      }
    after = last.id
  }
}

const byCase = <Row extends { aid_case_id: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  Map.groupBy(rows, (row) => row.aid_case_id)
