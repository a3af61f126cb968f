/** The imported years of the working calendar: every edition is kept, the last of each year counts. */
import type { Insertable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import type { CalendarImportTable } from '../schema/calendar.ts'
import type { ImportedYear } from '../../workflows/law/calendar.ts'

const editions = question((reader) =>
  reader
    .selectFrom('calendar_import')
    .select(['year', 'edition', 'source', 'off', 'make_up', 'statutory'])
    .orderBy('year')
    .orderBy('edition'),
)

/** The editions that count, in order of their years. */
export async function importedYears(reader: Reader): Promise<ImportedYear[]> {
  const rows = await editions(reader)
  const latest = new Map(rows.map((row) => [row.year, row]))
  return [...latest.values()].map((row) => ({
    year: row.year,
    edition: row.edition,
    complete: true,
    source: row.source,
    off: JSON.parse(row.off) as [string, string][],
    makeUp: JSON.parse(row.make_up) as string[],
    statutory: JSON.parse(row.statutory) as string[],
  }))
}

/** Keeps an edition; false when somebody else imported the same edition of the year first. */
export async function insertImportedYear(tx: Tx, row: Insertable<CalendarImportTable>): Promise<boolean> {
  const done = await tx
    .insertInto('calendar_import')
    .values(row)
    .onConflict((conflict) => conflict.columns(['year', 'edition']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Who imported which edition of a year and when, the latest first. */
export async function importsMade(
  reader: Reader,
): Promise<{ year: number; edition: number; by: string | null; at: string }[]> {
  return reader
    .selectFrom('calendar_import as made')
    .leftJoin('staff', 'staff.id', 'made.imported_by')
    .select(['made.year', 'made.edition', 'staff.display_name as by', 'made.recorded_at as at'])
    .orderBy('made.recorded_at', 'desc')
    .orderBy('made.id', 'desc')
    .execute()
}
