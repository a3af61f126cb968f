/** Finds aid cases of every group by what a caller can say: a name or its pinyin initials, a telephone or card number, anybody's case number. */
import { findAidByTokens } from '../../db/repositories/aid-search.ts'
import { aidById, type AidListed } from '../../db/repositories/aid-lists.ts'
import type { Desk } from '../desk.ts'
import { waysToRead } from '../search/ways-to-read.ts'

/** Most rows one search shows: it has no pages, because what was searched stands in no address. */
export const MOST_FOUND = 50
const LONGEST_QUERY = 100

/** What a request asks for by name or number; null where it asks for none. */
export function soughtIn(body: { q?: string | string[] | undefined }): string | null {
  const typed = ([body.q ?? ''].flat()[0] ?? '').trim().slice(0, LONGEST_QUERY)
  return typed === '' ? null : typed
}

/** Cases at or below a unit that hold everything asked, the latest application first. A number given whole is not mixed with those that hold its pairs. */
export async function findAid(desk: Desk, root: string, query: string): Promise<{ rows: AidListed[]; more: boolean }> {
  const { reader } = desk.db
  const [whole = [], ...scraps] = waysToRead(desk, query)
  const found = new Set(await findAidByTokens(reader, root, whole, MOST_FOUND + 1))
  if (found.size === 0)
    for (const tokens of scraps)
      for (const id of await findAidByTokens(reader, root, tokens, MOST_FOUND + 1)) found.add(id)
  const ids = [...found].toSorted().toReversed()
  return { rows: await aidById(reader, ids.slice(0, MOST_FOUND)), more: ids.length > MOST_FOUND }
}
