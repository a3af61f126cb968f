/** Looks for earlier cases of the person or the employer while the form is being typed, inside one's scope only. */
import { disputesById, type ListedDispute } from '../../db/repositories/dispute-lists.ts'
import { partyNamesOf } from '../../db/repositories/earlier-cases.ts'
import { findDisputesByTokens } from '../../db/repositories/search.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { bareCode } from '../../workflows/values/code-text.ts'
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import { readPhone } from '../../workflows/values/phone.ts'
import { queryTokens } from '../../workflows/values/search-tokens.ts'
import type { Actor, Desk } from '../desk.ts'
import { nameKeyOf } from './keep-employer.ts'

export type SeenAsked = { name: string; phone: string; identityNumber: string; employerName: string }
export type SeenWhy = 'same-identity' | 'same-phone' | 'same-name' | 'same-employer'
export type Seen = { why: SeenWhy; cases: ListedDispute[]; more: boolean }

/** Cases shown for each reason. */
const SHOWN = 5
/** Names are compared after the index has answered, so a few more are fetched. */
const FETCHED = 40

/** The first `SHOWN` cases for each thing typed; a case stands under its strongest reason only. */
export async function seenBefore(desk: Desk, actor: Actor, asked: SeenAsked): Promise<Seen[]> {
  const roots = scopeRoots(actor.grants, 'dispute:read')
  const find = (tokens: string[]) => findDisputesByTokens(desk.db.reader, roots, tokens, FETCHED)
  const shown = new Set<string>()
  const found: Seen[] = []
  for (const [why, look] of looks(desk, asked)) {
    const ids = (await look(find)).filter((id) => !shown.has(id))
    const cases = await disputesById(desk.db.reader, ids.slice(0, SHOWN))
    for (const entry of cases) shown.add(entry.id)
    if (cases.length > 0) found.push({ why, cases, more: ids.length > SHOWN })
  }
  return found
}

/** Permits and passports are shorter than a resident's number. */
const SHORTEST_IDENTITY = 8

type Find = (tokens: string[]) => Promise<string[]>
type Look = readonly [SeenWhy, (find: Find) => Promise<string[]>]

function looks(desk: Desk, asked: SeenAsked): Look[] {
  const identity = bareCode(asked.identityNumber).toUpperCase()
  const phone = readPhone(asked.phone)
  return [
    ...(identity.length >= SHORTEST_IDENTITY
      ? [numberLook('same-identity', desk, 'identity', readIdentityNumber(identity).normal)]
      : []),
    ...(phone.valid ? [numberLook('same-phone', desk, 'phone', phone.normal)] : []),
    ...(isName(asked.name) ? [nameLook(desk, 'same-name', 'worker', asked.name)] : []),
    ...(isName(asked.employerName) ? [nameLook(desk, 'same-employer', 'employer', asked.employerName)] : []),
  ]
}

const isName = (text: string): boolean => queryTokens(text).some((token) => !token.startsWith('^'))

const numberLook = (why: SeenWhy, desk: Desk, kind: 'identity' | 'phone', value: string): Look => [
  why,
  (find) => find(desk.privateValues.tokens(kind, value).slice(0, 1)),
]

/** The index holds every name of a case together; here only those of the right side count, workers by their whole name. */
function nameLook(desk: Desk, why: SeenWhy, side: 'worker' | 'employer', text: string): Look {
  const wanted = keyOf(text)
  return [
    why,
    async (find) => {
      const ids = await find(queryTokens(text))
      const names = await partyNamesOf(desk.db.reader, ids)
      return ids.filter((id) =>
        (names.get(id) ?? []).some((party) => {
          if (party.side !== side) return false
          const key = keyOf(party.name)
          return side === 'worker' ? key === wanted : key.includes(wanted)
        }),
      )
    },
  ]
}

const keyOf = (name: string): string => nameKeyOf({ name, kind: 'company', site: null })
