/** Several codes in one column, each between commas, so that one of them can be asked for without meeting a part of another. */

/** `['wages', 'women']` is `,wages,women,`; nothing is the empty text. */
export const joinCodes = (codes: readonly string[]): string => (codes.length === 0 ? '' : `,${codes.join(',')},`)

/** The codes of such a text, in its order. */
export const splitCodes = (text: string): string[] => text.split(',').filter((code) => code !== '')
