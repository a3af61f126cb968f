/** Compiles page and part templates once for the whole process and each language. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../words/index.ts'
import { words } from '../words/index.ts'
import type { House, Print } from './compile.ts'
import { compile } from './compile.ts'
import { helpers } from './formats.ts'

export const pagesFolder = import.meta.dirname
export const partsFolder = join(import.meta.dirname, '../parts')

const houses = new Map<Locale, { house: House; pages: Map<string, Print> }>()

/** The template of a page by its name (`intake/counter`) in a language; throws when there is no such file. */
export function template(name: string, locale: Locale): Print {
  const { house, pages } = houseOf(locale)
  return once(pages, name, () => compile(readFileSync(join(pagesFolder, `${name}.hbs`), 'utf8'), name, house))
}

function houseOf(locale: Locale) {
  return once(houses, locale, () => {
    const parts = new Map<string, Print>()
    const house: House = {
      helpers,
      say: words(locale),
      part: (name) =>
        once(parts, name, () => compile(readFileSync(join(partsFolder, `${name}.hbs`), 'utf8'), name, house)),
    }
    return { house, pages: new Map<string, Print>() }
  })
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  const fresh = make()
  known.set(key, fresh)
  return fresh
}

/** Every part on disk, by the name it is called with. */
export function partFiles(): { name: string; path: string }[] {
  return readdirSync(partsFolder)
    .filter((entry) => entry.endsWith('.hbs'))
    .map((entry) => ({ name: entry.slice(0, -'.hbs'.length), path: join(partsFolder, entry) }))
}
