/** What a dispute can be found by: every name, every number as a blind index, the code, the other side's number. */
import { bareCode } from '../../workflows/values/code-text.ts'
import { nameTokens } from '../../workflows/values/search-tokens.ts'
import type { Desk } from '../desk.ts'
import type { DisputeGiven } from './dispute-given.ts'

/** Tokens of a new dispute; numbers only as keyed hashes. */
export function searchTokensOf(desk: Desk, given: DisputeGiven, registrationCode: string): string[] {
  const { privateValues } = desk
  return [
    codeToken(registrationCode),
    ...given.workers.flatMap(({ person }) => [
      ...nameTokens(person.name),
      ...(person.identityNumber === null ? [] : privateValues.tokens('identity', person.identityNumber)),
      ...(person.phone === null ? [] : privateValues.tokens('phone', person.phone)),
    ]),
    ...given.respondents.flatMap(({ employer }) => [
      ...nameTokens(employer.name),
      ...(employer.site === null ? [] : nameTokens(employer.site)),
      ...(employer.phone === null ? [] : privateValues.tokens('phone', employer.phone)),
    ]),
    ...(given.commission ? [codeToken(given.commission.theirNumber), ...nameTokens(given.commission.theirNumber)] : []),
  ]
}

/** A code or case number as one token, whatever dashes and brackets it is typed with. */
export const codeToken = (code: string): string => `!${bareCode(code.normalize('NFKC')).toUpperCase()}`
