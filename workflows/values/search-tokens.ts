/** Search tokens of names and employers: pairs of neighbouring characters, so that two-character Chinese names are found. */
import { codePoints } from './code-points.ts'

/** What a name is found by: every pair of neighbours, and its first character as `^x` for one-character queries. */
export function nameTokens(text: string): string[] {
  const characters = searchCharacters(text)
  const [first] = characters
  if (first === undefined) return []
  return [...new Set([`^${first}`, ...pairs(characters)])]
}

/** What a query asks for: all its pairs must be there; a single character asks for names beginning with it. */
export function queryTokens(text: string): string[] {
  const characters = searchCharacters(text)
  const [first] = characters
  if (first === undefined) return []
  return characters.length === 1 ? [`^${first}`] : [...new Set(pairs(characters))]
}

/**
 * Characters as the index compares them: NFKC and lower case, without blanks, punctuation, symbols and controls; the
 * stored name stays as typed. Company suffixes are kept: people search by them too.
 */
function searchCharacters(text: string): string[] {
  const key = text.normalize('NFKC').toLowerCase()
  return codePoints(key.replaceAll(/[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Cs}]/gu, ''))
}

const pairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
