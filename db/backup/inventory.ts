/** What a database holds, in figures: a restored one must answer the same. */
import { sql } from 'kysely'
import type { Reader } from '../database.ts'
import { trailHead, type TrailHead } from '../repositories/audit-seals.ts'

export type Inventory = {
  /** Names of the migrations it has seen, in order. */
  schema: string[]
  /** Rows of each table. */
  rows: Record<string, number>
  /** When the last act in it was done (ISO 8601, UTC); null in an empty desk. */
  latestAct: string | null
  /** The last link of the audit chain; null before the first, and in a database from before the chain. */
  trailHead: TrailHead | null
}

/** Counts every table; reads each once. */
export async function takeInventory(reader: Reader): Promise<Inventory> {
  const tables = await reader.introspection.getTables({ withInternalKyselyTables: true })
  const rows: Record<string, number> = {}
  for (const { name } of tables.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const counted = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}`.execute(reader)
    rows[name] = counted.rows[0]?.rows ?? 0
  }
  const applied = await reader.selectFrom('kysely_migration').select('name').orderBy('name').execute()
  const latest = await reader
    .selectFrom('audit_entry')
    .select((select) => select.fn.max('at').as('at'))
    .executeTakeFirst()
  const head = 'audit_seal' in rows ? await trailHead(reader) : null
  return { schema: applied.map((row) => row.name), rows, latestAct: latest?.at ?? null, trailHead: head }
}

/** The tables whose numbers differ, e.g. `dispute: 3, not 4`. */
export function inventoryDifferences(expected: Inventory, found: Inventory): string[] {
  const names = new Set([...Object.keys(expected.rows), ...Object.keys(found.rows)])
  return [...names]
    .filter((name) => expected.rows[name] !== found.rows[name])
    .map((name) => `${name}: ${found.rows[name] ?? 0}, not ${expected.rows[name] ?? 0}`)
}

/** Content and size of every file the rows speak of, without those that are off the disk or on their way. */
export async function namedFiles(reader: Reader): Promise<{ sha256: string; bytes: number }[]> {
  const gone = reader.selectFrom('file_erasure').select('sha256').where('started_at', 'is not', null)
  return reader
    .selectFrom('stored_file')
    .select(['sha256', 'bytes'])
    .where('sha256', 'not in', gone)
    .orderBy('sha256')
    .execute()
}
