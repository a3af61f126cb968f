/** The address of a quarter's analysis, of what stands beside it, and of the cases behind its figures. */
import { paths } from '../http/paths.ts'
import type { Asked } from './asked.ts'

/** What an address of a quarter is made of. */
export type AskedOfQuarter = Pick<Asked, 'unitId' | 'view' | 'by'>

/** The page of a quarter at what is asked, or something beside it. */
export function quarterAddress(
  { unitId: unit, view, by }: AskedOfQuarter,
  quarter: string,
  change: Record<string, string> = {},
  path: string = paths.quarter,
): string {
  // A page of rows has hundreds of these: URLSearchParams would be a good part of its cost.
  return `${path}?${Object.entries({ quarter, unit, view, by, ...change })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`
}

/** The cases behind a figure of a quarter. */
export const quarterCasesAddress = (asked: AskedOfQuarter, quarter: string, change: Record<string, string>): string =>
  quarterAddress(asked, quarter, change, paths.quarterCases)
