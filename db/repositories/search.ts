/** Finding a case by any scrap of it: bigrams of names, blind indexes of numbers, other bodies' case numbers. */
import type { Reader, Tx } from '../database.ts'
import { insertRows } from '../insertion.ts'
import { question } from '../question.ts'

type SearchRecord = { kind: 'dispute' | 'employer' | 'history' | 'consultation' | 'aid'; id: string; unitId: string }

/** Replaces the search tokens of a record. Tokens of names end with the row they came from, so they are erasable. */
export async function writeTokens(tx: Tx, record: SearchRecord, tokens: Iterable<string>): Promise<void> {
  await tx.deleteFrom('search_token').where('kind', '=', record.kind).where('ref_id', '=', record.id).execute()
  await addTokens(tx, record, tokens)
}

/** Adds tokens to those a record already has. */
export async function addTokens(tx: Tx, record: SearchRecord, tokens: Iterable<string>): Promise<void> {
  const rows = [...new Set(tokens)].map((token) => ({
    token,
    kind: record.kind,
    ref_id: record.id,
    unit_id: record.unitId,
  }))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await insertRows(tx, 'search_token', rows.slice(at, at + ROWS_AT_ONCE), 'pass-over')
}

/** A group of five hundred has more tokens than a statement may have parameters. */
const ROWS_AT_ONCE = 1000

/** The records of a kind that hold `first` and all the others; whoever asks says in whose scope, in which order and how many. */
export function holding(reader: Reader, kind: SearchRecord['kind'], first: string, others: readonly string[]) {
  let query = reader
    .selectFrom('search_token as hit')
    .select('hit.ref_id')
    .where('hit.token', '=', first)
    .where('hit.kind', '=', kind)
  for (const token of others)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('search_token as more')
          .select('more.token')
          .whereRef('more.ref_id', '=', 'hit.ref_id')
          .where('more.kind', '=', kind)
          .where('more.token', '=', token),
      ),
    )
  return query
}

const disputeHits = question(
  (reader, roots: readonly string[], first: string, others: readonly string[], limit: number) =>
    holding(reader, 'dispute', first, others)
      .where((where) =>
        where.exists(
          where
            .selectFrom('dispute_scope as scope')
            .select('scope.dispute_id')
            .whereRef('scope.dispute_id', '=', 'hit.ref_id')
            .where('scope.ancestor_id', 'in', roots),
        ),
      )
      .orderBy('hit.ref_id', 'desc')
      .limit(limit),
)

/** Disputes that hold every token, inside the scope of the roots; at most `limit`. */
export async function findDisputesByTokens(
  reader: Reader,
  roots: readonly string[],
  tokens: readonly string[],
  limit: number,
): Promise<string[]> {
  const [first, ...others] = tokens
  if (first === undefined || roots.length === 0) return []
  return (await disputeHits(reader, roots, first, others, limit)).map((row) => row.ref_id)
}

const employerHits = question((reader, first: string, others: readonly string[], limit: number) =>
  holding(reader, 'employer', first, others).limit(limit),
)

/** Employers that hold every token; names of employers are known to the whole house. */
export async function findEmployersByTokens(
  reader: Reader,
  tokens: readonly string[],
  limit: number,
): Promise<string[]> {
  const [first, ...others] = tokens
  if (first === undefined) return []
  return (await employerHits(reader, first, others, limit)).map((row) => row.ref_id)
}

/** Says where a dispute's tokens are found once another unit holds it. */
export async function moveTokens(tx: Tx, disputeId: string, unitId: string): Promise<void> {
  await tx
    .updateTable('search_token')
    .set({ unit_id: unitId })
    .where('kind', '=', 'dispute')
    .where('ref_id', '=', disputeId)
    .execute()
}

/** Cases of old registers that hold every token, at or below the roots; at most `limit`. */
export async function findHistoryByTokens(
  reader: Reader,
  roots: readonly string[],
  tokens: readonly string[],
  limit: number,
): Promise<string[]> {
  const [first, ...others] = tokens
  if (first === undefined || roots.length === 0) return []
  const rows = await holding(reader, 'history', first, others)
    .innerJoin('unit_closure as above', 'above.descendant_id', 'hit.unit_id')
    .distinct()
    .where('above.ancestor_id', 'in', [...roots])
    .orderBy('hit.ref_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.ref_id)
}
