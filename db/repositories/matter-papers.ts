/** Issued papers of what is no dispute: an aid case, a warning. */
import type { Insertable, Selectable } from 'kysely'
import type { Reader, Tx } from '../database.ts'
import type { MatterPaperTable } from '../schema/papers.ts'

export type MatterPaperRow = Selectable<MatterPaperTable>

/** What bears the paper. The caller checks the scope of it. */
export type PaperBearer = { matter: MatterPaperTable['matter']; matterId: string }

/** Papers of a matter, latest first. */
export async function matterPapersOf(reader: Reader, { matter, matterId }: PaperBearer): Promise<MatterPaperRow[]> {
  return reader
    .selectFrom('matter_paper')
    .selectAll()
    .where('matter', '=', matter)
    .where('matter_id', '=', matterId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** One paper, or null. */
export async function findMatterPaper(reader: Reader, id: string): Promise<MatterPaperRow | null> {
  return (await reader.selectFrom('matter_paper').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Writes the paper; those of the same kind and part before it are marked as superseded (作废) and stay readable. */
export async function insertMatterPaper(tx: Tx, row: Insertable<MatterPaperTable>): Promise<void> {
  const sameKind = tx
    .updateTable('matter_paper')
    .set({ status: 'superseded', superseded_on: row.issued_on })
    .where('matter', '=', row.matter)
    .where('matter_id', '=', row.matter_id)
    .where('kind', '=', row.kind)
    .where('status', '=', 'issued')
  const partId = row.part_id ?? null
  await (partId === null ? sameKind.where('part_id', 'is', null) : sameKind.where('part_id', '=', partId)).execute()
  await tx.insertInto('matter_paper').values(row).execute()
}
