/** Small sentences that several parts of the case page share: lists of names, words of codes, items in the reader's language. */
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import { isWordKey, wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { cause } from '../../../workflows/law/causes.ts'
import { channel, isChannelCode } from '../../../workflows/law/channels.ts'
import { claimItem } from '../../../workflows/law/claim-items.ts'
import { yearsOf } from '../../../workflows/volume/retention.ts'

/** Most names said one by one. */
const FEW = 3

/** `A, B and others`: the first name and how many there are where they are many. */
export function saidNames(locale: Locale, names: readonly string[], others: 'workers' | 'employers'): string {
  const say = words(locale)
  const [first = ''] = names
  if (names.length <= 1) return first
  const key = others === 'workers' ? 'disputes.and-others' : 'disputes.and-other-employers'
  return say(key, { name: first, count: names.length })
}

/** Names in a row as far as they are few, else the first and their number. */
export function saidParties(locale: Locale, parties: readonly PartyRow[]): string {
  const names = parties.map(partyName)
  if (names.length <= FEW) return names.join(words(locale)('disputes.list-comma'))
  return saidNames(locale, names, parties[0]?.side === 'employer' ? 'employers' : 'workers')
}

/** The word of a code, or null for a code the catalogues do not know (an old journal, another job's list). */
export const saidCode = (locale: Locale, family: string, code: string | null | undefined): string | null =>
  code !== null && code !== undefined && isWordKey(`${family}.${code}`) ? words(locale)(wordKey(family, code)) : null

/** `10 years`, or for good; a term nobody can count is said as for good, as it is kept. */
export function saidRetention(locale: Locale, retention: string): string {
  const years = yearsOf(retention)
  return years === null ? words(locale)('retention.permanent') : words(locale)('retention.years', { years })
}

const inLocale = (locale: Locale, names: { zh: string; en: string }): string => (locale === 'en' ? names.en : names.zh)

/** A claim item by its table. */
export const saidItem = (locale: Locale, code: string): string => inLocale(locale, claimItem(code))
/** A cause of action by its table. */
export const saidCause = (locale: Locale, code: string): string => inLocale(locale, cause(code))
/** A source channel by its table; an unknown one is shown as its code. */
export const saidChannel = (locale: Locale, code: string): string =>
  isChannelCode(code) ? inLocale(locale, channel(code)) : code
