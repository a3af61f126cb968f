/** The way from the old cases to a page about them. */
import { words, type WordKey } from '../../templates/words/index.ts'
import type { Crumb } from '../http/answer.ts'
import { paths } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'

export const crumb = (call: SignedInCall, here: WordKey): Crumb[] => [
  { href: paths.history, text: words(call.locale)('history.title') },
  { href: null, text: words(call.locale)(here) },
]
