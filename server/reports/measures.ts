/** The figures a month is made of: where each comes from, what it counts, and the rule that defines it (domain.md 3.5). */
import type { FigureSource } from '../../db/repositories/figure-cases.ts'
import type { MonthFigure } from '../../db/repositories/recovered-totals.ts'
import { day, lastOfMonth, month as monthOf, type Month } from '../../workflows/values/day.ts'

export const caseOutcomes = [
  'settled',
  'partly-settled',
  'not-settled',
  'withdrawn',
  'settled-privately',
  'transferred',
] as const
export const workerOutcomes = ['settled', 'terminated', 'withdrawn', 'settled-privately', 'transferred'] as const

/** Legal aid's own figures, apart from mediation's; `aid-corrected-fen` is what of its papers mediation owns (R5, R6). */
export const aidMeasures = [
  'aid-case-accepted',
  'aid-case-closed',
  'aid-agreed-fen',
  'aid-received-fen',
  'aid-verified-fen',
  'aid-corrected-fen',
] as const

type Counted = 'case-accepted' | 'case-moved' | 'case-closed' | 'worker-accepted' | 'worker-moved' | 'worker-closed'
type Money = 'claimed-fen' | 'agreed-fen' | 'due-fen' | 'received-fen' | 'verified-fen'
export type Measure =
  | Counted
  | `case-closed:${(typeof caseOutcomes)[number]}`
  | `worker-closed:${(typeof workerOutcomes)[number]}`
  | Money
  | (typeof aidMeasures)[number]
  | 'case-opening'
  | 'case-closing'
  | 'worker-opening'
  | 'worker-closing'

export const measures: readonly Measure[] = [
  'case-accepted',
  'worker-accepted',
  'case-moved',
  'worker-moved',
  'case-closed',
  'worker-closed',
  ...caseOutcomes.map((outcome) => `case-closed:${outcome}` as const),
  ...workerOutcomes.map((outcome) => `worker-closed:${outcome}` as const),
  'claimed-fen',
  'agreed-fen',
  'due-fen',
  'received-fen',
  'verified-fen',
  ...aidMeasures,
  'case-opening',
  'case-closing',
  'worker-opening',
  'worker-closing',
]

/** What moves the cases and persons on hand: all of R10's figures, as they are stored. */
export const stockMeasures: readonly Measure[] = measures.filter((measure) =>
  /^(case|worker)-(accepted$|moved$|closed:)/.test(measure),
)

const known: ReadonlySet<string> = new Set(measures)

export const isMeasure = (text: string): text is Measure => known.has(text)
export const isMoney = (measure: Measure): boolean => measure.endsWith('-fen')

/** The rule of the definitions that a measure follows. */
export function ruleOf(measure: Measure): string {
  if (measure.startsWith('aid-')) return 'R6'
  // What falls due is what was agreed, instalment by instalment.
  if (measure === 'agreed-fen' || measure === 'due-fen') return 'R1'
  if (measure === 'received-fen') return 'R2'
  if (measure === 'verified-fen') return 'R3'
  if (measure.endsWith('-closed:settled-privately')) return 'R8'
  return /-(opening|closing|moved)$/.test(measure) ? 'R10' : 'R9'
}

/** Sums by measure; what was never booked is absent, which for legal aid is another thing than zero. */
export type Figures = ReadonlyMap<Measure, number>

/** Adds stored figures up into measures. */
export function summed(rows: readonly Pick<MonthFigure, 'scheme' | 'measure' | 'figure'>[]): Figures {
  const sums = new Map<Measure, number>()
  const add = (measure: Measure, by: number): void => void sums.set(measure, (sums.get(measure) ?? 0) + by)
  for (const row of rows) {
    const measure = row.scheme === 'aid' ? `aid-${row.measure}` : row.measure
    if (measure.startsWith('case-closed:')) add('case-closed', row.figure)
    if (measure.startsWith('worker-closed:')) add('worker-closed', row.figure)
    if (measure.startsWith('aid-case-closed:')) add('aid-case-closed', row.figure)
    if (isMeasure(measure)) add(measure, row.figure)
  }
  return sums
}

export const figure = (figures: Figures, measure: Measure): number => figures.get(measure) ?? 0

/** Where the cases behind a measure of some months, in their order, are found; a stock is that of the first. */
export function sourceOf(measure: Measure, months: readonly [Month, ...Month[]]): FigureSource {
  const [month] = months
  const [kind = '', outcome] = measure.split(':')
  if (isMoney(measure)) {
    const scheme = measure.startsWith('aid-') ? 'aid' : 'mediation'
    return { from: 'ledger', kind: moneyKind(measure), scheme, months }
  }
  if (kind === 'case-opening' || kind === 'worker-opening')
    return { from: 'stock', of: kind === 'case-opening' ? 'case' : 'worker', until: month, inclusive: false }
  if (kind === 'case-closing' || kind === 'worker-closing')
    return { from: 'stock', of: kind === 'case-closing' ? 'case' : 'worker', until: month, inclusive: true }
  const scheme = kind.startsWith('aid-') ? 'aid' : 'mediation'
  return { from: 'counts', kind: kind.replace(/^aid-/, '') as Counted, outcome: outcome ?? null, scheme, months }
}

const moneyKinds = ['claimed', 'agreed', 'due', 'received', 'verified', 'corrected'] as const

function moneyKind(measure: Measure): (typeof moneyKinds)[number] {
  const found = moneyKinds.find((kind) => measure.endsWith(`${kind}-fen`))
  if (!found) throw new RangeError(`${measure} is no money`)
  return found
}

/** The last day of a month, whose list of causes and definitions the report uses. */
export const lastDayOf = (month: string) => lastOfMonth(day(`${monthOf(month)}-01`))
