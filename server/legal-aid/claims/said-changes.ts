/** An amendment of claims in one line of the history: why, and what was added, changed and dropped with its sums. */
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import type { AidPayloads } from '../../../workflows/legal-aid/events.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import { itemName } from '../item-name.ts'

const sum = (of: number | null): string => (of === null ? '--' : formatYuan(fen(of)))

/** Items by name; a sum that was not known is `--`. */
export function saidChanges(locale: Locale, payload: AidPayloads['claims-amended']): string {
  const say = words(locale)
  const told = [
    ...payload.added.map((one) => say('aid.claim-added', { item: itemName(locale, one.item), sum: sum(one.fen) })),
    ...payload.changed.map((one) =>
      say('aid.claim-changed', { item: itemName(locale, one.item), from: sum(one.from), to: sum(one.to) }),
    ),
    ...payload.dropped.map((one) => say('aid.claim-dropped', { item: itemName(locale, one.item), sum: sum(one.fen) })),
  ]
  return say('aid.claims-told', {
    reason: say(wordKey('aid-claims', payload.reason)),
    changes: told.join(say('aid.semicolon')),
  })
}
