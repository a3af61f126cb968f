/** The notices that bring the parties to the table: is mediation wanted, the case is taken, what are my rights, who mediates. */
import type { Reader } from '../../../db/database.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { day, isAfter, type Day } from '../../../workflows/values/day.ts'
import { committeeUnit, presentMediators, type DisputeFile } from '../../disputes/dispute-file.ts'
import { appliedOn } from '../../disputes/limitation.ts'
import { dueOf } from '../../intake/receipt-slip.ts'
import type { Addressee } from '../addressees.ts'
import { causeOf, deskBody, mediatorNames, numberOf, recorderName } from './common.ts'
import { itemSums } from './registers.ts'
import { bothSides, named, receiversOf } from './signing.ts'

/** The terms of the mediation itself, of which a case has one. */
const MEDIATION_TERMS = ['T3', 'T3P', 'T5', 'T6', 'T6S'] as const

/** The last day of the mediation as it stands; null while no term runs. */
export const mediationEndsOn = (file: DisputeFile): Day | null =>
  MEDIATION_TERMS.map((rule) => dueOf(file, rule)).find((due) => due !== null) ?? null

/** The last day the law or the commission set, before both sides agreed on a later one; null where none was set. */
export function termSetOf(file: DisputeFile): Day | null {
  const clock = file.clocks.find((candidate) => MEDIATION_TERMS.some((rule) => rule === candidate.rule))
  return clock?.target_on ? day(clock.target_on) : null
}

/** The day the committee has to decide by is the day it needs the answer; null once it has passed. */
function answerBy(file: DisputeFile, on: Day): Day | null {
  const due = dueOf(file, 'T1')
  return due === null || isAfter(on, due) ? null : due
}

const commissionerOf = (file: DisputeFile): string | null => file.commission?.body_name ?? null

/** 征求调解意见书 to one employer; null while nobody knows him. */
export async function invitationContext(
  reader: Reader,
  file: DisputeFile,
  to: Addressee,
  on: Day,
): Promise<PaperContext<'invitation'>> {
  const invited = file.journal.findLast((event) => event.type === 'respondent-invited')
  const invitedOn = invited ? day(invited.occurred_on) : on
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    recipientName: to.name,
    workers: named(file.workers),
    cause: causeOf(file),
    receivedOn: day(file.row.received_on),
    commissionerName: commissionerOf(file),
    items: itemSums(file.claims),
    answerBy: answerBy(file, invitedOn),
    desk: await deskBody(reader, file),
    invitedOn,
    receivers: receiversOf(to),
  }
}

/** 调解受理通知书 to one side; null before acceptance. */
export async function acceptanceNoticeContext(
  reader: Reader,
  file: DisputeFile,
  to: Addressee,
): Promise<PaperContext<'acceptance-notice'> | null> {
  const { row, commission } = file
  if (row.accepted_on === null || row.case_number === null || file.employers.length === 0) return null
  const [party] = to.parties
  const applied = isOneWorker(to) ? appliedOn(file, party) : day(row.received_on)
  // Whoever joined an accepted case was taken on with his own application.
  const acceptedOn = applied > row.accepted_on ? applied : day(row.accepted_on)
  return {
    number: row.case_number,
    committeeName: committeeUnit(file).name,
    recipientName: to.name,
    toApplicant: to.side === 'worker',
    workers: named(file.workers),
    employers: named(file.employers),
    cause: causeOf(file),
    receivedOn: applied,
    acceptedOn,
    commissionerName: commissionerOf(file),
    items: to.side === 'worker' ? [] : itemSums(file.claims),
    consentedOn: party.stance === 'consents' && party.stance_on !== null ? day(party.stance_on) : null,
    answerBy: answerBy(file, acceptedOn),
    finishBy: mediationEndsOn(file),
    freeAfter: commission === null ? freeAfter(file, to) : null,
    mediators: mediatorNames(file),
    desk: await deskBody(reader, file),
    receivers: receiversOf(to),
  }
}

const isOneWorker = ({ side, parties }: Addressee): boolean => side === 'worker' && parties.length === 1

/** The fifteen days of the case, or a worker's own where he joined it later (LDTZ 14). */
function freeAfter(file: DisputeFile, to: Addressee): Day | null {
  const [party] = to.parties
  const own = isOneWorker(to) ? file.clocks.find((clock) => clock.rule === 'T2' && clock.subject_id === party.id) : null
  return own?.due_on ? day(own.due_on) : dueOf(file, 'T2')
}

/** 权利义务告知书, signed by all; null while there is nobody on the other side. */
export function rightsContext(file: DisputeFile): PaperContext<'rights-notice'> | null {
  if (file.employers.length === 0) return null
  const { name, settings } = committeeUnit(file)
  return {
    number: numberOf(file),
    committeeName: name,
    ...bothSides(file),
    cause: causeOf(file),
    courtName: settings.courtName ?? null,
    arbitrationName: settings.arbitrationName ?? null,
    mediators: mediatorNames(file),
  }
}

const appointing = new Set(['mediators-assigned', 'mediator-replaced', 'moved-to-room', 'moved-to-committee'])

/** 人民调解员确定通知书 after the latest appointment; null while nobody mediates. */
export async function assignmentContext(
  reader: Reader,
  file: DisputeFile,
): Promise<PaperContext<'assignment-notice'> | null> {
  const event = file.journal.findLast((candidate) => appointing.has(candidate.type))
  const mediators = presentMediators(file).toSorted((one, other) => rank(one.part) - rank(other.part))
  if (!event || mediators.length === 0) return null
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    ...bothSides(file),
    cause: causeOf(file),
    mediators: mediators.map((mediator) => mediator.name),
    several: mediators.length > 1,
    recorder: recorderName(file),
    replaced: event.type === 'mediator-replaced' ? (replacementOf(file)?.leaving ?? null) : null,
    desk: await deskBody(reader, file),
    decidedOn: day(event.occurred_on),
  }
}

const rank = (part: string): number => (part === 'presiding' ? 0 : 1)

/** Who left and who came when a mediator was last replaced; null if none was. */
export function replacementOf(file: DisputeFile): { leaving: string; joining: string; reason: string; on: Day } | null {
  const event = file.journal.findLast((candidate) => candidate.type === 'mediator-replaced')
  if (!event) return null
  const { leavingId, joiningId, reason } = JSON.parse(event.payload) as Record<
    'leavingId' | 'joiningId' | 'reason',
    string
  >
  const nameOf = (staffId: string) => file.assignments.find((one) => one.staff_id === staffId)?.name
  const leaving = nameOf(leavingId)
  const joining = nameOf(joiningId)
  return leaving === undefined || joining === undefined
    ? null
    : { leaving, joining, reason, on: day(event.occurred_on) }
}
