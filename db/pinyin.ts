/** Pinyin initials as a stored key: neither engine can sort or search Chinese by sound itself. */
import { pinyin } from 'pinyin-pro'

/** Initials of a name for search, e.g. `cqhd`; letters and digits stay. */
export const pinyinKey = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase()
