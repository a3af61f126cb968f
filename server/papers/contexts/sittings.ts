/** The papers of one sitting: the notice that calls to it and the record of what was said. */
import type { MediationSessionRow } from '../../../db/repositories/mediation-sessions.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import { findUnit } from '../../../db/repositories/units.ts'
import type { Reader } from '../../../db/database.ts'
import type { PaperContext } from '../../../templates/papers/index.ts'
import { words } from '../../../templates/words/index.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { committeeUnit, type DisputeFile } from '../../disputes/dispute-file.ts'
import { actingWorkers } from '../../disputes/heirs.ts'
import type { Addressee } from '../addressees.ts'
import { causeOf, deskBody, mediatorNames, mediatorsOn, numberOf, recorderName } from './common.ts'
import { othersOf, receiversOf } from './signing.ts'

const bookingOf = (file: DisputeFile, sitting: MediationSessionRow) =>
  file.journal.findLast((event) => event.type === 'session-booked' && event.payload.includes(sitting.id))

/** Parties are called to a sitting that was agreed on beforehand, not to one that came about. */
export const wasBooked = (file: DisputeFile, sitting: MediationSessionRow): boolean =>
  bookingOf(file, sitting) !== undefined && sitting.status !== 'cancelled'

export const wasHeld = (_file: DisputeFile, sitting: MediationSessionRow): boolean => sitting.status === 'held'

/** 调解通知书 to one side for one sitting that is booked, or was. */
export async function sessionNoticeContext(
  reader: Reader,
  file: DisputeFile,
  sitting: MediationSessionRow,
  to: Addressee | null,
  on: Day,
): Promise<PaperContext<'session-notice'> | null> {
  if (to === null || file.employers.length === 0) return null
  const booked = bookingOf(file, sitting)
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    recipientName: to.name,
    toApplicant: to.side === 'worker',
    others: othersOf(file, to),
    cause: causeOf(file),
    heldOn: day(sitting.day),
    startsAt: sitting.starts_at,
    manner: sitting.manner,
    place: await placeOf(reader, file, sitting),
    mediators: mediatorNames(file),
    recorder: recorderName(file),
    desk: await deskBody(reader, file),
    noticeOn: booked ? day(booked.occurred_on) : on,
    receivers: receiversOf(to),
  }
}

/** Where the parties meet; nowhere for a sitting by telephone or video unless a place was told. */
async function placeOf(reader: Reader, file: DisputeFile, sitting: MediationSessionRow): Promise<string | null> {
  if (sitting.place !== null) return sitting.place
  if (sitting.manner === 'phone' || sitting.manner === 'online') return null
  const unit = await findUnit(reader, sitting.unit_id)
  return unit?.address ?? unit?.name ?? committeeUnit(file).name
}

/** 调解记录 (form 8) of one sitting; null while nothing of it was written down. */
export async function recordContext(
  reader: Reader,
  file: DisputeFile,
  session: MediationSessionRow,
): Promise<PaperContext<'mediation-record'> | null> {
  const record = session.record?.trim() ?? ''
  if (record === '') return null
  const say = words('zh-CN')
  const unit = await findUnit(reader, session.unit_id)
  const heldOn = day(session.day)
  return {
    number: numberOf(file),
    committeeName: committeeUnit(file).name,
    heldOn,
    from: session.starts_at,
    to: null,
    place: session.place ?? unit?.address ?? unit?.name ?? committeeUnit(file).name,
    manner: session.manner,
    parties: [...actingWorkers(file, heldOn), ...file.employers].flatMap((party) => {
      const own = { name: partyName(party), part: say(`paper-part.${party.side}`) }
      if (party.agent_name === null) return [own]
      const part = `paper-part.agent-${party.agent_authority === 'special' ? 'special' : 'general'}` as const
      return [own, { name: party.agent_name, part: say(part, { party: partyName(party) }) }]
    }),
    attendance: session.attendance?.trim() || null,
    guests: [],
    rightsTold: true,
    statements: [{ speaker: say('paper-part.record'), said: record }],
    result: session.result ?? say('paper-part.result-open'),
    mediators: mediatorsOn(file, heldOn),
    recorder: recorderName(file),
  }
}
