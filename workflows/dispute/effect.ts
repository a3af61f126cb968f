/** When a written agreement takes effect: on the last of all parties' signatures, the mediator's and the committee's seal (RMTJ 29, LDTZ 14). */
import { isAfter, type Day } from '../values/day.ts'

/** One mark on the paper: a party's signature, seal or fingerprint, the mediator's signature, or the committee's seal. */
export type Mark = { by: 'party'; partyId: string; on: Day } | { by: 'mediator' | 'seal'; on: Day }

export type EffectState = {
  partiesMissing: string[]
  mediatorMissing: boolean
  sealMissing: boolean
  /** The last of all the days, whatever the order; null while anything is missing. */
  effectiveOn: Day | null
}

/**
 * Reads the marks on one agreement.
 * @param partyIds every party of this paper: its workers and the employers who sign it
 */
export function effectState(partyIds: readonly string[], marks: readonly Mark[]): EffectState {
  const partiesMissing = partyIds.filter((id) => !marks.some((mark) => mark.by === 'party' && mark.partyId === id))
  const mediatorMissing = !marks.some((mark) => mark.by === 'mediator')
  const sealMissing = !marks.some((mark) => mark.by === 'seal')
  const complete = partyIds.length > 0 && partiesMissing.length === 0 && !mediatorMissing && !sealMissing
  return { partiesMissing, mediatorMissing, sealMissing, effectiveOn: complete ? lastOf(partyIds, marks) : null }
}

/** A second mark by the same hand does not delay the effect: the first of each counts, and the last of those decides. */
function lastOf(partyIds: readonly string[], marks: readonly Mark[]): Day | null {
  const hands = [
    ...partyIds.map((id) => marks.filter((mark) => mark.by === 'party' && mark.partyId === id)),
    marks.filter((mark) => mark.by === 'mediator'),
    marks.filter((mark) => mark.by === 'seal'),
  ]
  return hands
    .flatMap((own) => own.map((mark) => mark.on).reduce<Day | null>(earlier, null) ?? [])
    .reduce<Day | null>((last, on) => (last === null || isAfter(on, last) ? on : last), null)
}

const earlier = (first: Day | null, on: Day): Day => (first === null || isAfter(first, on) ? on : first)
