/** Covers persons and employers in their own rows (张*) and takes out what else tells of them; whose turn it is, the caller says. */
import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** The first character of a column and a star. */
export const covered = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, 1) || '*'`

/** Of persons nothing stays but that there was somebody. */
export async function coverPersons(tx: Tx, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return
  const ids = [...persons]
  await tx.deleteFrom('private_value').where('owner_id', 'in', ids).execute()
  await tx
    .updateTable('person')
    .set((set) => ({
      name: covered('name'),
      sex: null,
      birth_day: null,
      ethnicity: null,
      address: null,
      occupation: null,
      revision: set('revision', '+', 1),
    }))
    .where('id', 'in', ids)
    .execute()
}

/** Employers who are people are covered as people are; of a company whoever stood for it and its telephone go. */
export async function coverEmployers(
  tx: Tx,
  rows: readonly { id: string; kind: 'company' | 'person' | 'nickname' }[],
): Promise<void> {
  if (rows.length === 0) return
  const employers = rows.map((row) => row.id)
  await tx.deleteFrom('private_value').where('owner_id', 'in', employers).execute()
  await tx
    .updateTable('employer')
    .set((set) => ({ representative_name: null, representative_title: null, revision: set('revision', '+', 1) }))
    .where('id', 'in', employers)
    .execute()
  const people = rows.filter((row) => row.kind !== 'company').map((row) => row.id)
  if (people.length === 0) return
  await tx.deleteFrom('search_token').where('kind', '=', 'employer').where('ref_id', 'in', people).execute()
  await tx
    .updateTable('employer')
    .set({ name: covered('name'), name_key: '', match_key: '', pinyin_key: '', site: null, address: null })
    .where('id', 'in', people)
    .execute()
}
