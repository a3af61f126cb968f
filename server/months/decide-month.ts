/** The second person's word on closing a month or opening it again: the month is closed with its figures and cases, or nothing changes. */
import {
  closingsOfMonth,
  holdUnitMonths,
  insertMonthSnapshot,
  insertMonthStep,
  setClosedThrough,
} from '../../db/repositories/month-steps.ts'
import type { Tx } from '../../db/database.ts'
import { DomainError } from '../../workflows/errors.ts'
import { closingRefused, decisions, reopeningRefused } from '../../workflows/months/closing.ts'
import { addMonthsTo, type Month } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { eyesFor } from '../second-person.ts'
import { lateCounties, monthStanding, unitAsked, type MonthStanding } from './month-place.ts'
import { monthSnapshot } from './month-snapshot.ts'

export type DecideMonth = {
  unitId: string
  month: Month
  agreed: boolean
  /** Needed for a refusal, and where one person confirms alone. */
  reason: string | null
  /** How many steps of this month the form had seen. */
  revision: number
}

/**
 * Decides what waits. While it runs nobody books in the unit, so what is frozen is all there is.
 * Throws not-found outside the scope, stale when it was decided or the figures changed since they were proposed, refused for
 * the proposer himself, invalid without a reason.
 */
export async function decideMonth(desk: Desk, act: Act, command: DecideMonth): Promise<void> {
  const { unitId, month, agreed, reason, revision } = command
  await commit(desk, act, async (tx, stamp) => {
    const unit = await unitAsked(tx, act.actor, unitId, 'month:close')
    await holdUnitMonths(tx, unit.id)
    const standing = await monthStanding(tx, unit, month, stamp.today)
    const { state } = standing
    const [proposal] = standing.steps
    if (!proposal || standing.steps.length !== revision || (state !== 'closing' && state !== 'reopening'))
      throw new DomainError('stale', 'month-changed')
    const kind = agreed ? decisions[state].agreed : decisions[state].refused
    const proposed = { by: proposal.taken_by, on: proposal.taken_on, unitId: unit.id }
    const eyes = await eyesFor(tx, act.actor, proposed, stamp.today)
    if (agreed && !eyes.may) throw new DomainError('refused', 'month-refused', { reasons: [eyes.reason] })
    const alone = agreed && eyes.may && eyes.alone
    if (reason === null && (!agreed || alone))
      throw new DomainError('invalid', 'month-refused', { faults: [{ field: 'reason', code: 'required' }] })
    const reasons = !agreed ? [] : state === 'closing' ? closingRefused(standing) : reopeningRefused(standing)
    if (reasons.length > 0) throw new DomainError('refused', 'month-refused', { reasons })
    const snapshot = await monthSnapshot(tx, standing)
    const same = snapshot.figuresSha256 === proposal.figures_sha256 && snapshot.casesSha256 === proposal.cases_sha256
    if (kind === 'closed' && !same) throw new DomainError('stale', 'month-figures-changed')
    const id = desk.newId()
    const taken = await insertMonthStep(tx, {
      id,
      unit_id: unit.id,
      month,
      seq: revision + 1,
      kind,
      reason,
      alone: alone ? 1 : 0,
      problems: proposal.problems,
      late: JSON.stringify(lateCounties(standing).map((county) => county.unitId)),
      definitions: snapshot.definitions,
      figures_sha256: snapshot.figuresSha256,
      cases_sha256: snapshot.casesSha256,
      taken_by: act.actor.staffId,
      taken_on: stamp.today,
      recorded_at: stamp.at,
    })
    if (!taken) throw new DomainError('stale', 'month-changed')
    if (kind === 'closed') {
      await insertMonthSnapshot(tx, { step_id: id, figures: snapshot.figures, cases: snapshot.cases })
      await setClosedThrough(tx, unit.id, month)
    }
    if (kind === 'reopened') await setClosedThrough(tx, unit.id, await standsClosedBefore(tx, standing))
    return {
      answer: null,
      object: { kind: 'month', id, unitId: unit.id },
      details: { month, kind, alone: alone ? 1 : 0, figures: snapshot.figuresSha256, cases: snapshot.casesSha256 },
    }
  })
}

/** The month before, where the unit had closed it; a first closing leaves nothing closed behind. */
async function standsClosedBefore(tx: Tx, { unit, month }: MonthStanding): Promise<Month | null> {
  const before = addMonthsTo(month, -1)
  return (await closingsOfMonth(tx, [unit.id], before)).has(unit.id) ? before : null
}
