/** Whether a committee is made up as the law asks (RMTJ 8, 9): hints for whoever keeps the register, never a lock. */
import { addYears, isAfter, isBefore, type Day } from '../values/day.ts'

export type CommitteeMember = {
  seat: 'director' | 'deputy' | 'member'
  sex: 'female' | 'male' | null
  appointedOn: Day
  /** The last day of the term, where one was entered. */
  termUntil: Day | null
}

export type CompositionHint = {
  code: 'too-few' | 'too-many' | 'no-director' | 'several-directors' | 'no-woman' | 'term-over' | 'term-too-long'
  article: 'RMTJ-8' | 'RMTJ-9'
  values: Record<string, number>
}

const FEWEST = 3
const MOST = 9
const TERM_YEARS = 3

/** What is missing of a committee on a day; empty where it is as the law asks. A committee nobody entered yet gives no hint. */
export function compositionHints(members: readonly CommitteeMember[], today: Day): CompositionHint[] {
  if (members.length === 0) return []
  const hints: CompositionHint[] = []
  const hint = (code: CompositionHint['code'], article: CompositionHint['article'], count: number): void =>
    void hints.push({ code, article, values: { count } })
  if (members.length < FEWEST) hint('too-few', 'RMTJ-8', members.length)
  if (members.length > MOST) hint('too-many', 'RMTJ-8', members.length)
  const directors = members.filter((one) => one.seat === 'director').length
  if (directors === 0) hint('no-director', 'RMTJ-8', 0)
  if (directors > 1) hint('several-directors', 'RMTJ-8', directors)
  // Who did not say is not counted as a man: only a committee all of men is told.
  if (members.every((one) => one.sex === 'male')) hint('no-woman', 'RMTJ-8', 0)
  const over = members.filter((one) => isBefore(termEnd(one), today)).length
  if (over > 0) hint('term-over', 'RMTJ-9', over)
  const long = members.filter((one) => isAfter(termEnd(one), longestTerm(one))).length
  if (long > 0) hint('term-too-long', 'RMTJ-9', long)
  return hints
}

const longestTerm = ({ appointedOn }: CommitteeMember): Day => addYears(appointedOn, TERM_YEARS)
const termEnd = (one: CommitteeMember): Day => one.termUntil ?? longestTerm(one)
