/** Who may correct a consultation, and until when: a mistake is mended the same day, later it is struck out and stays visible. */
import type { Reason } from '../errors.ts'
import type { Day } from '../values/day.ts'

export type ConsultationFacts = {
  /** The day it was keyed in, which may lie after the day it happened on. */
  recordedOn: Day
  today: Day
  /** The person who asks recorded it. */
  isAuthor: boolean
  struckOut: boolean
  /** It became a dispute, which counts on its own. */
  becameDispute: boolean
}

const reason = (code: string, cure: Reason['cure']): Reason => ({ code, article: null, cure })

/** Why it cannot be changed in place; empty when its author may, on the day it was keyed in. */
export function whyNotAmended(facts: ConsultationFacts): Reason[] {
  return [
    ...(facts.struckOut ? [reason('consultation-struck-out', 'nobody')] : []),
    ...(facts.isAuthor ? [] : [reason('consultation-of-another', 'nobody')]),
    ...(facts.recordedOn === facts.today ? [] : [reason('consultation-day-over', 'director')]),
  ]
}

/** Why it cannot be struck out by somebody whose role reaches it: once is enough. */
export function whyNotStruckOut(facts: Pick<ConsultationFacts, 'struckOut'>): Reason[] {
  return facts.struckOut ? [reason('consultation-struck-out', 'nobody')] : []
}

/** Why no dispute can be begun from it. */
export function whyNoDispute(facts: Pick<ConsultationFacts, 'struckOut' | 'becameDispute'>): Reason[] {
  return [
    ...(facts.struckOut ? [reason('consultation-struck-out', 'nobody')] : []),
    ...(facts.becameDispute ? [reason('consultation-became-dispute', 'nobody')] : []),
  ]
}
