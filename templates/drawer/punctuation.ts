/** Which marks may not begin or end a line (避头尾, GB/T 15834-2011 5.1) and which may be squeezed at a line's end. */

const NOT_AT_START = new Set('，。、；：？！）〕】》〉」』’”…—·％‰℃,.;:?!)]}%')
const NOT_AT_END = new Set('（〔【《〈「『‘“￥¥([{')
const HALF_INK = new Set('，。、；：？！）〕】》〉」』’”')

export const mayStartLine = (character: string): boolean => !NOT_AT_START.has(character)
export const mayEndLine = (character: string): boolean => !NOT_AT_END.has(character)

/** Full-width marks whose right half is empty: at a line's end that half may hang over the edge. */
export const hasHalfInk = (character: string): boolean => HALF_INK.has(character)
