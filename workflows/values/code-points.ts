/** Characters as people count them on paper: code points, so that a rare character of the second plane is one, not two. */

/** The code points of a text, each as its own string. */
export const codePoints = (text: string): string[] => Array.from(text)

/** How many code points a text has; the only measure of length for names and texts. */
export const codePointLength = (text: string): number => codePoints(text).length
