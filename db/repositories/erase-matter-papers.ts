/** Takes the content out of the issued papers of what is no dispute; that each was issued, when and by whom stays. */
import type { Tx } from '../database.ts'
import type { MatterPaperTable } from '../schema/papers.ts'
import { askErasure } from './file-erasures.ts'

/** A paper without its input is an erased one: nobody needs its file any more. */
export async function eraseMatterPapers(
  tx: Tx,
  matter: MatterPaperTable['matter'],
  ids: readonly string[],
  at: string,
): Promise<void> {
  if (ids.length === 0) return
  const papers = await tx
    .updateTable('matter_paper')
    .set({ input: '', text: '' })
    .where('matter', '=', matter)
    .where('matter_id', 'in', [...ids])
    .returning('sha256')
    .execute()
  await askErasure(
    tx,
    papers.map((row) => row.sha256),
    at,
  )
}
