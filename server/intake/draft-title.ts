/** What a draft of the counter is called in lists: its parties as far as they are typed. */
import { words, type Locale } from '../../templates/words/index.ts'
import type { Draft } from '../drafts.ts'

/** Worker and employer, whichever is there, or that no name is typed yet. */
export function draftTitle(locale: Locale, draft: Draft): string {
  const say = words(locale)
  const typed = (name: string): string => {
    const value = draft.typed[name]
    return (typeof value === 'string' ? value : '').trim()
  }
  const [worker, employer] = [typed('name'), typed('employerName')]
  if (worker !== '' && employer !== '') return say('today.draft-parties', { worker, employer })
  return worker || employer || say('today.draft-untitled')
}
