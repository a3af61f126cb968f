/** Days as Chinese papers write them: letters in Arabic digits unpadded, solemn papers in Chinese digits. */
import { codePoints } from './code-points.ts'
import { split, type Day } from './day.ts'

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** `2026-11-22` as an official letter writes it: 2026年11月22日, no leading zeros (GB/T 9704). */
export function officialDate(on: Day): string {
  const { year, month, date } = split(on)
  return `${String(year)}年${String(month)}月${String(date)}日`
}

/** `2026-11-22` as a solemn paper writes it: 二〇二六年十一月二十二日. */
export function solemnDate(on: Day): string {
  const { year, month, date } = split(on)
  const spelled = codePoints(String(year))
    .map((digit) => chineseDigit(Number.parseInt(digit, 10)))
    .join('')
  return `${spelled}年${chineseCount(month)}月${chineseCount(date)}日`
}

/** A count from 1 to 99 in words: 一, 十, 十一, 二十, 二十二. */
export function chineseCount(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  const lead = tens === 0 ? '' : tens === 1 ? '十' : `${chineseDigit(tens)}十`
  return lead + (ones === 0 ? '' : chineseDigit(ones))
}

function chineseDigit(digit: number): string {
  const written = DIGITS[digit]
  if (written === undefined) throw new RangeError('a count in words lies between 1 and 99')
  return written
}
