/** One sentence for each thing a recount can find wrong. */
import type { Difference } from '../../server/system/journal/difference.ts'
import { saidOfDifference } from '../../server/system/verify-desk.ts'
import { words, type Locale } from '../../templates/words/index.ts'

/** The sentence, with both answers in it. */
export function saidDifference(difference: Difference, locale: Locale = 'en'): string {
  const { key, values } = saidOfDifference(difference)
  return words(locale)(key, values)
}
