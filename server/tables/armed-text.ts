/** Texts a spreadsheet would run or read as others: written so that it does not, and read back as they were. */

/** A beginning like a formula's, narrow or wide; apostrophes before it count, so that each text has a form of its own. */
const ARMED = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u

/** The text as a CSV may hold it. */
export const disarmed = (text: string): string => (ARMED.test(text) ? `'${text}` : text)

/** The text that was meant by what a CSV holds. */
export const rearmed = (text: string): string => (text.startsWith("'") && ARMED.test(text) ? text.slice(1) : text)

/**
 * The text as a workbook may hold it. What looks there like the number of a sign (`_x0041_`) is read as that sign, unless its
 * first stroke is written so itself; and the writer loses texts that are names of what every object has (`toString`).
 */
export function cellText(text: string): string {
  const whole = text.replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
  return text in {} ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}` : whole
}
