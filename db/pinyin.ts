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

/** Initials of a person's name, once more as a surname is read where that differs (单: s, not d). */
export const personInitials = (name: string): string[] => {
  const asSurname = dictionary()
    .pinyin(name, { ...INITIALS, surname: 'head' })
    .join('')
    .toLowerCase()
  return [...new Set([pinyinKey(name), asSurname])]
}

/** Initials of a name for search, e.g. `cqhd`; letters and digits stay. */
export const pinyinKey = (name: string): string => dictionary().pinyin(name, INITIALS).join('').toLowerCase()

const INITIALS = { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' } as const
