/** Looks for earlier cases of the person or the employer while the form is being typed, inside one's scope only. */
import type { Reader } from '../../db/database.ts'
import { disputesById, type ListedDispute } from '../../db/repositories/dispute-lists.ts'
import { partyNamesOf } from '../../db/repositories/earlier-cases.ts'
import { historicalCasesById, type HistoricalCase } from '../../db/repositories/historical-cases.ts'
import { findDisputesByTokens, findHistoryByTokens } from '../../db/repositories/search.ts'
import { scopeRoots } from '../../workflows/permissions.ts'
import { bareCode } from '../../workflows/values/code-text.ts'
import { readIdentityNumber } from '../../workflows/values/identity-number.ts'
import { readPhone } from '../../workflows/values/phone.ts'
import { queryTokens } from '../../workflows/values/search-tokens.ts'
import type { Actor, Desk } from '../desk.ts'
import { nameKeyOf } from './keep-employer.ts'

export type SeenAsked = { name: string; phone: string; identityNumber: string; employerName: string }
export type SeenWhy = 'same-identity' | 'same-phone' | 'same-name' | 'same-employer'
export type Seen = { why: SeenWhy; cases: ListedDispute[]; history: HistoricalCase[]; more: boolean }

/** Cases shown for each reason. */
const SHOWN = 5
/** Names are compared after the index has answered, so a few more are fetched. */
const FETCHED = 40

/** The first `SHOWN` cases for each thing typed, those of old registers after them; a case stands under its strongest reason only. */
export async function seenBefore(desk: Desk, actor: Actor, asked: SeenAsked): Promise<Seen[]> {
  const { reader } = desk.db
  const roots = scopeRoots(actor.grants, 'dispute:read')
  const shown = new Set<string>()
  const isNew = (id: string): boolean => !shown.has(id)
  const found: Seen[] = []
  for (const { why, ways, side } of looks(desk, asked)) {
    const ids = await underAny(ways, (tokens) => findDisputesByTokens(reader, roots, tokens, FETCHED))
    const fitting = (side === null ? ids : await bearing(reader, ids, side)).filter(isNew)
    const cases = await disputesById(reader, fitting.slice(0, SHOWN))
    const known = await underAny(ways, (tokens) => findHistoryByTokens(reader, roots, tokens, FETCHED))
    const old = await historicalCasesById(reader, known)
    const history = old.filter((one) => isNew(one.id) && (side === null || side.fits(nameOn(one, side.of))))
    for (const entry of [...cases, ...history]) shown.add(entry.id)
    if (cases.length + history.length > 0)
      found.push({
        why,
        cases,
        history: history.slice(0, SHOWN),
        more: fitting.length > SHOWN || history.length > SHOWN,
      })
  }
  return found
}

/** What lies under any of several lists of tokens; there are several only while the desk's keys are changed. */
async function underAny(
  ways: readonly (readonly string[])[],
  find: (tokens: readonly string[]) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = []
  for (const tokens of ways) found.push(...(await find(tokens)))
  return ways.length === 1 ? found : [...new Set(found)]
}

const nameOn = (one: HistoricalCase, side: 'worker' | 'employer'): string =>
  side === 'worker' ? one.worker_name : one.employer_name

/** Permits and passports are shorter than a resident's number. */
const SHORTEST_IDENTITY = 8

/** `side`: the index holds every name of a case together; only those of that side count, workers by their whole name. */
type Look = { why: SeenWhy; ways: string[][]; side: Side | null }
type Side = { of: 'worker' | 'employer'; fits: (name: string) => boolean }

function looks(desk: Desk, asked: SeenAsked): Look[] {
  const identity = bareCode(asked.identityNumber).toUpperCase()
  const phone = readPhone(asked.phone)
  return [
    ...(identity.length >= SHORTEST_IDENTITY
      ? [numberLook('same-identity', desk, 'identity', readIdentityNumber(identity).normal)]
      : []),
    ...(phone.valid ? [numberLook('same-phone', desk, 'phone', phone.normal)] : []),
    ...(isName(asked.name) ? [nameLook('same-name', 'worker', asked.name)] : []),
    ...(isName(asked.employerName) ? [nameLook('same-employer', 'employer', asked.employerName)] : []),
  ]
}

const isName = (text: string): boolean => queryTokens(text).some((token) => !token.startsWith('^'))

const numberLook = (why: SeenWhy, desk: Desk, kind: 'identity' | 'phone', value: string): Look => ({
  why,
  ways: desk.privateValues.wholeTokens(kind, value).map((token) => [token]),
  side: null,
})

function nameLook(why: SeenWhy, of: Side['of'], text: string): Look {
  const wanted = keyOf(text)
  const fits = (name: string): boolean => (of === 'worker' ? keyOf(name) === wanted : keyOf(name).includes(wanted))
  return { why, ways: [queryTokens(text)], side: { of, fits } }
}

/** Those of the disputes in which a party of that side bears the name. */
async function bearing(reader: Reader, ids: readonly string[], { of, fits }: Side): Promise<string[]> {
  const names = await partyNamesOf(reader, ids)
  return ids.filter((id) => (names.get(id) ?? []).some((party) => party.side === of && fits(party.name)))
}

const keyOf = (name: string): string => nameKeyOf({ name, kind: 'company', site: null })
