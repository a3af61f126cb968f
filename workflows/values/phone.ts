/** Telephone numbers as people give them: narrows them to digits, tells what kind they are, masks them. */
import { bareCode } from './code-text.ts'

export type PhoneKind = 'mobile' | 'landline' | 'service'
export type PhoneFault = 'phone-characters' | 'phone-length' | 'phone-unknown'

/** `normal` holds digits only (a Chongqing landline with its 023): the form that is stored and indexed. */
export type PhoneReading = { normal: string; valid: boolean; kind: PhoneKind | null; faults: PhoneFault[] }

/** Chongqing's own area code, put in front of a number given without one. */
const LOCAL_AREA = '023'

/** Reads a number as typed: +86, blanks, dashes and brackets are dropped. */
export function readPhone(text: string): PhoneReading {
  const bare = bareCode(text).replaceAll(/[().]/gu, '')
  const digits = bare.replace(/^(?:\+86|0086|86(?=1\d{10}$))/u, '')
  const normal = /^[2-8]\d{7}$/u.test(digits) ? LOCAL_AREA + digits : digits
  const kind = kindOf(normal)
  return { normal, valid: kind !== null, kind, faults: kind === null ? [faultOf(normal)] : [] }
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

/** The number as a screen shows it: `138****5678`, `023****5678`; hotlines are public and stay. */
export function maskPhone(text: string): string {
  const { normal, kind } = readPhone(text)
  if (kind === 'service') return normal
  if (normal.length < 9) return '*'.repeat(normal.length)
  return `${normal.slice(0, 3)}****${normal.slice(-4)}`
}
