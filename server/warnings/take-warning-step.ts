/** One step of a warning: judged by its machine, kept in its journal, its clocks and letters moved with it. */
import type { Tx } from '../../db/database.ts'
import {
  answerWarningLetter,
  changeWarning,
  endWarningClocks,
  insertWarningClocks,
  insertWarningLetter,
  tellNextDue,
  warningClocks,
} from '../../db/repositories/warnings.ts'
import { DomainError } from '../../workflows/errors.ts'
import { advance } from '../../workflows/kernel/advance.ts'
import { day, isAfter } from '../../workflows/values/day.ts'
import { warningWorkflow } from '../../workflows/warning/index.ts'
import type { WarningContext } from '../../workflows/warning/context.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { currentCalendar } from '../law/current-calendar.ts'
import { knownParameters } from '../law/known-parameters.ts'
import { warningFacts } from './facts.ts'
import { payloadOf } from './payload.ts'
import { endOfDay, settleReports } from './reports-due.ts'
import type { WarningStep } from './step.ts'
import { instantOf } from './told-at.ts'
import { openWarning, signsOf, storedWarning, type WarningFile } from './warning-file.ts'
import { writeStep } from './write-step.ts'

/** Throws refused with reasons, stale, or not-found outside the scope. */
export async function takeWarningStep(
  desk: Desk,
  act: Act,
  warningId: string,
  revision: number,
  step: WarningStep,
): Promise<void> {
  await commit(desk, act, async (tx, stamp) => {
    const { permission } = warningWorkflow.events[step.type]
    const file = await openWarning(tx, act.actor, warningId, permission)
    if (file.row.revision !== revision) throw new DomainError('stale', 'warning-changed')
    await moveWarning(desk, tx, stamp, act.actor, file, step)
    return {
      answer: null,
      object: { kind: 'warning', id: warningId, unitId: file.row.unit_id },
      details: { step: step.type },
    }
  })
}

/** The step inside a transaction whose scope was checked. Throws refused or stale. */
export async function moveWarning(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  file: WarningFile,
  step: WarningStep,
): Promise<void> {
  const { row } = file
  if (step.type === 'told' && instantOf(step.on, step.time) > stamp.at)
    throw new DomainError('invalid', 'form-damaged', { faults: [{ field: 'time', code: 'impossible-time' }] })
  const letterId = desk.newId()
  const data = await payloadOf(tx, file, step, letterId)
  const decision = advance(warningWorkflow, storedWarning(row), {
    type: step.type,
    occurredOn: step.on,
    data,
    facts: warningFacts(file, step, step.on, stamp.today),
  })
  if (!decision.ok) throw new DomainError('refused', 'step-closed', { reasons: decision.reasons })
  const context = decision.next.context as WarningContext
  const moved = await changeWarning(tx, row, {
    state: decision.next.stage,
    context: JSON.stringify(context),
    machine_version: decision.next.version,
    level: context.level,
    last_on: isAfter(step.on, day(row.last_on)) ? step.on : row.last_on,
    ...columnsOf(step),
  })
  if (!moved) throw new DomainError('stale', 'warning-changed')
  const seq = row.revision + 1
  await writeStep(desk, tx, stamp, actor, {
    warningId: row.id,
    seq,
    type: step.type,
    on: step.on,
    data,
    decision,
    note: step.note,
  })
  const moving = { desk, tx, stamp, actor, file, step, letterId, level: context.level }
  for (const effect of decision.effects) await carryOut[effect.type as keyof typeof carryOut](moving)
  await tellNextDue(tx, row.id)
}

/** What the row says beside the machine's columns. */
function columnsOf(step: WarningStep) {
  switch (step.type) {
    case 'facts-updated':
      return {
        people: step.people,
        arrears_months: step.arrearsMonths,
        arrears_fen: step.arrearsFen,
        layoff_people: step.layoffPeople,
        staff_count: step.staffCount,
        owner_reach: step.ownerReach,
        signs: step.signs.join(' '),
      }
    case 'converted':
      return { dispute_id: step.disputeId }
    case 'dismissed':
      return { ended_on: step.on, result: step.reason }
    case 'closed':
      return { ended_on: step.on, result: step.outcome }
    default:
      return {}
  }
}

type Moving = {
  desk: Desk
  tx: Tx
  stamp: Stamp
  actor: Actor
  file: WarningFile
  step: WarningStep
  letterId: string
  level: WarningContext['level']
}

const carryOut = {
  async 'settle-reports'({ desk, tx, stamp, file, step, level }: Moving) {
    const signs = step.type === 'facts-updated' ? step.signs : signsOf(file.row)
    await settleReports(
      desk,
      tx,
      file.row.id,
      file.clocks,
      { level, signs },
      {
        since: stamp.at,
        parameters: await knownParameters(tx),
        calendar: await currentCalendar(tx),
      },
    )
  },

  async 'drop-reports'({ tx, stamp, file }: Moving) {
    const ids = (await warningClocks(tx, file.row.id)).map((clock) => clock.id)
    await endWarningClocks(tx, ids, { status: 'dropped', at: stamp.at })
  },

  async 'meet-report'({ tx, step }: Moving) {
    if (step.type !== 'told') return
    await endWarningClocks(tx, [step.clockId], { status: 'met', at: instantOf(step.on, step.time) })
  },

  async 'start-answer'({ desk, tx, stamp, actor, file, step, letterId }: Moving) {
    if (step.type !== 'supervised') return
    await insertWarningLetter(tx, {
      id: letterId,
      warning_id: file.row.id,
      kind: step.kind,
      number: step.number,
      addressed_to: step.to,
      found: step.found,
      asked: step.asked,
      sent_on: step.on,
      answer_by: step.answerBy,
      answered_on: null,
      result: null,
      answer: null,
      sent_by: actor.staffId,
      recorded_at: stamp.at,
    })
    await insertWarningClocks(tx, [
      {
        id: desk.newId(),
        warning_id: file.row.id,
        kind: 'answer',
        level: null,
        letter_id: letterId,
        article: 'GHF-23',
        started_at: stamp.at,
        ...endOfDay(step.answerBy),
        at_once: 0,
        status: 'running',
        ended_at: null,
      },
    ])
  },

  async 'meet-answer'({ tx, stamp, file, step }: Moving) {
    if (step.type !== 'letter-answered') return
    await answerWarningLetter(tx, step.letterId, { answered_on: step.on, result: step.result, answer: step.note })
    await endAnswer(tx, file, step.letterId, { status: 'met', at: stamp.at })
  },

  async 'lapse-answer'({ tx, stamp, file, step }: Moving) {
    if (step.type !== 'letter-lapsed') return
    await answerWarningLetter(tx, step.letterId, { answered_on: null, result: 'no-answer', answer: null })
    await endAnswer(tx, file, step.letterId, { status: 'lapsed', at: stamp.at })
  },

  /** The link stands in the row already. */
  'link-case': () => Promise.resolve(),
} as const

const endAnswer = (
  tx: Tx,
  file: WarningFile,
  letterId: string,
  end: { status: 'met' | 'lapsed'; at: string },
): Promise<void> =>
  endWarningClocks(
    tx,
    file.clocks.filter((clock) => clock.letter_id === letterId).map((clock) => clock.id),
    end,
  )
