/** Reads every warning with its journal, batch by batch, for a recount of the whole desk. */
import type { Reader } from '../database.ts'
import type { WarningClockRow, WarningEventRow, WarningLetterRow, WarningRow } from './warnings.ts'

export type WholeWarning = {
  row: WarningRow
  journal: WarningEventRow[]
  clocks: WarningClockRow[]
  letters: WarningLetterRow[]
}

/** Every warning in the order of its id; a batch is read with one query a table. */
export async function* wholeWarnings(reader: Reader, batch = 400): AsyncGenerator<WholeWarning> {
  for (let after = ''; ;) {
    const rows = await reader
      .selectFrom('warning')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    const ids = rows.map((row) => row.id)
    if (ids.length === 0) return
    const journal = await reader
      .selectFrom('warning_event')
      .selectAll()
      .where('warning_id', 'in', ids)
      .orderBy('seq')
      .execute()
    const clocks = await reader.selectFrom('warning_clock').selectAll().where('warning_id', 'in', ids).execute()
    const letters = await reader.selectFrom('warning_letter').selectAll().where('warning_id', 'in', ids).execute()
    const of = Map.groupBy(journal, (event) => event.warning_id)
    const clocksOf = Map.groupBy(clocks, (clock) => clock.warning_id)
    const lettersOf = Map.groupBy(letters, (letter) => letter.warning_id)
    for (const row of rows)
      yield {
        row,
        journal: of.get(row.id) ?? [],
        clocks: clocksOf.get(row.id) ?? [],
        letters: lettersOf.get(row.id) ?? [],
      }
    after = ids.at(-1) ?? ''
  }
}
