/** The few things a template may do besides printing a field; each throws on null and undefined so that no blank slips through. */

import { article } from '../../workflows/law/articles.ts'
import { parseDay } from '../../workflows/values/day.ts'
import { fen, formatYuan, tenThousandYuan } from '../../workflows/values/fen.ts'
import type { Phrase } from '../words/phrase.ts'
import type { Locale, Say } from '../words/index.ts'
import { isWordKey, wordKey } from '../words/index.ts'
import { groupedCount } from './grouped-count.ts'

/** What stands beside every context: the speaker, its language and the token of the forms. */
export type Beside = { say: Say; locale: Locale; csrf: string | null }

/** What stands between the braces: values in order, what the engine sets beside, values by name. */
type Format = (given: readonly unknown[], beside: Beside, named: Record<string, unknown>) => unknown
export type Helpers = Readonly<Record<string, Format>>

const isPhrase = (value: unknown): value is Phrase => typeof value === 'object' && value !== null && 'key' in value

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`expected text, got ${typeof value}`)
  return value
}

function integer(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new Error(`expected an integer, got ${String(value)}`)
  return value
}

function dayText(value: unknown): string {
  const day = parseDay(text(value))
  if (day === null) throw new Error(`not a day: ${String(value)}`)
  return day
}

function wordValues(named: Record<string, unknown>): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(named)) {
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`{${name}} is ${typeof value}`)
    values[name] = value
  }
  return values
}

/** What was given, which may not be nothing. */
function something(value: unknown): unknown {
  if (value === null || value === undefined) throw new Error('a helper was given nothing')
  return value
}

/** All helpers, by the name templates use. All but `given` throw when they are handed nothing. */
export const helpers: Helpers = {
  /** `{{t "intake.title"}}`, `{{t labelKey}}`, `{{t "x.y" name=value}}`: a sentence of the catalogue. */
  t: ([key], { say }, named) => {
    const known = text(key)
    if (!isWordKey(known)) throw new Error(`no word for "${known}"`)
    return say(known, wordValues(named))
  },
  /** `{{say phrase}}`: a phrase the page model chose. */
  say: ([given], { say }) => {
    if (!isPhrase(given)) throw new Error('expected a phrase')
    return say(given.key, given.values)
  },
  /** `{{term "stage" stage}}`: the word of a code within its family. */
  term: ([family, code], { say }, named) => say(wordKey(text(family), text(code)), wordValues(named)),
  /** `{{cite "RMTJ-17"}}`: the article as the reader's language writes it. */
  cite: ([code], { locale }) => {
    const found = article(text(code))
    return locale === 'en' ? found.en : found.zh
  },
  /** `{{money fen}}`: `1,234.50`; the unit stands in the head or beside. */
  money: ([amount]) => formatYuan(fen(integer(amount))),
  /** `{{wan fen}}`: in ten thousands of yuan with two decimals, for screens of totals. */
  wan: ([amount]) => tenThousandYuan(fen(integer(amount))),
  /** `{{day d}}`: `2026-11-22`; refuses what is not a real day. */
  day: ([given]) => dayText(given),
  /** `{{count n}}`: a whole number with separators from five digits on, as Chinese tables write it. */
  count: ([number]) => groupedCount(integer(number)),
  /** `{{#if (is kind "area")}}` */
  is: ([a, b]) => something(a) === something(b),
  /** `{{#if (some list)}}`: true for a list with at least one entry. */
  some: ([list]) => {
    if (!Array.isArray(list)) throw new Error('expected a list')
    return list.length > 0
  },
  /** `{{#if (given fen)}}`: true unless null; the one helper that may be asked about a missing value, because 0 is a value. */
  given: ([value]) => value !== null && value !== undefined,
}
