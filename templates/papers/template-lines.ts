/** Knows from which line of a template each line of its text came, so that a fault of the markup is told where the lawyer can mend it. */
import Handlebars from 'handlebars'

/** Noncharacters, which no text a person types may hold, around the number of the template's line. */
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu')

/** Marks the lines of a template's own text in its syntax tree. */
export function markLines(program: hbs.AST.Program): hbs.AST.Program {
  new LineMarker().accept(program)
  return program
}

/** A piece of a template's own text as it was written; Handlebars' types call it something else. */
export const asWritten = ({ original }: { original: unknown }): string => (typeof original === 'string' ? original : '')

class LineMarker extends Handlebars.Visitor {
  override ContentStatement(content: hbs.AST.ContentStatement): void {
    // What a block tag alone on its line takes away with it stood before or behind what is left.
    const original = asWritten(content)
    const before = original.slice(0, Math.max(0, original.lastIndexOf(content.value)))
    const first = (content.loc?.start.line ?? 1) + before.split('\n').length - 1
    content.value = content.value
      .split('\n')
      .map((line, index) => `${OPEN}${first + index}${CLOSE}${line}`)
      .join('\n')
  }
}

/** A marked text without its marks, and for each of its lines the template's line it came from. */
export function readLines(marked: string): { text: string; lines: number[] } {
  let last = 1
  const lines = marked.split('\n').map((line) => {
    // A block tag alone on its line leaves its mark before that of what follows.
    for (const mark of line.matchAll(MARK)) last = Number(mark[1])
    return last
  })
  return { text: marked.replaceAll(MARK, ''), lines }
}
