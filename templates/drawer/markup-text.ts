/** The smallest parts of the paper markup: cells, bold, and escapes; the line commands in markup.ts stand on these. */
import { unescapeMarkup } from './escape.ts'
import type { Rich, Span } from './paper.ts'

/** Splits at an unescaped separator; escapes stay for the next step. */
function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = []
  let part = ''
  let index = 0
  while (index < text.length) {
    if (text[index] === '\\') {
      part += text.slice(index, index + 2)
      index += 2
    } else if (text.startsWith(separator, index)) {
      parts.push(part)
      part = ''
      index += separator.length
    } else {
      part += text[index]
      index++
    }
  }
  return [...parts, part]
}

/** `**…**` is bold; an odd marker runs to the end. Empty text gives an empty list. */
export function readRich(text: string): Rich {
  const spans: Span[] = splitUnescaped(trim(text), '**').map((part, index) => ({
    text: unescapeMarkup(part),
    bold: index % 2 === 1,
  }))
  return spans.filter((span) => span.text !== '')
}

/** `a | b | c` as rich cells, blank cells kept. */
export const readCells = (line: string): Rich[] => splitUnescaped(line, '|').map(readRich)

/** Trims spaces and tabs that the template's author used to indent; a full-width space is text. */
export const trim = (text: string): string => text.replace(/^[ \t\r]+|(?<![ \t\r])[ \t\r]+$/g, '')
