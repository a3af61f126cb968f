/** What the columns of a table mean, remembered for a unit by the mark of its heads. */
import type { Insertable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { ColumnMappingTable } from '../schema/lists.ts'

type Place = Pick<ColumnMappingTable, 'unit_id' | 'purpose' | 'heads'>

/** For each column a key or null; null where the unit never saw such heads. */
export async function rememberedMapping(reader: Reader, place: Place): Promise<(string | null)[] | null> {
  const row = await reader
    .selectFrom('column_mapping')
    .select('mapping')
    .where('unit_id', '=', place.unit_id)
    .where('purpose', '=', place.purpose)
    .where('heads', '=', place.heads)
    .executeTakeFirst()
  return row ? (JSON.parse(row.mapping) as (string | null)[]) : null
}

/** Remembers a mapping in place of the one before. */
export async function rememberMapping(tx: Tx, row: Insertable<ColumnMappingTable>): Promise<void> {
  const { mapping, staff_id, recorded_at } = row
  await tx
    .insertInto('column_mapping')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'purpose', 'heads']).doUpdateSet({ mapping, staff_id, recorded_at }),
    )
    .execute()
}
