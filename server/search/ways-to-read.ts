/** How a scrap that somebody types may be read: as a code, as a number or its tail, as a name. */
import { bareCode } from '../../workflows/values/code-text.ts'
import { readPhone } from '../../workflows/values/phone.ts'
import { checkRegistrationCode } from '../../workflows/values/registration-code.ts'
import { queryTokens } from '../../workflows/values/search-tokens.ts'
import type { Desk } from '../desk.ts'
import { codeToken } from '../intake/search-tokens-of.ts'

/** Most words of one query that are looked up apart. */
const MOST_TERMS = 4

/** Token lists any of which may match, the query as one code first: the query as one text, and its words each in every way it can be read. */
export function waysToRead(desk: Desk, query: string): string[][] {
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
