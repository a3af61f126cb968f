/**
 * Which level an early warning has, and why (domain.md 6.3): every trigger with the figure found and the threshold it met.
 * No union scale holds for the whole country, so the thresholds are dated settings; the signs of red are fixed.
 */
import type { Day } from '../values/day.ts'
import type { ArticleCode } from './articles.ts'
import type { ParameterCode } from './parameters/parameter-codes.ts'
import type { Parameters } from './parameters/parameters.ts'

/** 黄, 橙, 红: the later the graver. */
export const warningLevels = ['yellow', 'orange', 'red'] as const
export type WarningLevel = (typeof warningLevels)[number]

/** Above 0 where the first is graver than the second, below where it is lighter. */
export const compareLevels = (a: WarningLevel, b: WarningLevel): number =>
  warningLevels.indexOf(a) - warningLevels.indexOf(b)

/** What may be seen at the place, beside figures. */
export const warningSigns = [
  'planned-layoff',
  'planned-move',
  'stoppage',
  'gathering',
  'blocked-road',
  'owner-fled',
  'threat-of-suicide',
  'violence',
  'media',
] as const
export type WarningSign = (typeof warningSigns)[number]

/** Signs from which a public-order or criminal case may come: the police are told at once (RMTJ 25). */
export const warningDangers = ['gathering', 'blocked-road', 'threat-of-suicide', 'violence'] as const
export type WarningDanger = (typeof warningDangers)[number]
const dangers: ReadonlySet<string> = new Set(warningDangers)
export const dangersIn = (signs: readonly WarningSign[]): WarningDanger[] =>
  signs.filter((sign): sign is WarningDanger => dangers.has(sign))

export const warningTriggers = [
  'people-in-days',
  'arrears',
  'planned',
  'common-request',
  'arrears-long',
  'layoff-people',
  'layoff-share',
  'crowd',
  'sign',
  'reported-early',
] as const
export type WarningTrigger = (typeof warningTriggers)[number]

/** What is known of a warning when it is judged. People 0: nobody knows how many. */
export type WarningFigures = {
  people: number
  /** Workers in other reports about the same employer in the days that count together. */
  peopleBefore: number
  arrearsMonths: number
  layoffPeople: number
  /** Everybody the employer has; null where nobody knows. */
  staff: number | null
  signs: readonly WarningSign[]
}

/** One trigger that holds: its level, the figure found, and the threshold; both null for a sign. */
export type WarningBasis = {
  trigger: WarningTrigger
  level: WarningLevel
  value: number | null
  threshold: number | null
}

export type WarningProposal = { level: WarningLevel; basis: WarningBasis[] }

const redSigns: ReadonlySet<WarningSign> = new Set([
  'stoppage',
  'gathering',
  'blocked-road',
  'owner-fled',
  'threat-of-suicide',
  'violence',
  'media',
])
const plans: ReadonlySet<WarningSign> = new Set(['planned-layoff', 'planned-move'])

/** The article a trigger rests on, where there is one beside our own order. */
export const articleOfTrigger = (trigger: WarningTrigger): ArticleCode => {
  if (trigger === 'layoff-people' || trigger === 'layoff-share') return 'LHT-41'
  return trigger === 'common-request' ? 'LDTZ-7' : 'HOUSE-warning'
}

/**
 * The level the rule proposes, with everything that made it, the gravest first. What meets no threshold is an early sign:
 * it is kept as yellow, so that no report is lost.
 */
export function proposeLevel(found: WarningFigures, parameters: Parameters, on: Day): WarningProposal {
  const basis = allTriggers(found, (code) => parameters(code, on)?.value ?? null)
  if (basis.length === 0)
    return { level: 'yellow', basis: [{ trigger: 'reported-early', level: 'yellow', value: null, threshold: null }] }
  const sorted = basis.toSorted((a, b) => compareLevels(b.level, a.level))
  return { level: sorted[0]?.level ?? 'yellow', basis: sorted }
}

function allTriggers(found: WarningFigures, setting: (code: ParameterCode) => number | null): WarningBasis[] {
  const { people, peopleBefore, arrearsMonths, layoffPeople, staff, signs } = found
  const reached = (
    trigger: WarningTrigger,
    level: WarningLevel,
    value: number,
    code: ParameterCode,
  ): WarningBasis[] => {
    const threshold = setting(code)
    return threshold !== null && value >= threshold ? [{ trigger, level, value, threshold }] : []
  }
  const signed = (
    level: WarningLevel,
    trigger: 'planned' | 'sign',
    family: ReadonlySet<WarningSign>,
  ): WarningBasis[] =>
    signs.some((sign) => family.has(sign)) ? [{ trigger, level, value: null, threshold: null }] : []
  return [
    ...signed('red', 'sign', redSigns),
    ...reached('crowd', 'red', people, 'warning-red-people'),
    ...reached('common-request', 'orange', people, 'warning-orange-people'),
    ...reached('arrears-long', 'orange', arrearsMonths, 'warning-orange-arrears'),
    ...reached('layoff-people', 'orange', layoffPeople, 'warning-orange-layoff'),
    ...layoffShare(layoffPeople, staff, setting('warning-orange-layoff-share')),
    ...reached('people-in-days', 'yellow', people + peopleBefore, 'warning-yellow-people'),
    ...reached('arrears', 'yellow', arrearsMonths, 'warning-yellow-arrears'),
    ...signed('yellow', 'planned', plans),
  ]
}

/** The share of everybody, in whole percent: 10 of 100 are 10 %, 9.9 % are none (LHT 41). */
function layoffShare(layoff: number, staff: number | null, threshold: number | null): WarningBasis[] {
  if (staff === null || staff <= 0 || threshold === null || layoff * 100 < staff * threshold) return []
  return [{ trigger: 'layoff-share', level: 'orange', value: Math.floor((layoff * 100) / staff), threshold }]
}

/** A report that must be made to somebody above, and within what. */
export type ReportTerm = {
  report: 'phone' | 'written' | 'police'
  /** At once, so many hours, or so many working days. */
  within: { unit: 'at-once' } | { unit: 'hours' | 'working-days'; length: number }
  article: ArticleCode
}

/**
 * The reports a warning of this level owes (domain.md 6.3): yellow in writing, orange to the county union, red by phone at
 * once and in writing; with a danger the police too (RMTJ 25). A setting nobody gave means at once.
 */
export function reportTerms(
  level: WarningLevel,
  endangers: readonly WarningDanger[],
  parameters: Parameters,
  on: Day,
): ReportTerm[] {
  const within = (code: ParameterCode, unit: 'hours' | 'working-days'): ReportTerm['within'] => {
    const value = parameters(code, on)?.value
    return value === undefined ? { unit: 'at-once' } : { unit, length: value }
  }
  const article = 'HOUSE-warning'
  const written: Record<WarningLevel, ReportTerm['within']> = {
    yellow: within('warning-yellow-term', 'working-days'),
    orange: within('warning-orange-term', 'hours'),
    red: within('warning-red-term', 'hours'),
  }
  const police: ReportTerm[] =
    endangers.length > 0 ? [{ report: 'police', within: { unit: 'at-once' }, article: 'RMTJ-25' }] : []
  const phone: ReportTerm[] = level === 'red' ? [{ report: 'phone', within: { unit: 'at-once' }, article }] : []
  return [...police, ...phone, { report: 'written', within: written[level], article }]
}
