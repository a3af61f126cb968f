/** Who of a case may go to arbitration: read worker by worker, because one worker's agreement neither opens nor closes another's way. */
import type { PartyRow } from '../../db/repositories/parties.ts'
import type { WorkerOutcome } from '../../workflows/dispute/effects.ts'
import type { Reason } from '../../workflows/errors.ts'
import { arbitrationGroundOf, type WorkerStanding } from '../../workflows/referral/arbitration.ts'
import type { ArbitrationGround } from '../../workflows/referral/facts.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { openInstalments } from '../disputes/money.ts'

export type ArbitrationAnswer = {
  reasons: readonly Reason[]
  /** The last of the 15 days, while they keep arbitration closed (LDTZ 14). */
  closedUntil: Day | null
  /** The workers for whom it is open, where it is not open for all. */
  openFor: readonly PartyRow[] | null
}

/**
 * Whether arbitration is open to those who would apply. Of workers named each needs a ground; to the employer alone, and to
 * a page that asks in general (null), it is open as soon as one worker has one.
 */
export function arbitrationFor(file: DisputeFile, partyIds: readonly string[] | null, on: Day): ArbitrationAnswer {
  const named = workersNamed(file, partyIds)
  const asked = (named ?? file.workers).map((worker) => ({ worker, answer: answerFor(file, worker, on) }))
  const open = asked.filter(({ answer }) => typeof answer === 'string').map(({ worker }) => worker)
  const reasons = asked.flatMap(({ answer }) => (typeof answer === 'string' ? [] : [answer]))
  const closed = named === null ? open.length === 0 : reasons.length > 0
  return {
    reasons: closed ? eachOnce(reasons) : [],
    closedUntil: closed && reasons.some((reason) => reason.article === 'LDTZ-14') ? fifteenDays(file) : null,
    openFor: open.length > 0 && reasons.length > 0 ? open : null,
  }
}

/** The ground on which those named apply; null while somebody among them has none. */
export function arbitrationGround(file: DisputeFile, partyIds: readonly string[], on: Day): ArbitrationGround | null {
  if (arbitrationFor(file, partyIds, on).reasons.length > 0) return null
  const grounds = (workersNamed(file, partyIds) ?? file.workers).map((worker) => answerFor(file, worker, on))
  return grounds.find((ground) => typeof ground === 'string') ?? null
}

/** The ground of one worker, or null while he has none. */
export function groundOfWorker(file: DisputeFile, worker: PartyRow, on: Day): ArbitrationGround | null {
  const answer = answerFor(file, worker, on)
  return typeof answer === 'string' ? answer : null
}

function workersNamed(file: DisputeFile, partyIds: readonly string[] | null): PartyRow[] | null {
  const named = file.workers.filter((worker) => partyIds?.includes(worker.id))
  return named.length > 0 ? named : null
}

function answerFor(file: DisputeFile, worker: PartyRow, on: Day): ArbitrationGround | Reason {
  const lastDay = fifteenDays(file, worker)
  return arbitrationGroundOf({
    outcome: worker.outcome as WorkerOutcome | null,
    fifteenDaysOver: lastDay !== null && lastDay < on,
    default: defaultOf(file, worker, on),
  })
}

/** A default is declared for the case, or beside a table where others still mediate for the instalments named. */
function defaultOf(file: DisputeFile, worker: PartyRow, on: Day): WorkerStanding['default'] {
  if (file.row.stage === 'performing.defaulted') return 'declared'
  const late = openInstalments(file).filter((part) => part.payeeId === worker.id && part.dueOn < on)
  if (late.length === 0) return 'none'
  const declared = new Set(
    file.journal
      .filter((event) => event.type === 'default-declared')
      .flatMap((event) => (JSON.parse(event.payload) as { instalmentIds: string[] }).instalmentIds),
  )
  const besideTheTable = file.workers.some((other) => other.outcome === null)
  return besideTheTable && late.some((part) => declared.has(part.id)) ? 'declared' : 'overdue'
}

/** The last of the 15 days in which mediation may end with an agreement (LDTZ 14); a worker who joined later has his own. */
export function fifteenDays(file: DisputeFile, worker: PartyRow | null = null): Day | null {
  const terms = file.clocks.filter((clock) => clock.rule === 'T2')
  const own = terms.find((clock) => clock.subject_id !== null && clock.subject_id === worker?.id)
  const due = (own ?? terms.find((clock) => clock.subject_id === null))?.due_on
  return due ? day(due) : null
}

const eachOnce = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter((reason, at) => reasons.findIndex((other) => other.code === reason.code) === at)
