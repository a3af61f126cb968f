/** The address of a quarter's analysis. */
import { paths } from '../http/paths.ts'
import type { Asked } from './asked.ts'

/** The page of a quarter at what is asked. */
export function quarterAddress({ unitId, view, by }: Pick<Asked, 'unitId' | 'view' | 'by'>, quarter: string): string {
  return `${paths.quarter}?${new URLSearchParams({ quarter, unit: unitId, view, by }).toString()}`
}
