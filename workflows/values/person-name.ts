/** Names of people: kept as typed (rare characters and all), refused only where a character could deceive or not exist. */
import { codePointLength, codePoints } from './code-points.ts'
import { bad, good, type Result } from './result.ts'

export type NameFault =
  | 'name-empty'
  | 'name-too-long'
  | 'name-control-character'
  | 'name-invisible-character'
  | 'name-emoji'
  | 'name-private-character'
  | 'name-broken-character'
  | 'name-without-letter'
export type NameWarning = 'name-single-character'

/** A name fit to store and print, with what is worth asking about it. */
export type NameReading = { name: string; warnings: NameWarning[] }

/** Longest name in code points; minority names with their dots reach 25. */
const LONGEST_NAME = 50

/** Dots that input methods give for the middle dot U+00B7 of minority names. */
const OTHER_DOTS = /[\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65]/gu

const MIDDLE_DOT = '\u00b7'

/**
 * Reads a name as typed: outer blanks go, middle dots become U+00B7, nothing else is changed. No normalisation: NFC
 * alone would already turn some compatibility ideographs of real names into other characters.
 */
export function readName(text: string): Result<NameReading, NameFault> {
  const name = text.trim().replaceAll(OTHER_DOTS, '\u00b7')
  const fault = faultOf(name)
  if (fault !== null) return bad(fault)
  return good({ name, warnings: codePointLength(name) === 1 ? ['name-single-character'] : [] })
}

function faultOf(name: string): NameFault | null {
  if (name === '') return 'name-empty'
  if (codePointLength(name) > LONGEST_NAME) return 'name-too-long'
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return 'name-control-character'
  if (/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u.test(name)) return 'name-emoji'
  if (/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u.test(name)) return 'name-invisible-character'
  if (/\p{Co}/u.test(name)) return 'name-private-character'
  if (/[\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/u.test(name)) return 'name-broken-character'
  return /[\p{L}\p{N}]/u.test(name) ? null : 'name-without-letter'
}

/** Whether a person's name holds what few names do: figures, signs, or marks other than the dot of minority names. */
export const isUnusualName = (name: string): boolean => /[\p{N}\p{P}\p{S}]/u.test(name.replaceAll(MIDDLE_DOT, ''))

/** The name as a list shows it to those without need: its first character and one star. */
export function maskName(name: string): string {
  return `${codePoints(name)[0] ?? ''}*`
}
