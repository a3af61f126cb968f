/** Hands cases of one mediator to another, each in an act of its own: one that cannot be handed over keeps no other waiting. */
import { mediatingRoles, staffAround } from '../../db/repositories/assignments.ts'
import type { Reader } from '../../db/database.ts'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import { notHere } from '../../workflows/kernel/options.ts'
import type { Day } from '../../workflows/values/day.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, presentMediators, type DisputeFile } from '../disputes/dispute-file.ts'
import { noteInJournal } from '../disputes/note-in-journal.ts'
import { replaceMediator } from '../disputes/steps/assign.ts'
import type { Taking } from '../disputes/steps/define-step.ts'
import { handOver } from '../disputes/steps/hand-over.ts'
import { ownAct } from '../own-act.ts'

export type HandOver = { leaving: string; joining: string; on: Day; reason: string }

export type HandedOver = { moved: string[]; refused: { disputeId: string; reasons: readonly Reason[] }[] }

/** Replaces the mediator, or the holder of what nobody mediates yet, of several cases on one day; the same form sent twice moves each once. Every case left behind has its reasons. */
export async function handOverCases(
  desk: Desk,
  act: Act,
  given: HandOver,
  disputeIds: readonly string[],
): Promise<HandedOver> {
  const result: HandedOver = { moved: [], refused: [] }
  for (const disputeId of new Set(disputeIds)) {
    try {
      await handOverOne(desk, ownAct(act, disputeId), given, disputeId)
      result.moved.push(disputeId)
    } catch (fault) {
      result.refused.push({ disputeId, reasons: reasonsOf(fault) })
    }
  }
  return result
}

const handOverOne = (desk: Desk, act: Act, given: HandOver, disputeId: string): Promise<null> =>
  commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'dispute:assign')
    const bar = await barOf(tx, file, given, stamp.today)
    if (bar) throw new DomainError('refused', 'step-closed', { reasons: [bar] })
    const taking = { desk, tx, stamp, actor: act.actor, file }
    if (isHeldAlone(file)) await replaceHolder(taking, given)
    else await replaceMediator(taking, { ...given, recusal: 'none', recusalNote: null })
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { event: isHeldAlone(file) ? 'holder-replaced' : 'mediator-replaced' },
    }
  })

/** Nobody mediates yet: the case lies with whoever took it in, or waits for a mediator to be appointed. */
const isHeldAlone = (file: DisputeFile): boolean =>
  presentMediators(file).length === 0 && (file.row.phase === 'intake' || file.row.stage === 'committee.assigning')

/** The case lies with another from now on, and its history says so; who mediates is still to be appointed. */
async function replaceHolder(taking: Taking, { leaving, joining, on, reason }: HandOver): Promise<void> {
  const { desk, tx, stamp, actor, file } = taking
  const data = { leavingId: leaving, joiningId: joining, reason }
  const by = { by: actor.staffId, requestId: stamp.requestId, at: stamp.at }
  await noteInJournal(desk, tx, file.row.id, { type: 'holder-replaced', data, occurredOn: on }, by)
  await handOver(taking, joining)
}

/** What keeps these two from changing places in a case; everything else is the machine's to say. */
async function barOf(reader: Reader, file: DisputeFile, given: HandOver, today: Day): Promise<Reason | null> {
  const present = presentMediators(file).map((assignment) => assignment.staff_id)
  if (given.on > today) return bar('in-the-future', 'clerk')
  if (isHeldAlone(file)) {
    if (file.row.owner_id !== given.leaving) return bar('not-its-mediator', 'nobody')
  } else if (present.length === 0) return file.row.phase === 'ended' ? notHere : bar('no-mediator', 'mediator')
  else if (!present.includes(given.leaving)) return bar('not-its-mediator', 'nobody')
  if (present.includes(given.joining)) return bar('mediates-already', 'director')
  const around = await staffAround(reader, file.row.committee_id, mediatingRoles, today)
  if (!around.some((person) => person.id === given.joining)) return bar('successor-elsewhere', 'director')
  const earlier = file.assignments.filter((assignment) => assignment.staff_id === given.joining)
  if (earlier.some((one) => one.conflict === 'declared' || one.end_reason === 'recusal'))
    return bar('successor-in-conflict', 'director', 'TYTJ-15')
  return earlier.some((one) => one.end_reason === 'party-objects')
    ? bar('successor-objected-to', 'both-parties', 'RMTJ-23')
    : null
}

const bar = (code: string, cure: Reason['cure'], article: string | null = null): Reason => ({ code, article, cure })

/** Why one case stayed where it is; throws on what is no matter of this case. */
function reasonsOf(fault: unknown): readonly Reason[] {
  if (!(fault instanceof DomainError)) throw fault
  if (fault.kind === 'refused') return fault.reasons
  if (fault.kind === 'not-found' || fault.kind === 'not-allowed') return [bar('out-of-your-reach', 'supervisor')]
  if (fault.kind === 'stale' && fault.code === 'dispute-changed') return [bar('changed-meanwhile', 'time')]
  throw fault
}
