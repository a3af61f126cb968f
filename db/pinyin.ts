/** Pinyin initials as a stored key: neither engine can sort or search Chinese by sound itself. */
import { createRequire } from 'node:module'
import type { pinyin } from 'pinyin-pro'

type Dictionary = { pinyin: typeof pinyin }

let loaded: Dictionary | null = null

/** The dictionary weighs 15 MB, so it is opened with the first new employer; at once, because that is inside a transaction. */
function dictionary(): Dictionary {
  loaded ??= createRequire(import.meta.url)('pinyin-pro') as Dictionary
  return loaded
}

/** Initials of a name for search, e.g. `cqhd`; letters and digits stay. */
export const pinyinKey = (name: string): string =>
  dictionary()
    .pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
