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

/** Does the ground stand on the rows? Silence is never a refusal (RMTJ 17 speaks of a clear one). */
export function groundHolds(ground: RefusalGround | TerminationGround, rows: GroundRows): boolean {
  switch (ground) {
    case 'respondent-refuses':
      return rows.respondents > 0 && rows.respondentsRefusing === rows.respondents
    case 'out-of-scope':
      return !rows.inScope
    case 'applicant-unreachable':
    case 'respondent-unreachable':
      return rows.attempts >= rows.attemptsNeeded
    case 'term-over':
      return rows.termOver
    case 'refuses-to-sign':
      return rows.signingWasOpened
    // A party's own word, or the mediator's judgement, is enough for the rest (RMTJ 23, 26).
    case 'other-body-competent':
    case 'already-decided':
    case 'party-refuses':
    case 'too-far-apart':
    case 'sham-suspected':
    case 'bankruptcy':
    case 'other':
      return true
  }
}
