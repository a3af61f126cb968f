/** Addresses of a unit's months. */
import { paths, pathTo } from '../http/paths.ts'

/** The page of a month, or of something beside it, at a unit. */
export const monthAddress = (
  month: string,
  unitId: string,
  path: string = paths.month,
  more: Record<string, string> = {},
): string => `${pathTo(path, { month })}?${new URLSearchParams({ unit: unitId, ...more }).toString()}`

export const yearAddress = (year: string, unitId: string): string =>
  `${paths.months}?${new URLSearchParams({ unit: unitId, year }).toString()}`
