/** Files nobody needs any more: asked for in the transaction that ends the need, taken off the disk afterwards by a round. */
import type { Reader, Tx } from '../database.ts'

/** Asks for the erasure of files, by their content. One that some row still needs is spared when the round comes. */
export async function askErasure(tx: Tx, sha256s: readonly string[], at: string): Promise<void> {
  const rows = [...new Set(sha256s)].map((sha256) => ({ sha256, asked_at: at, started_at: null, done_at: null }))
  if (rows.length === 0) return
  await tx
    .insertInto('file_erasure')
    .values(rows)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

/** The same content is kept anew: nothing is to be erased. False when its bytes are just being taken off the disk. */
export async function spareFile(tx: Tx, sha256: string): Promise<boolean> {
  const row = await tx.selectFrom('file_erasure').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  if (!row) return true
  if (row.started_at !== null && row.done_at === null) return false
  await tx.deleteFrom('file_erasure').where('sha256', '=', sha256).execute()
  return true
}

/** Files to be erased, the oldest first. */
export async function openErasures(reader: Reader, limit: number): Promise<{ sha256: string }[]> {
  return reader
    .selectFrom('file_erasure')
    .select('sha256')
    .where('done_at', 'is', null)
    .orderBy('asked_at')
    .limit(limit)
    .execute()
}

/** Those of some files that a row still needs: every table that names files, without the cases whose volume is destroyed and papers that were erased. */
export async function stillNeeded(reader: Reader, sha256s: readonly string[]): Promise<Set<string>> {
  if (sha256s.length === 0) return new Set()
  const wanted = [...sha256s]
  const destroyed = reader.selectFrom('volume_retention').select('dispute_id').where('state', '=', 'destroyed')
  const ofCases = (['paper', 'attachment', 'paper_scan', 'volume', 'paper_job'] as const).map((table) =>
    reader
      .selectFrom(table)
      .select(`${table}.sha256`)
      .where(`${table}.sha256`, 'in', wanted)
      .where(`${table}.dispute_id`, 'not in', destroyed)
      .execute(),
  )
  const strokes = reader
    .selectFrom('agreement_signature as mark')
    .innerJoin('agreement', 'agreement.id', 'mark.agreement_id')
    .select('mark.image_sha256 as sha256')
    .where('mark.image_sha256', 'in', wanted)
    .where('agreement.dispute_id', 'not in', destroyed)
    .execute()
  const ofMatters = reader
    .selectFrom('matter_paper')
    .select('sha256')
    .where('sha256', 'in', wanted)
    .where('input', '<>', '')
    .execute()
  const seals = reader.selectFrom('seal_image').select('sha256').where('sha256', 'in', wanted).execute()
  const pictures = (['warning_picture', 'outreach_picture'] as const).map((table) =>
    reader.selectFrom(table).select(`${table}.sha256`).where(`${table}.sha256`, 'in', wanted).execute(),
  )
  const photos = reader
    .selectFrom('team_member')
    .select('photo_sha256 as sha256')
    .where('photo_sha256', 'in', wanted)
    .execute()
  const found = await Promise.all([...ofCases, ofMatters, strokes, seals, ...pictures, photos])
  return new Set(found.flat().flatMap(({ sha256 }) => sha256 ?? []))
}

/** Begins the erasure of files; from here on their bytes may be gone. Answers those that were still asked for. */
export async function beginErasure(tx: Tx, sha256s: readonly string[], at: string): Promise<string[]> {
  if (sha256s.length === 0) return []
  const rows = await tx
    .updateTable('file_erasure')
    .set((set) => ({ started_at: set.fn.coalesce('started_at', set.val(at)) }))
    .where('sha256', 'in', [...sha256s])
    .returning('sha256')
    .execute()
  return rows.map((row) => row.sha256)
}

/** Spares files that turned out to be needed. */
export async function spareFiles(tx: Tx, sha256s: readonly string[]): Promise<void> {
  if (sha256s.length === 0) return
  await tx
    .deleteFrom('file_erasure')
    .where('sha256', 'in', [...sha256s])
    .where('started_at', 'is', null)
    .execute()
}

/** Ends the erasure of files that were begun before an instant and are off the disk. */
export async function endErasure(
  tx: Tx,
  sha256s: readonly string[],
  { begunBefore, at }: { begunBefore: string; at: string },
): Promise<void> {
  if (sha256s.length === 0) return
  await tx
    .updateTable('file_erasure')
    .set({ done_at: at })
    .where('sha256', 'in', [...sha256s])
    .where('started_at', '<', begunBefore)
    .execute()
}
