/** The figures of legal aid's outcomes that open their cases, and what each of them counts. */
import type { AidFigure } from '../../db/repositories/aid-figure-cases.ts'
import type { AidTally } from '../../db/repositories/aid-statistics.ts'

/** Ended with a paper or an agreement for the worker. */
const FAVOURABLE = ['won', 'partly', 'mediated']
/** Ended by a decision or an agreement at all: the lower side of the rate. */
const JUDGED = [...FAVOURABLE, 'lost']

export const aidLists = [
  'closed',
  'won',
  'partly',
  'mediated',
  'lost',
  'otherwise',
  'rate',
  'agreed',
  'received',
  'subsidy',
] as const
export type AidList = (typeof aidLists)[number]

/** What tells the list in an address. */
export const addressed = (list: AidList): string => `aid-${list}`

/** The list an address asks for, or null where it asks for none of them. */
export const aidListOf = (asked: string | undefined): AidList | null =>
  aidLists.find((list) => addressed(list) === asked) ?? null

export const isSum = (list: AidList): boolean => list === 'agreed' || list === 'received' || list === 'subsidy'

/** What the list counts; a rate counts its lower side, and above it the favourable. */
export function figureOf(list: AidList): AidFigure {
  if (list === 'agreed' || list === 'received' || list === 'subsidy') return { of: list, outcomes: null, part: [] }
  if (list === 'rate') return { of: 'closed', outcomes: { of: JUDGED, others: false }, part: FAVOURABLE }
  if (list === 'otherwise') return { of: 'closed', outcomes: { of: JUDGED, others: true }, part: [] }
  return { of: 'closed', outcomes: list === 'closed' ? null : { of: [list], others: false }, part: [] }
}

const sum = (rows: readonly AidTally[]): number => rows.reduce((all, one) => all + one.amount, 0)

/** The same figure of some tallies, in cases or in fen. */
export function tallied(tallies: readonly AidTally[], list: AidList): { amount: number; part: number } {
  const { of, outcomes, part } = figureOf(list)
  const counted = tallies.filter(
    (one) =>
      one.measure === (of === 'closed' ? 'cases' : of) &&
      (outcomes === null || outcomes.of.includes(one.outcome ?? '') !== outcomes.others),
  )
  return { amount: sum(counted), part: sum(counted.filter((one) => part.includes(one.outcome ?? ''))) }
}
