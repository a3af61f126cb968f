/** Every regular expression of the desk: those written out, found in the syntax tree, and those put together from parts. */
import { parseSync, Visitor } from 'oxc-parser'
import { noticePatterns } from '../../workflows/law/notice-words.ts'
import { waiverTable } from '../../workflows/law/waiver-table.ts'
import { sourceFiles } from '../architecture/source-files.ts'

export type Pattern = { source: string; flags: string; at: string }

/** Tests and scripts read nothing of strangers. */
const JUDGED = /^(?:server|workflows|templates|db)\/.*\.(?:ts|js)$/u

/** Written out in a file's text, without repetitions. */
export function patternsIn(path: string, text: string): Pattern[] {
  const found = new Map<string, Pattern>()
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return
      const { pattern: source, flags } = node.regex
      found.set(`/${source}/${flags}`, { source, flags, at: path })
    },
  }).visit(parseSync(path, text).program)
  return [...found.values()]
}

/** Of the whole desk; `RegExp` is called where these are put together, and for single names between fixed marks. */
export const allPatterns = (): Pattern[] => [
  ...sourceFiles()
    .filter(({ path }) => JUDGED.test(path))
    .flatMap(({ path, text }) => patternsIn(path, text)),
  ...waiverTable.map(({ says }) => ({ source: says.source, flags: says.flags, at: 'workflows/law/waiver-table.ts' })),
  ...Object.values(noticePatterns).map((source) => ({ source, flags: 'gu', at: 'workflows/law/notice-words.ts' })),
]
