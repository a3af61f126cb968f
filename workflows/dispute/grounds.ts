/** The grounds for refusing or ending a mediation and what must be on the rows before each may be named. */

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
  respondents: number
  respondentsRefusing: number
  inScope: boolean
  /** Failed attempts in the contact log towards the person said to be unreachable. */
  attempts: number
  /** How many the desk asks for before silence may be called unreachable. */
  attemptsNeeded: number
  /** The mediation term (T3, or T5, T6 of a commission) has run out, extensions included. */
  termOver: boolean
  /** A paper was opened for signing. */
  signingWasOpened: boolean
}

// A party's own word, or the mediator's judgement, is enough where nothing is asked of the rows (RMTJ 23, 26).
const enough = (): boolean => true
const unreachable = (rows: GroundRows): boolean => rows.attempts >= rows.attemptsNeeded

const tests: Readonly<Record<RefusalGround | TerminationGround, (rows: GroundRows) => boolean>> = {
  'respondent-refuses': (rows) => rows.respondents > 0 && rows.respondentsRefusing === rows.respondents,
  'out-of-scope': (rows) => !rows.inScope,
  'other-body-competent': enough,
  'already-decided': enough,
  'applicant-unreachable': unreachable,
  'respondent-unreachable': unreachable,
  'party-refuses': enough,
  'too-far-apart': enough,
  'term-over': (rows) => rows.termOver,
  'refuses-to-sign': (rows) => rows.signingWasOpened,
  'sham-suspected': enough,
  bankruptcy: enough,
  other: enough,
}

/** Does the ground stand on the rows? Silence is never a refusal (RMTJ 17 speaks of a clear one). */
export const groundHolds = (ground: RefusalGround | TerminationGround, rows: GroundRows): boolean => tests[ground](rows)
