/** Aid cases by their search tokens, always inside somebody's scope; and those an older release left without any. */
import type { Reader, Tx } from '../database.ts'
import { question } from '../question.ts'
import { holding } from './search.ts'

const hits = question((reader, root: string, first: string, others: readonly string[], limit: number) =>
  holding(reader, 'aid', first, others)
    .where((where) =>
      where.exists(
        where
          .selectFrom('aid_case as one')
          .innerJoin('unit_closure as below', 'below.descendant_id', 'one.unit_id')
          .select('one.id')
          .whereRef('one.id', '=', 'hit.ref_id')
          .where('below.ancestor_id', '=', root),
      ),
    )
    .orderBy('hit.ref_id', 'desc')
    .limit(limit),
)

/** Aid cases at or below a unit that hold every token, the latest first; at most `limit`. */
export async function findAidByTokens(
  reader: Reader,
  root: string,
  tokens: readonly string[],
  limit: number,
): Promise<string[]> {
  const [first, ...others] = tokens
  if (first === undefined) return []
  return (await hits(reader, root, first, others, limit)).map((row) => row.ref_id)
}

/** Cases that wait to be entered among the tokens, and whether each was erased already. */
export async function unfindableAid(reader: Reader, limit: number): Promise<{ id: string; erased: boolean }[]> {
  const rows = await reader
    .selectFrom('aid_case')
    .leftJoin('record_erasure as gone', (join) =>
      join.onRef('gone.ref_id', '=', 'aid_case.id').on('gone.kind', '=', 'aid').on('gone.erased_on', 'is not', null),
    )
    .select(['aid_case.id', 'gone.erased_on'])
    .where('aid_case.findable', '=', 0)
    .orderBy('aid_case.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, erased: row.erased_on !== null }))
}

export async function markFindable(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('aid_case')
      .set({ findable: 1 })
      .where('id', 'in', [...ids])
      .execute()
}
