/** A month's state as a tag: one that waits for its second person is not closed yet, one closed by one person alone or with the county above says so. */
import { tagOf, type Tag } from '../../templates/parts/tag.ts'
import { wordKey } from '../../templates/words/index.ts'
import { phrase } from '../../templates/words/phrase.ts'
import type { MonthState } from '../../workflows/months/closing.ts'

export function stateTag(state: MonthState, how: 'alone' | 'above' | null = null): Tag {
  if (state === 'closed')
    return tagOf(phrase(how === null ? 'month-state.closed' : wordKey('month-state', `closed-${how}`)), 'good')
  return tagOf(phrase(wordKey('month-state', state)), state === 'open' ? 'plain' : 'soon')
}
