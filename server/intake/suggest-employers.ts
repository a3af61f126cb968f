/** Company names to offer while one is being typed: by any part of the name, or by the pinyin initials. */
import { companyNames } from '../../db/repositories/earlier-cases.ts'
import { employersByPinyin } from '../../db/repositories/parties.ts'
import { findEmployersByTokens } from '../../db/repositories/search.ts'
import { queryTokens } from '../../workflows/values/search-tokens.ts'
import type { Desk } from '../desk.ts'

const OFFERED = 8
const FETCHED = 60

/** At most `OFFERED` names; none for a single letter or character. */
export async function suggestEmployers(desk: Desk, typed: string): Promise<string[]> {
  const text = typed.trim()
  if (/^[a-z0-9]{2,20}$/i.test(text)) {
    const found = await employersByPinyin(desk.db.reader, text.toLowerCase(), FETCHED)
    if (found.length > 0)
      return found
        .filter((employer) => employer.kind === 'company')
        .map((employer) => employer.name)
        .slice(0, OFFERED)
  }
  const tokens = queryTokens(text)
  if (tokens.every((token) => token.startsWith('^'))) return []
  return companyNames(desk.db.reader, await findEmployersByTokens(desk.db.reader, tokens, FETCHED), OFFERED)
}
