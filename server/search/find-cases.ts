/** Finds cases by any scrap a person on the telephone can give: a name, a number or its tail, an employer, anybody's case number. */
import { disputesById, type ListedDispute } from '../../db/repositories/dispute-lists.ts'
import { historicalCasesById, type HistoricalCase } from '../../db/repositories/historical-cases.ts'
import { findDisputesByTokens, findHistoryByTokens } from '../../db/repositories/search.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { bareCode } from '../../workflows/values/code-text.ts'
import { readPhone } from '../../workflows/values/phone.ts'
import { checkRegistrationCode } from '../../workflows/values/registration-code.ts'
import { queryTokens } from '../../workflows/values/search-tokens.ts'
import type { Actor, Desk } from '../desk.ts'
import { codeToken } from '../intake/search-tokens-of.ts'

/** Most cases one search shows. */
export const MOST_FOUND = 50
/** Most words of one query that are looked up apart. */
const MOST_TERMS = 4

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

/** Token lists any of which may match: the query as one text, and its words each in every way it can be read. */
function waysToRead(desk: Desk, query: string): string[][] {
  const terms = query.split(/[\s\u3000]+/u).filter((term) => term !== '')
  const apart = terms.length > 1 && terms.length <= MOST_TERMS ? terms.map((term) => waysOfTerm(desk, term)) : []
  return [...waysOfTerm(desk, query), ...(apart.length > 0 ? combined(apart) : [])]
}

/** One word as a code, as a number or its tail, as a name. */
function waysOfTerm(desk: Desk, term: string): string[][] {
  const bare = bareCode(term).toUpperCase()
  if (bare === '') return []
  const registration = checkRegistrationCode(term)
  const phone = readPhone(term)
  const numbers = new Set([bare, ...(phone.valid ? [phone.normal] : [])])
  // Four digits are a tail: read as a name's pairs, they would also meet the digits of unrelated case numbers.
  const name = /^\d{4}$/u.test(bare) ? [] : queryTokens(term)
  return [
    [codeToken(registration.ok ? registration.value : term)],
    ...(/^[0-9A-Z]{4,}$/u.test(bare)
      ? [...numbers].flatMap((number) => desk.privateValues.queryTokens(number).map((token) => [token]))
      : []),
    ...(name.length > 0 ? [name] : []),
  ]
}

/** Every choice of one way for each word. */
const combined = (words: readonly string[][][]): string[][] =>
  words.reduce<string[][]>((soFar, ways) => soFar.flatMap((some) => ways.map((way) => [...some, ...way])), [[]])
