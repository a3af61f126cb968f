/** Takes out of warnings what was said of persons: words, notes, letters, pictures; level, figures, clocks and journal stay. */
import type { Tx } from '../database.ts'
import { covered } from './cover-names.ts'
import { askErasure } from './file-erasures.ts'
import { eraseMatterPapers } from './erase-matter-papers.ts'

/** Erases; files follow after the commit. An employer of whom nobody knows that it is a company may be a person, and is covered. */
export async function eraseWarnings(tx: Tx, warnings: readonly string[], at: string): Promise<void> {
  if (warnings.length === 0) return
  const ids = [...warnings]
  const pictures = await tx.selectFrom('warning_picture').select('sha256').where('warning_id', 'in', ids).execute()
  await tx.deleteFrom('warning_picture').where('warning_id', 'in', ids).execute()
  await askErasure(
    tx,
    pictures.map((row) => row.sha256),
    at,
  )
  await eraseMatterPapers(tx, 'warning', ids, at)
  await tx.deleteFrom('warning_note').where('warning_id', 'in', ids).execute()
  await tx
    .updateTable('warning_letter')
    .set({ found: '', asked: '', answer: null })
    .where('warning_id', 'in', ids)
    .execute()
  await tx
    .updateTable('hand_over')
    .set({ request: '', answer: null, named: null })
    .where('warning_id', 'in', ids)
    .execute()
  await tx
    .updateTable('warning')
    .set({ demand: null, actions: null, place: null, position: null })
    .where('id', 'in', ids)
    .execute()
  const companies = tx.selectFrom('employer').select('employer.id').where('employer.kind', '=', 'company')
  await tx
    .updateTable('warning')
    .set({ employer_name: covered('employer_name'), employer_key: '' })
    .where('id', 'in', ids)
    .where((where) => where.or([where('employer_id', 'is', null), where('employer_id', 'not in', companies)]))
    .execute()
}
