/** Without this a value could speak markup: a name with `|` would become a column and `#title` in a note a heading. */

const SPECIAL = /[\\|#*]/g
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu

/**
 * One value made safe for marked-up text. Line ends become `\n`, spaces at the ends are kept as `\s`, tabs become spaces,
 * invisible code points (zero width, direction marks, variation selectors) are dropped because no font prints them.
 * Reading the text back gives the same characters.
 */
export function escapeMarkup(value: string): string {
  return value
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(SPECIAL, (character) => `\\${character}`)
    .replace(/^ +|(?<! ) +$/g, (spaces) => '\\s'.repeat(spaces.length))
    .replaceAll('\n', '\\n')
}

/** What `escapeMarkup` wrote, as plain characters. */
export function unescapeMarkup(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, character: string) => ESCAPED.get(character) ?? character)
}

const ESCAPED = new Map([
  ['n', '\n'],
  ['s', ' '],
])

/** A frozen copy of a context in which every string is escaped; templates never see the raw value. */
export function escapeDeep(value: unknown): unknown {
  if (typeof value === 'string') return escapeMarkup(value)
  if (Array.isArray(value)) return Object.freeze(value.map(escapeDeep))
  if (value === null || typeof value !== 'object') return value
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeDeep(inner)])))
}
