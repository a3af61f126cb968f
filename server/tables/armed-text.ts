/** Texts a spreadsheet would run: written into a CSV behind an apostrophe, which goes again when such a file is read. */

/** A beginning like a formula's, narrow or wide; apostrophes before it count, so that each text has a form of its own. */
const ARMED = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u

/** The text as a CSV may hold it. */
export const disarmed = (text: string): string => (ARMED.test(text) ? `'${text}` : text)

/** The text that was meant by what a CSV holds. */
export const rearmed = (text: string): string => (text.startsWith("'") && ARMED.test(text) ? text.slice(1) : text)
