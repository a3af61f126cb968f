/** Area codes by day: which unit a code stands for, what became of it, and where an identity number was first given out. */
import { day, isAfter, isBefore, type Day } from '../values/day.ts'
import { areaTable, type AreaRow } from './area-table.ts'

export type Area = { code: string; zh: string; en: string; from: Day | null; to: Day | null; next: readonly string[] }

const toArea = ([code, zh, en, from, to, next]: AreaRow): Area => ({
  code,
  zh,
  en,
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
  next: next ?? [],
})

const areas: ReadonlyMap<string, Area> = new Map(areaTable.map((row) => [row[0], toArea(row)]))

/** An area of Chongqing by its code, whether it holds today or not; null for every other code. */
export const areaByCode = (code: string): Area | null => areas.get(code) ?? null

/** The areas that hold on a day, by code. */
export const areasOn = (on: Day): Area[] =>
  [...areas.values()].filter(
    ({ from, to }) => (from === null || !isBefore(on, from)) && (to === null || !isAfter(on, to)),
  )

/** `before-1997`: given out while Chongqing belonged to Sichuan (51). No origin is ever a reason to refuse a number. */
export type Origin = { kind: 'present' | 'abolished' | 'before-1997' | 'elsewhere'; area: Area | null }

/** Where the first six digits of an identity number come from, seen on a day. */
export function originOf(identityNumber: string, on: Day): Origin {
  const area = areaByCode(identityNumber.slice(0, 6))
  if (area !== null) return { kind: area.to !== null && isAfter(on, area.to) ? 'abolished' : 'present', area }
  return { kind: identityNumber.startsWith('51') ? 'before-1997' : 'elsewhere', area: null }
}
