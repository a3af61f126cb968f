/** Free text from forms: trims it, keeps its lines, refuses control characters, counts code points. */
import { codePointLength } from './code-points.ts'
import { bad, good, type Result } from './result.ts'

export type TextFault = 'too-short' | 'too-long' | 'control-character'

/** Bounds in code points; `lines: true` lets line breaks stand. */
export type TextBounds = { min: number; max: number; lines?: boolean }

/** CJK compatibility ideographs, which NFC would silently change into other characters of other names. */
const NORMALISABLE = /[^\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu
/** Marks without width or meaning in Chinese text that come along when text is pasted. */
const PASTED_MARKS = /[\u00ad\u200b\u2060\ufeff]/gu
const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/gu
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** Reads free text: NFC (compatibility ideographs spared), line ends as `\n`, tabs as blanks, outer blanks gone. */
export function readText(text: string, bounds: TextBounds): Result<string, TextFault> {
  const clean = text
    .replaceAll(NORMALISABLE, (run) => run.normalize('NFC'))
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(PASTED_MARKS, '')
    .trim()
  const length = codePointLength(clean)
  if (/\p{Cc}|\p{Cs}/u.test(bounds.lines === true ? clean.replaceAll('\n', '') : clean)) return bad('control-character')
  if (BIDI.test(clean)) return bad('control-character')
  if (length < bounds.min) return bad('too-short')
  return length > bounds.max ? bad('too-long') : good(clean)
}
