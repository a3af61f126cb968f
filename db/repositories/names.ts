/** Names behind the ids that journals keep. */
import type { Reader } from '../database.ts'
import { question } from '../question.ts'

const staffById = question((reader, ids: readonly string[]) =>
  reader.selectFrom('staff').select(['id', 'display_name']).where('id', 'in', ids),
)
const unitsById = question((reader, ids: readonly string[]) =>
  reader.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids),
)

/** Display names of staff by id. */
export async function staffNames(reader: Reader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await staffById(reader, wanted)
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

/** Names of units by id. */
export async function unitNames(reader: Reader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await unitsById(reader, wanted)
  return new Map(rows.map((row) => [row.id, row.name]))
}
