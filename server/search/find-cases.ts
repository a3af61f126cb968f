/** Finds cases by any scrap a person on the telephone can give: a name, a number or its tail, an employer, anybody's case number. */
import { disputesById, type ListedDispute } from '../../db/repositories/dispute-lists.ts'
import { historicalCasesById, type HistoricalCase } from '../../db/repositories/historical-cases.ts'
import { findDisputesByTokens, findHistoryByTokens } from '../../db/repositories/search.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import type { Actor, Desk } from '../desk.ts'
import { waysToRead } from './ways-to-read.ts'

/** Most cases one search shows. */
export const MOST_FOUND = 50

export type Found = {
  cases: ListedDispute[]
  more: boolean
  /** Of old registers. */
  history: HistoricalCase[]
}

/**
 * Cases of the person's scope that hold everything asked, newest receipt first. A number given whole finds what bears it, and
 * only where nothing does, what holds its pairs: those of one number meet in many.
 */
export async function findCases(desk: Desk, actor: Actor, query: string): Promise<Found> {
  const roots = scopeRoots(actor.grants, 'dispute:read')
  const [whole, ...scraps] = waysToRead(desk, query)
  if (whole === undefined) return { cases: [], more: false, history: [] }
  const exact = await findBy(desk, roots, [whole])
  return exact.cases.length + exact.history.length > 0 ? exact : findBy(desk, roots, scraps)
}

async function findBy(desk: Desk, roots: readonly string[], ways: readonly string[][]): Promise<Found> {
  const ids = new Set<string>()
  const old = new Set<string>()
  for (const tokens of ways) {
    for (const id of await findDisputesByTokens(desk.db.reader, roots, tokens, MOST_FOUND + 1)) ids.add(id)
    for (const id of await findHistoryByTokens(desk.db.reader, roots, tokens, MOST_FOUND)) old.add(id)
    if (ids.size > MOST_FOUND) break
  }
  return {
    cases: await disputesById(desk.db.reader, [...ids].slice(0, MOST_FOUND)),
    more: ids.size > MOST_FOUND,
    history: await historicalCasesById(desk.db.reader, [...old].slice(0, MOST_FOUND)),
  }
}
