/** Telephone numbers as people give them: narrows them to digits, parts a landline's extension, tells what kind they are, masks them. */
import { bareCode } from './code-text.ts'

export type PhoneKind = 'mobile' | 'landline' | 'service'
export type PhoneFault = 'phone-characters' | 'phone-length' | 'phone-unknown'

/**
 * `normal` is the form that is stored: digits only, a Chongqing landline with its 023, an extension behind a dash
 * (`02368881234-801`); `number` is what is called, without the extension.
 */
export type PhoneReading = {
  normal: string
  number: string
  extension: string | null
  valid: boolean
  kind: PhoneKind | null
  faults: PhoneFault[]
}

/** Chongqing's own area code, put in front of a number given without one. */
const LOCAL_AREA = '023'

/** Words and marks in front of an extension: zhuan, fenji, ext., x, #; or a dash after a whole landline. */
const EXTENSION =
  /(?:(?:\u8f6c|\u8f49|\u5206\u673a|\u5206\u6a5f|ext\.?|x|#)\s{0,5}|(?<=\d{7}\s{0,5})[-\uff0d\u2013\u2014]\s{0,5})(\d{1,6})$/iu

/** Reads a number as typed: +86, blanks, dashes and brackets are dropped; only a landline has an extension. */
export function readPhone(text: string): PhoneReading {
  const typed = text.trimEnd()
  const found = EXTENSION.exec(typed)
  const [marks = '', extension = ''] = found ?? []
  const called = found === null ? null : readNumber(typed.slice(0, -marks.length))
  if (called?.kind === 'landline') return { ...called, normal: `${called.normal}-${extension}`, extension }
  return readNumber(text)
}

function readNumber(text: string): PhoneReading {
  const bare = bareCode(text).replaceAll(/[().]/gu, '')
  const digits = bare.replace(/^(?:\+86|0086|86(?=1\d{10}$))/u, '')
  const normal = /^[2-8]\d{7}$/u.test(digits) ? LOCAL_AREA + digits : digits
  const kind = kindOf(normal)
  const faults = kind === null ? [faultOf(normal)] : []
  return { normal, number: normal, extension: null, valid: kind !== null, kind, faults }
}

function kindOf(normal: string): PhoneKind | null {
  if (/^1[3-9]\d{9}$/u.test(normal)) return 'mobile'
  if (/^0(?:10|2\d)[2-8]\d{7}$/u.test(normal) || /^0[3-9]\d{2}[2-8]\d{6,7}$/u.test(normal)) return 'landline'
  if (/^(?:1[12]\d{3}|9[56]\d{3,6}|[48]00\d{7})$/u.test(normal)) return 'service'
  return null
}

function faultOf(normal: string): PhoneFault {
  if (!/^\d+$/u.test(normal)) return 'phone-characters'
  return normal.length === 11 || normal.length === 12 ? 'phone-unknown' : 'phone-length'
}

/** The number as a screen shows it: `138****5678`, `023****1234-801`; hotlines are public and stay. */
export function maskPhone(text: string): string {
  const { number, extension, kind } = readPhone(text)
  if (kind === 'service') return number
  if (number.length < 9) return '*'.repeat(number.length)
  return `${number.slice(0, 3)}****${number.slice(-4)}${extension === null ? '' : `-${extension}`}`
}
