/**
 * How long a volume is kept (domain.md 6.6): no law says it, so the terms are dated settings; they are counted from the
 * closing of the case, and what was archived keeps the term it was archived with.
 */
import type { ParameterCode } from '../law/parameters/parameter-codes.ts'
import type { Parameters } from '../law/parameters/parameters.ts'
import { addYears, day, isBefore, type Day } from '../values/day.ts'

/** `<n>-years`, or kept for good. */
export type Retention = `${number}-years` | 'permanent'

/** A setting of so many years and more means for good. */
const FOR_GOOD = 100

export type RetentionFacts = { agreed: boolean; group: boolean; injury: boolean }

/** The longest term that fits on a day; one that no setting covers is kept for good. */
export function usualRetention({ agreed, group, injury }: RetentionFacts, parameters: Parameters, on: Day): Retention {
  const codes: ParameterCode[] = [
    agreed ? 'retention-agreement' : 'retention-ending',
    ...(group ? (['retention-group'] as const) : []),
    ...(injury ? (['retention-injury'] as const) : []),
  ]
  const years = Math.max(...codes.map((code) => parameters(code, on)?.value ?? FOR_GOOD))
  return years >= FOR_GOOD ? 'permanent' : `${years}-years`
}

/** Years of a term; null for good, and for a term nobody can count. */
export function yearsOf(retention: string): number | null {
  const years = /^(\d{1,3})-years$/.exec(retention)?.[1]
  return years === undefined ? null : Number(years)
}

export const isRetention = (text: string): text is Retention => text === 'permanent' || yearsOf(text) !== null

const STANDARD: readonly Retention[] = ['5-years', '10-years', '30-years', 'permanent']

/** What may be chosen beside the usual term, the shortest first. */
export const retentionChoices = (usual: Retention): Retention[] =>
  [...new Set<Retention>([...STANDARD, usual])].toSorted(
    (a, b) => (yearsOf(a) ?? Number.MAX_VALUE) - (yearsOf(b) ?? Number.MAX_VALUE),
  )

/** The last day of keeping; null for good. */
export function keepUntil(retention: string, from: Day): Day | null {
  const years = yearsOf(retention)
  return years === null ? null : addYears(from, years)
}

/** Whether the term has run out: on its last day the volume is still kept. */
export const hasRunOut = (until: string | null, today: Day): boolean => until !== null && isBefore(day(until), today)
