/** Says a reason in the reader's language: why, by which article, and who can settle it. */
import { words, wordKey, type Locale } from '../templates/words/index.ts'
import type { Reason } from '../workflows/errors.ts'

/** The sentence of a reason, its citation and its cure. */
export function saidReason(locale: Locale, reason: Reason): { text: string; article: string | null; cure: string } {
  const say = words(locale)
  return {
    text: say(wordKey('reason', reason.code)),
    article: reason.article,
    cure: say(wordKey('cure', reason.cure)),
  }
}
