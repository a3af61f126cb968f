/** Closes a sentence as it is printed; what parties type often ends without its full stop. */

const CLOSED = /[。！？；：…!?;:.][”’」』"']*$/u

/** The text with 。 at its end unless it ends a sentence already; a trailing comma gives way to it. */
export function withFullStop(text: string): string {
  const trimmed = text.trimEnd()
  return trimmed === '' || CLOSED.test(trimmed) ? trimmed : `${trimmed.replace(/(?<![，、,])[，、,]+$/u, '')}。`
}

const STOPPED = /(?<![。；，、;,.])[。；，、;,.]+$/u

/** The text without the mark at its end, for a line that a paper joins to others. */
export const withoutFullStop = (text: string): string => text.trim().replace(STOPPED, '')
