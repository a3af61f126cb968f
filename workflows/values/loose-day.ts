/** Days as lists write them: spreadsheets and people use every separator there is, and none. */
import { parseDay, type Day } from './day.ts'

/** Year, month and day in that order, parted by signs or by the words for them (U+5E74, U+6708, U+65E5, U+53F7). */
const PARTED = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})[\u65e5\u53f7]?$/u
const BARE = /^(\d{4})(\d{2})(\d{2})$/u

/** Reads `2026-3-1`, `2026/03/01`, `2026.3.1`, `20260301` and the Chinese way, a time of day behind dropped; null for anything else. */
export function readLooseDay(text: string): Day | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/[\sT]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/u, '')
    .replaceAll(/\s/gu, '')
  const [, year = '', month = '', date = ''] = PARTED.exec(bare) ?? BARE.exec(bare) ?? []
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
