/** 案卷评查: what a reader of the volume would object to, by the consistency rules of the filling guide (domain.md 2.1), and its score. */
import type { VolumeRow } from './rows.ts'

export type QualityFacts = {
  /** Mandatory rows that nothing fills. */
  missing: readonly VolumeRow[]
  acceptedOn: string | null
  /** The day of acceptance as the issued papers say it. */
  acceptedSaid: readonly string[]
  /** 人民调解员 as on the cover, and as on each closing report. */
  mediators: readonly string[]
  mediatorsSaid: readonly (readonly string[])[]
  /** Numbers printed on the agreements, and those that follow-up records name. */
  agreementNumbers: readonly string[]
  followedNumbers: readonly string[]
  /** Written agreements in force: copies printed, parties, companies without their seal or without a person's name beside it. */
  agreements: readonly { id: string; copies: number; parties: number; companiesUnsealed: number }[]
  /** Evidence whose original nobody compared. */
  originalsUnseen: number
  /** The bound volume holds what lies in the case. */
  bound: boolean
}

export type QualityCode =
  | 'row-missing'
  | 'acceptance-days-differ'
  | 'mediators-differ'
  | 'follow-up-number-differs'
  | 'copies-wrong'
  | 'company-not-signed-and-sealed'
  | 'originals-unseen'
  | 'not-bound'

/** One objection; `subject` is the row or the agreement it is about. */
export type QualityFault = { code: QualityCode; points: number; subject: string | null }

const POINTS: Record<QualityCode, number> = {
  'row-missing': 10,
  'acceptance-days-differ': 5,
  'mediators-differ': 5,
  'follow-up-number-differs': 5,
  'copies-wrong': 5,
  'company-not-signed-and-sealed': 10,
  'originals-unseen': 3,
  'not-bound': 5,
}

const objection = (code: QualityCode, subject: string | null = null): QualityFault => ({
  code,
  points: POINTS[code],
  subject,
})

const when = (is: boolean, code: QualityCode): QualityFault[] => (is ? [objection(code)] : [])

/** Every objection, the gravest kind first. */
export function qualityFaults(facts: QualityFacts): QualityFault[] {
  const days = facts.acceptedSaid.some((on) => on !== facts.acceptedOn)
  const people = facts.mediatorsSaid.some((names) => names.join() !== facts.mediators.join())
  const numbers = facts.followedNumbers.some((number) => !facts.agreementNumbers.includes(number))
  return [
    ...facts.missing.map((row) => objection('row-missing', row)),
    ...facts.agreements
      .filter((one) => one.companiesUnsealed > 0)
      .map((one) => objection('company-not-signed-and-sealed', one.id)),
    // Each party keeps one and the committee one (RMTJ 29).
    ...facts.agreements.filter((one) => one.copies !== one.parties + 1).map((one) => objection('copies-wrong', one.id)),
    ...when(days, 'acceptance-days-differ'),
    ...when(people, 'mediators-differ'),
    ...when(facts.agreementNumbers.length > 0 && numbers, 'follow-up-number-differs'),
    ...when(!facts.bound, 'not-bound'),
    ...when(facts.originalsUnseen > 0, 'originals-unseen'),
  ]
}

/** From 100 downwards, never below 0. */
export const scoreOf = (faults: readonly QualityFault[]): number =>
  Math.max(0, 100 - faults.reduce((sum, fault) => sum + fault.points, 0))

export type Grade = 'excellent' | 'good' | 'passed' | 'failed'

/** 优秀, 良好, 合格, 不合格. A volume without a mandatory paper never passes. */
export function gradeOf(faults: readonly QualityFault[]): Grade {
  const score = scoreOf(faults)
  if (score < 60 || faults.some((fault) => fault.code === 'row-missing')) return 'failed'
  return score >= 90 ? 'excellent' : score >= 80 ? 'good' : 'passed'
}
