/** Says form faults in the reader's language, so that a page can show each beside its field. */
import { wordKey, words, type Locale } from '../templates/words/index.ts'
import type { FieldFault } from '../workflows/errors.ts'

export type SaidFault = { field: string; text: string }

/** Each fault as a sentence. */
export function saidFaults(locale: Locale, faults: readonly FieldFault[]): SaidFault[] {
  const say = words(locale)
  return faults.map((fault) => ({ field: fault.field, text: say(wordKey('fault', fault.code), fault.values ?? {}) }))
}
