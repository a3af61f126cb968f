/** What Excel keeps as a number, written as a person would: days out of serials, sums without the noise of binary fractions. */
import { addDays, day } from '../../workflows/values/day.ts'

/** Excel itself shows fifteen digits; what a file holds beyond them is noise, or was lost already. */
const DIGITS = 15

/** Whether a number is longer than Excel keeps one: its last figures are gone for good. */
export const losesDigits = (text: string): boolean => text !== '' && Math.abs(Number(text)) >= 10 ** DIGITS

/** A plain number as text. From 16 digits on it stays as it is, in powers of ten where the file says so: nobody knows its end. */
export function numberText(raw: string): string {
  const value = Number(raw)
  if (raw === '' || !Number.isFinite(value)) return raw
  if (losesDigits(raw)) return raw
  const rounded = Number(value.toPrecision(DIGITS))
  return Math.abs(rounded) < 1e-6 && rounded !== 0 ? rounded.toFixed(DIGITS).replace(/(?<!0)0+$/u, '') : String(rounded)
}

/** The serial of 9999-12-31 in the system of 1900. */
const LAST_SERIAL = 2_958_465
/** 1900-01-01 is 1; Excel counts a 29 February 1900 that never was, so from March on a serial is one too high. */
const FIRST_SOUND = 61

/** The day of a serial, `YYYY-MM-DD`, its time of day dropped; null where none is meant. `since1904` is the Mac's count. */
export function serialDay(raw: string, since1904: boolean): string | null {
  const serial = Math.floor(Number(raw) + 1e-9) + (since1904 ? 1462 : 0)
  if (!Number.isFinite(serial) || serial < 1 || serial > LAST_SERIAL) return null
  const days = serial >= FIRST_SOUND ? serial - 2 : serial - 1
  // Beyond 2199 the desk knows no day.
  return days > 109_570 ? null : addDays(day('1900-01-01'), days)
}

/** Formats by number that Excel shows as a day; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Whether a number format shows a day; `code` is the custom one, where there is one. */
export function showsDay(id: number, code: string | null): boolean {
  if (code === null) return DAY_FORMATS.has(id)
  const bare = code.replaceAll(/"[^"]*"|\[[^[\]]*\]|\\./gu, '')
  return /[yd]/iu.test(bare) && !/general/iu.test(bare)
}
