/** The chain over the trail: its links, what waits for one, and whether entries and links still belong together. */
import type { Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { AuditEntryTable } from '../schema/people-and-places.ts'

export type TrailEntry = Selectable<AuditEntryTable>

/** A place in the chain: the number of a link and its hash (hexadecimal). */
export type TrailHead = { seq: number; hash: string }

/** The last link, or null before the first. */
export async function trailHead(reader: Reader): Promise<TrailHead | null> {
  const row = await reader
    .selectFrom('audit_seal')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Committed entries that wait for their link, oldest first. */
export async function unsealedEntries(reader: Reader, limit: number): Promise<TrailEntry[]> {
  return reader
    .selectFrom('audit_unsealed')
    .innerJoin('audit_entry', 'audit_entry.id', 'audit_unsealed.entry_id')
    .selectAll('audit_entry')
    .orderBy('audit_unsealed.entry_id')
    .limit(limit)
    .execute()
}

/** Adds links and takes their entries off the list of those that wait. */
export async function insertSeals(
  tx: Tx,
  seals: readonly { seq: number; entryId: string; hash: string }[],
): Promise<void> {
  await tx
    .insertInto('audit_seal')
    .values(seals.map(({ seq, entryId, hash }) => ({ seq, entry_id: entryId, hash })))
    .execute()
  await tx
    .deleteFrom('audit_unsealed')
    .where(
      'entry_id',
      'in',
      seals.map((seal) => seal.entryId),
    )
    .execute()
}

/** How many entries wait, and since when the first of them (ISO 8601, UTC). */
export async function unsealedTail(reader: Reader): Promise<{ entries: number; since: string | null }> {
  const row = await reader
    .selectFrom('audit_unsealed')
    .leftJoin('audit_entry', 'audit_entry.id', 'audit_unsealed.entry_id')
    .select((select) => [select.fn.countAll<number>().as('entries'), select.fn.min('audit_entry.at').as('since')])
    .executeTakeFirst()
  return { entries: row?.entries ?? 0, since: row?.since ?? null }
}

export type SealedEntry = { seq: number; hash: string; entryId: string; entry: TrailEntry | null }

/** Links after `seq` in order, each with its entry, or null where that is gone. */
export async function sealsAfter(reader: Reader, seq: number, limit: number): Promise<SealedEntry[]> {
  const rows = await reader
    .selectFrom('audit_seal')
    .leftJoin('audit_entry', 'audit_entry.id', 'audit_seal.entry_id')
    .selectAll('audit_entry')
    .select(['audit_seal.seq', 'audit_seal.hash', 'audit_seal.entry_id as entryId'])
    .where('audit_seal.seq', '>', seq)
    .orderBy('audit_seal.seq')
    .limit(limit)
    .execute()
  return rows.map(({ seq: at, hash, entryId, ...entry }) => ({
    seq: at,
    hash,
    entryId,
    entry: entry.id === null ? null : (entry as TrailEntry),
  }))
}

/** Ids of entries that neither have a link nor wait for one, and of waiting ones whose entry is gone. */
export async function strayEntries(reader: Reader): Promise<{ unlinked: string[]; gone: string[] }> {
  const unlinked = await reader
    .selectFrom('audit_entry')
    .leftJoin('audit_seal', 'audit_seal.entry_id', 'audit_entry.id')
    .leftJoin('audit_unsealed', 'audit_unsealed.entry_id', 'audit_entry.id')
    .select('audit_entry.id')
    .where('audit_seal.entry_id', 'is', null)
    .where('audit_unsealed.entry_id', 'is', null)
    .execute()
  const gone = await reader
    .selectFrom('audit_unsealed')
    .leftJoin('audit_entry', 'audit_entry.id', 'audit_unsealed.entry_id')
    .select('audit_unsealed.entry_id')
    .where('audit_entry.id', 'is', null)
    .execute()
  return { unlinked: unlinked.map((row) => row.id), gone: gone.map((row) => row.entry_id) }
}
