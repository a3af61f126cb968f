/** The way from the list to a page of a case. */
import { words, type Locale } from '../../../templates/words/index.ts'
import type { Crumb } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { DisputeFile } from '../dispute-file.ts'

/** List, case, and the page itself when it is not the case's own. */
export function crumbsOf(locale: Locale, file: DisputeFile, here: string | null = null): Crumb[] {
  const name = file.row.case_number ?? file.row.registration_code
  const list = { href: paths.disputes, text: words(locale)('disputes.title') }
  if (here === null) return [list, { href: null, text: name }]
  return [list, { href: pathTo(paths.dispute, { id: file.row.id }), text: name }, { href: null, text: here }]
}
