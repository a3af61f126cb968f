/** Proposes to close a month or to open it again; nothing changes until a second person agrees. */
import { insertMonthStep } from '../../db/repositories/month-steps.ts'
import { DomainError } from '../../workflows/errors.ts'
import { closingRefused, reopeningRefused } from '../../workflows/months/closing.ts'
import type { Month } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { lateCounties, monthStanding, unitAsked } from './month-place.ts'
import { countProblems } from './month-problems.ts'
import { monthSnapshot } from './month-snapshot.ts'

export type ProposeMonth = {
  unitId: string
  month: Month
  what: 'close' | 'reopen'
  /** Needed for opening again, and for closing with open problems or late counties. */
  reason: string | null
  /** How many steps of this month the form had seen. */
  revision: number
}

/**
 * Proposes. The figures and cases as they stand are hashed into the proposal, so that the second person closes the same.
 * Throws not-found outside the scope, stale when the month moved on, refused with reasons, invalid without a reason.
 */
export async function proposeMonth(desk: Desk, act: Act, command: ProposeMonth): Promise<void> {
  const { unitId, month, what, reason, revision } = command
  await commit(desk, act, async (tx, stamp) => {
    const unit = await unitAsked(tx, act.actor, unitId, 'month:close')
    const standing = await monthStanding(tx, unit, month, stamp.today)
    if (standing.steps.length !== revision) throw changed()
    const closing = what === 'close'
    if (standing.state !== (closing ? 'open' : 'closed')) throw changed()
    const reasons = closing ? closingRefused(standing) : reopeningRefused(standing)
    if (reasons.length > 0) throw new DomainError('refused', 'month-refused', { reasons })
    const problems = closing ? await countProblems(tx, standing) : 0
    const late = closing ? lateCounties(standing) : []
    if (reason === null && (!closing || problems > 0 || late.length > 0))
      throw new DomainError('invalid', 'month-refused', { faults: [{ field: 'reason', code: 'required' }] })
    const snapshot = await monthSnapshot(tx, standing)
    const id = desk.newId()
    const taken = await insertMonthStep(tx, {
      id,
      unit_id: unit.id,
      month,
      seq: revision + 1,
      kind: closing ? 'proposed' : 'reopening-proposed',
      reason,
      alone: 0,
      problems,
      late: JSON.stringify(late.map((county) => county.unitId)),
      definitions: snapshot.definitions,
      figures_sha256: snapshot.figuresSha256,
      cases_sha256: snapshot.casesSha256,
      taken_by: act.actor.staffId,
      taken_on: stamp.today,
      recorded_at: stamp.at,
    })
    if (!taken) throw changed()
    return {
      answer: null,
      object: { kind: 'month', id, unitId: unit.id },
      details: { month, what, problems, late: late.length },
    }
  })
}

const changed = (): DomainError => new DomainError('stale', 'month-changed')
