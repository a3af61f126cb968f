/** The one door to the catalogues: without it a page could print a key instead of a sentence. */

import { en } from './en/index.ts'
import type { Locale } from './locale.ts'
import { zhCn } from './zh-cn/index.ts'

export { isLocale, locales } from './locale.ts'
export type { Locale } from './locale.ts'

/** A key that every catalogue has. */
export type WordKey = keyof typeof zhCn

/** The part of a key behind its prefix: `WordSuffix<'role'>` is `'mediator' | 'clerk' | …`. */
export type WordSuffix<Prefix extends string> = WordKey extends infer Key
  ? Key extends `${Prefix}.${infer Suffix}`
    ? Suffix
    : never
  : never

/** What fills the `{name}` places of a sentence. */
export type WordValues = Record<string, string | number>

/** Says a key in one language; throws when the key is unknown or a place in the sentence stays empty. */
export type Say = (key: WordKey, values?: WordValues) => string

const catalogues: Record<Locale, Record<WordKey, string>> = { 'zh-CN': zhCn, en }

export const isWordKey = (text: string): text is WordKey => Object.hasOwn(zhCn, text)

/** A word key made of a family and a code (`reason` + `no-answer`); throws for a code the catalogues do not know. */
export function wordKey(family: string, code: string): WordKey {
  const key = `${family}.${code}`
  if (!isWordKey(key)) throw new Error(`no word for "${key}"`)
  return key
}

const speakers = new Map<Locale, Say>()

/** The speaker of one language. */
export function words(locale: Locale): Say {
  const known = speakers.get(locale)
  if (known) return known
  const say = speaker(catalogues[locale])
  speakers.set(locale, say)
  return say
}

function speaker(catalogue: Record<WordKey, string>): Say {
  /** Sentences with places, taken apart once: every second piece names a place. */
  const apart = new Map<WordKey, string[]>()
  return (key, values) => {
    if (!Object.hasOwn(catalogue, key)) throw new Error(`no word for "${key}"`)
    const sentence = catalogue[key]
    if (!sentence.includes('{')) return sentence
    let pieces = apart.get(key)
    if (pieces === undefined) {
      pieces = sentence.split(/\{([a-zA-Z]+)\}/)
      apart.set(key, pieces)
    }
    return fill(key, pieces, values ?? {})
  }
}

function fill(key: string, pieces: readonly string[], values: WordValues): string {
  let said = ''
  for (const [at, piece] of pieces.entries()) {
    if (at % 2 === 0) said += piece
    else if (Object.hasOwn(values, piece)) said += String(values[piece])
    else throw new Error(`"${key}" needs a value for {${piece}}`)
  }
  return said
}
