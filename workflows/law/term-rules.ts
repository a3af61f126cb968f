/** The periods of the law as one table: how long, from what day, by which article, for whom, and who may lengthen them. */
import type { ArticleCode } from './articles.ts'

export type TermUnit = 'day' | 'working-day' | 'month' | 'year'
export type Length = { length: number; unit: TermUnit }

/** The occurrence a period counts from; the day of it is not counted. */
export type TermTrigger =
  | 'application-received'
  | 'application-accepted'
  | 'court-materials-signed-for'
  | 'online-referral-received'
  | 'agreement-effective'
  | 'infringement-known'
  | 'last-performance-day'
  | 'aid-applied'
  | 'aid-granted'
  | 'aid-contested'
  | 'injury-occurred'
  | 'wrong-ended'
  | 'agreement-breached'

/** Whom a period binds, or whose right ends with it. */
export type TermHolder = 'committee' | 'both-parties' | 'worker' | 'employer' | 'aid-agency' | 'labour-inspection'

/** Who must agree to a longer period and by how much at most; `most` null where the text sets no bound. */
export type TermExtension = { consent: 'both-parties' | 'authority'; most: Length | null; article: ArticleCode }

export type TermRule = Length & {
  trigger: TermTrigger
  article: ArticleCode
  /** Whether a last day off rolls on (MFD 203). */
  rolls: boolean
  binds: TermHolder
  extension: TermExtension | null
}

const byBothParties = (article: ArticleCode, most: Length | null = null): TermExtension => ({
  consent: 'both-parties',
  most,
  article,
})

/** One row; `stands` where no text lets a last day off roll on, so that the earlier, safe day is shown. */
const period = (
  length: number,
  unit: TermUnit,
  trigger: TermTrigger,
  article: ArticleCode,
  atDayOff: 'rolls' | 'stands',
  binds: TermHolder,
  extension: TermExtension | null = null,
): TermRule => ({ length, unit, trigger, article, rolls: atDayOff === 'rolls', binds, extension })

const termTable = {
  /** First contact with the other side: our own aim, beside the three days the online rules give (T7C). */
  T0: period(3, 'working-day', 'application-received', 'HOUSE-contact', 'stands', 'committee'),
  /** Accept or refuse in writing. */
  T1: period(3, 'working-day', 'application-received', 'ORD17-22', 'stands', 'committee'),
  /** No agreement by then: either party may go to arbitration. Counts from receipt, unlike T3. */
  T2: period(15, 'day', 'application-received', 'LDTZ-14.3', 'rolls', 'both-parties'),
  /** Finish mediating, else it counts as failed. */
  T3: period(15, 'day', 'application-accepted', 'ORD17-29', 'rolls', 'committee', byBothParties('ORD17-29')),
  /** The same for platform work, where the extension is bounded. */
  T3P: period(
    15,
    'day',
    'application-accepted',
    'RST4',
    'rolls',
    'committee',
    byBothParties('RST4', { length: 15, unit: 'day' }),
  ),
  /** People's mediation is "generally" finished in a month. */
  T4: period(1, 'month', 'application-accepted', 'RULE75-33', 'rolls', 'committee', byBothParties('RULE75-33')),
  /** Court commission before filing. */
  T5: period(30, 'day', 'court-materials-signed-for', 'TYTJ-27', 'rolls', 'committee', byBothParties('TYTJ-27')),
  /** Court entrustment after filing, ordinary procedure. */
  T6: period(15, 'day', 'court-materials-signed-for', 'TYTJ-27.2', 'rolls', 'committee', byBothParties('TYTJ-27.2')),
  /** Court entrustment after filing, summary procedure. */
  T6S: period(7, 'day', 'court-materials-signed-for', 'TYTJ-27.2', 'rolls', 'committee', byBothParties('TYTJ-27.2')),
  /** Confirm an online referral. */
  T7: period(3, 'working-day', 'online-referral-received', 'ZXTJ-12', 'stands', 'committee'),
  /** Ask the other side after an online referral. */
  T7C: period(3, 'working-day', 'online-referral-received', 'ZXTJ-15', 'stands', 'committee'),
  /** Joint application for judicial confirmation. */
  T8: period(30, 'day', 'agreement-effective', 'MSS-205', 'rolls', 'both-parties'),
  /** Joint application for review by the arbitration commission. */
  T9: period(15, 'day', 'agreement-effective', 'ORD17-27', 'rolls', 'both-parties'),
  /** Limitation for arbitration; interruptions and the wage exception live in limitation.ts. */
  T10: period(1, 'year', 'infringement-known', 'LDTZ-27', 'rolls', 'worker'),
  /** Application for execution of an enforceable paper. */
  T12: period(2, 'year', 'last-performance-day', 'MSS-250', 'rolls', 'worker'),
  /** Decide on state legal aid. */
  T13: period(7, 'day', 'aid-applied', 'FYF-43', 'stands', 'aid-agency'),
  /** Assign a person once aid is granted. */
  T13A: period(3, 'day', 'aid-granted', 'FYF-43', 'stands', 'aid-agency'),
  /** Look into an objection against refused or terminated aid. */
  T13R: period(5, 'day', 'aid-contested', 'FYF-49', 'stands', 'aid-agency'),
  /** The employer applies for recognition of a work injury; the authority may lengthen it. */
  T15: period(30, 'day', 'injury-occurred', 'GSTL-17', 'rolls', 'employer', {
    consent: 'authority',
    most: null,
    article: 'GSTL-17',
  }),
  /** The worker, a near relative or the union applies instead; the unrolled day is the safe one. */
  T15W: period(1, 'year', 'injury-occurred', 'GSTL-17.2', 'stands', 'worker'),
  /** After this the labour inspection no longer acts; a continuing wrong counts from its end. */
  T16: period(2, 'year', 'wrong-ended', 'JC-20', 'stands', 'labour-inspection'),
  /** Limitation of a civil suit on the agreement. */
  T17: period(3, 'year', 'agreement-breached', 'MFD-188', 'rolls', 'worker'),
} as const

export type TermRuleId = keyof typeof termTable

/** Every period by its id; T11 and T14 run towards a day and stand in `leadRules`. */
export const termRules: Readonly<Record<TermRuleId, TermRule>> = termTable

export const isTermRuleId = (text: string): text is TermRuleId => Object.hasOwn(termTable, text)

/** Within which the employer, and after him the worker, the relatives or the union ask for a work injury to be recognised. */
export const recognitionRules: readonly TermRuleId[] = ['T15', 'T15W']

/** A span of days that leads up to a day: it opens something early instead of closing it late. */
export type LeadRule = { days: number; article: ArticleCode; binds: TermHolder }

export const leadRules = {
  /** Reminder before an instalment's day; how long before is our own choice. */
  T11: { days: 3, article: 'HOUSE-reminder', binds: 'committee' },
  /**
   * Fewer than seven days of limitation left: legal aid may start before its approval. The law ties it to the limitation's
   * end and to no occurrence of its own, so it is read off T10 wherever that moves and has no row that could differ from it.
   */
  T14: { days: 6, article: 'FYF-44', binds: 'aid-agency' },
} as const satisfies Record<string, LeadRule>

export type LeadRuleId = keyof typeof leadRules
