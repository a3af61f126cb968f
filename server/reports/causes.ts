/** Causes carried on into the list in force, so that a total runs on when the official list changes. */
import { cause, causeListOn, causeLists } from '../../workflows/law/causes.ts'
import type { Day } from '../../workflows/values/day.ts'

/** The code of the list in force on a day that carries a code on; a code without a follower stays itself. */
export function causeInForce(code: string, on: Day): string {
  const inForce = new Set(causeListOn(on).causes.map((one) => one.code))
  let at = code
  for (let step = 0; step < causeLists.length && !inForce.has(at); step += 1) {
    const { next } = cause(at)
    if (next === null) return at
    at = next
  }
  return at
}

/** Every code of any list that a report of that day shows under one code. */
export const causesUnder = (code: string, on: Day): string[] =>
  causeLists.flatMap(({ causes }) => causes.map((one) => one.code)).filter((one) => causeInForce(one, on) === code)
