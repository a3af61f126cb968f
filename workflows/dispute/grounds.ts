/** The grounds for refusing or ending a mediation and what must be on the rows before each may be named. */
import { daysBetween, isAfter, type Day } from '../values/day.ts'

/** Why a committee does not accept (ORD17 22; RMTJ 17; LDTZ 2). */
export const refusalGrounds = [
  'respondent-refuses',
  'out-of-scope',
  'other-body-competent',
  'already-decided',
  'applicant-unreachable',
] as const
export type RefusalGround = (typeof refusalGrounds)[number]

/** Why a mediation ends without agreement (RMTJ 23, 26; TYTJ 26; ZXTJ 25; domain.md 6.9). */
export const terminationGrounds = [
  'party-refuses',
  'too-far-apart',
  'term-over',
  'respondent-unreachable',
  'applicant-unreachable',
  'refuses-to-sign',
  'sham-suspected',
  'bankruptcy',
  'other',
] as const
export type TerminationGround = (typeof terminationGrounds)[number]

export type GroundRows = {
  today: Day
  respondents: number
  respondentsRefusing: number
  inScope: boolean
  /** Failed attempts in the contact log towards the person said to be unreachable. */
  attempts: number
  /** How many the desk asks for before silence may be called unreachable. */
  attemptsNeeded: number
  /** Last day of the mediation term (T3, or T5, T6 of a commission), extensions included; null before it began. */
  termEndsOn: Day | null
  /** A paper was opened for signing. */
  signingWasOpened: boolean
}

/** What a ground still lacks: a code of the catalogues (`lacking.`) and its figures. */
export type Lacking = { code: string; values: Record<string, string | number> }

const lacking = (code: string, values: Lacking['values'] = {}): Lacking => ({ code, values })

// A party's own word, or the mediator's judgement, is enough where nothing is asked of the rows (RMTJ 23, 26).
const nothing = (): null => null

function unreachable({ attempts, attemptsNeeded }: GroundRows): Lacking | null {
  return attempts >= attemptsNeeded
    ? null
    : lacking('attempts', { made: attempts, missing: attemptsNeeded - attempts, needed: attemptsNeeded })
}

function termRuns({ today, termEndsOn }: GroundRows): Lacking | null {
  if (termEndsOn === null) return lacking('term-not-begun')
  if (isAfter(today, termEndsOn)) return null
  return lacking('term-runs', { lastDay: termEndsOn, days: daysBetween(today, termEndsOn) + 1 })
}

const refusals = ({ respondents, respondentsRefusing }: GroundRows): Lacking | null =>
  respondents > 0 && respondentsRefusing === respondents
    ? null
    : lacking('refusals', { respondents, refusing: respondentsRefusing })

const tests: Readonly<Record<RefusalGround | TerminationGround, (rows: GroundRows) => Lacking | null>> = {
  'respondent-refuses': refusals,
  'out-of-scope': ({ inScope }) => (inScope ? lacking('in-scope') : null),
  'other-body-competent': nothing,
  'already-decided': nothing,
  'applicant-unreachable': unreachable,
  'respondent-unreachable': unreachable,
  'party-refuses': nothing,
  'too-far-apart': nothing,
  'term-over': termRuns,
  'refuses-to-sign': ({ signingWasOpened }) => (signingWasOpened ? null : lacking('signing')),
  'sham-suspected': nothing,
  bankruptcy: nothing,
  other: nothing,
}

/** What the ground still lacks on the rows, null when it stands. Silence is never a refusal (RMTJ 17 speaks of a clear one). */
export const lacks = (ground: RefusalGround | TerminationGround, rows: GroundRows): Lacking | null =>
  tests[ground](rows)
