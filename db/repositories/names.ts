/** Names behind the ids that journals keep. */
import type { Reader } from '../database.ts'

/** Display names of staff by id. */
export async function staffNames(reader: Reader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await reader.selectFrom('staff').select(['id', 'display_name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

/** Names of units by id. */
export async function unitNames(reader: Reader, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await reader.selectFrom('unit').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
