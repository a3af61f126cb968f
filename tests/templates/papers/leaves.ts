/** Walks a paper's context for the texts that must be found again on the printed page. */
import { capitals } from '../../../workflows/values/capitals.ts'
import { officialDate, solemnDate } from '../../../workflows/values/chinese-date.ts'
import { parseDay } from '../../../workflows/values/day.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'

/** A leaf of the context with the ways in which paper may write it. */
export type Leaf = { readonly path: string; readonly written: readonly string[] }

const isSum = (path: string): boolean => /(?:amount|total|Total|agreed|received|open|rest|fee)$/u.test(path)

/** Every text, day and sum of a context; codes, flags and plain counts are not among them. */
export function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return isCode(value, path) ? [] : [{ path, written: writtenText(value) }]
  if (typeof value === 'number' && isSum(path))
    return [{ path, written: [formatYuan(fen(value)), capitals(fen(value))] }]
  if (Array.isArray(value)) return value.flatMap((inner, index) => leavesOf(inner, `${path}.${index}`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}

function writtenText(value: string): string[] {
  const on = parseDay(value)
  if (on) return [officialDate(on), solemnDate(on)]
  const clock = /^(\d\d):(\d\d)$/u.exec(value)
  if (clock) return [`${Number(clock[1])}时${clock[2] === '00' ? '' : `${Number(clock[2])}分`}`]
  return [value]
}

/** Codes are lower-case words with dashes, or causes like 205.5. */
const isCode = (value: string, path: string): boolean =>
  parseDay(value) === null && (/^[a-z][a-z-]*$/u.test(value) || /(?:^|\.)cause$/u.test(path))
