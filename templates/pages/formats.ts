/** The few things a template may do besides printing a field; each throws on null and undefined so that no blank slips through. */

import type Handlebars from 'handlebars'
import { article } from '../../workflows/law/articles.ts'
import { parseDay } from '../../workflows/values/day.ts'
import { fen, formatYuan, tenThousandYuan } from '../../workflows/values/fen.ts'
import type { Phrase } from '../words/phrase.ts'
import type { Locale, Say } from '../words/index.ts'
import { isWordKey, wordKey } from '../words/index.ts'
import { groupedCount } from './grouped-count.ts'

type Options = Handlebars.HelperOptions
type Format = (given: readonly unknown[], options: Options) => unknown

/** What the engine hands to every template beside its context. */
type Beside = { say: Say; locale: Locale }

function beside(options: Options): Beside {
  const data: Beside = options.data
  return data
}

const say = (options: Options): Say => beside(options).say

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null && 'hash' in value

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

function wordValues(hash: Record<string, unknown>): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(hash)) {
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`{${name}} is ${typeof value}`)
    values[name] = value
  }
  return values
}

const formats: Record<string, Format> = {
  /** `{{t "intake.title"}}`, `{{t labelKey}}`, `{{t "x.y" name=value}}`: a sentence of the catalogue. */
  t: ([key], options) => {
    const known = text(key)
    if (!isWordKey(known)) throw new Error(`no word for "${known}"`)
    return say(options)(known, wordValues(options.hash))
  },
  /** `{{say phrase}}`: a phrase the page model chose. */
  say: ([given], options) => {
    if (!isPhrase(given)) throw new Error('expected a phrase')
    return say(options)(given.key, given.values)
  },
  /** `{{term "stage" stage}}`: the word of a code within its family. */
  term: ([family, code], options) => say(options)(wordKey(text(family), text(code)), wordValues(options.hash)),
  /** `{{cite "RMTJ-17"}}`: the article as the reader's language writes it. */
  cite: ([code], options) => {
    const found = article(text(code))
    return beside(options).locale === 'en' ? found.en : found.zh
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
  is: ([a, b]) => a === b,
  /** `{{#if (some list)}}`: true for a list with at least one entry. */
  some: ([list]) => {
    if (!Array.isArray(list)) throw new Error('expected a list')
    return list.length > 0
  },
}

function refusingBlanks(name: string, format: Format): Handlebars.HelperDelegate {
  return (...args: unknown[]) => {
    const options = args.pop()
    if (!isOptions(options)) throw new Error(`{{${name}}} was called without options`)
    if ([...args, ...Object.values(options.hash)].some((value) => value === null || value === undefined))
      throw new Error(`{{${name}}} was given nothing`)
    return format(args, options)
  }
}

/** `{{#if (given fen)}}`: true unless null; the one helper that may be asked about a missing value, because 0 is a value. */
const given: Handlebars.HelperDelegate = (value: unknown) => value !== null && value !== undefined

/** All helpers, by the name templates use. */
export const helpers: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  ...Object.fromEntries(Object.entries(formats).map(([name, format]) => [name, refusingBlanks(name, format)])),
  given,
}
