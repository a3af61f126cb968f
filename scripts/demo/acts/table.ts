/** Acts from the first call to the mediation table, in the words of the room. */
import type { Actor } from '../../../server/desk.ts'
import { addDays, day, type Day } from '../../../workflows/values/day.ts'
import type { DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { contactNotes, sessionRecords } from '../sentences.ts'
import type { Tale } from '../tale.ts'
import { filled, type Fields } from './filled.ts'

export const called = (tale: Tale, result: 'no-answer' | 'reached' | 'message-left', on?: Day): Promise<void> =>
  filled(
    tale,
    tale.receiver,
    'contact-logged',
    ({ employers }) => ({
      party: employers[0]?.id ?? '',
      manner: result === 'message-left' ? 'message' : 'phone',
      result,
      note: tale.chance.pick(contactNotes),
    }),
    on,
  )

export const invited = (tale: Tale): Promise<void> => filled(tale, tale.receiver, 'respondent-invited', {})

/** A respondent, the first when none is named, answers. */
export const answered = (tale: Tale, answer: 'consents' | 'refuses' | 'silent', at = 0, on?: Day): Promise<void> =>
  filled(
    tale,
    tale.receiver,
    'respondent-answered',
    ({ employers }) => ({ respondent: employers[at]?.id ?? '', answer, manner: 'phone' }),
    on,
  )

/** Every respondent refuses. */
export async function allRefused(tale: Tale): Promise<void> {
  const { employers } = await tale.file()
  for (const at of employers.keys()) await answered(tale, 'refuses', at)
}

/** The case is accepted where it lies; a room without delegation leaves that to the committee. */
export const accepted = (tale: Tale, on?: Day): Promise<void> => filled(tale, tale.receiver, 'accepted', {}, on)

export const refused = (tale: Tale, reason: string): Promise<void> =>
  filled(tale, tale.receiver, 'not-accepted', { reason })

/** The mediator of the room, or the director at the committee, takes it. */
export const assigned = (tale: Tale, unitId: string = tale.table, mediator: Actor = tale.mediator): Promise<void> =>
  filled(tale, tale.receiver, 'mediators-assigned', { unit: unitId, mediators: [mediator.staffId], recusal: 'none' })

export const booked = (tale: Tale, on: Day, startsAt: string): Promise<void> =>
  filled(tale, tale.mediator, 'session-booked', { day: on, startsAt })

/** A sitting is held and written down, with an offer of each side now and then. */
export const sat = (tale: Tale, on?: Day): Promise<void> =>
  filled(
    tale,
    tale.mediator,
    'session-recorded',
    (file) => ({
      manner: tale.chance.pick(['room', 'room', 'room', 'on-site', 'phone', 'online']),
      attendance: '申请人、被申请人代表、调解员',
      record: tale.chance.pick(sessionRecords),
      rightsTold: 'on',
      ...(tale.chance.happens(0.5) ? offersIn(file) : {}),
    }),
    on,
  )

/** The worker asks for nine tenths, the employer offers half. */
function offersIn({ workers, employers, row }: DisputeFile): Fields {
  const [worker] = workers
  const [employer] = employers
  if (!worker || !employer || row.claimed_fen < 100_000) return {}
  return {
    'offers.0.party': worker.id,
    'offers.0.amount': yuan(row.claimed_fen * 0.9),
    'offers.1.party': employer.id,
    'offers.1.amount': yuan(row.claimed_fen * 0.5),
  }
}

const yuan = (amountFen: number): string => String(Math.max(1, Math.round(amountFen / 10_000) * 100))

export const suspended = (tale: Tale, reason: string, days: number, by: Actor = tale.mediator): Promise<void> =>
  filled(tale, by, 'suspended', { reason, until: addDays(tale.today, days) })

export const resumed = (tale: Tale): Promise<void> => filled(tale, tale.mediator, 'resumed')

/** Both sides agree to a longer term. */
export const extended = (tale: Tale, days: number): Promise<void> =>
  filled(tale, tale.mediator, 'term-extended', ({ clocks }) => ({
    until: addDays(day(clocks.find((clock) => clock.rule === 'T3')?.due_on ?? tale.today), days),
    longer: 'on',
    workerConsents: 'on',
    employerConsents: 'on',
  }))

/** The director takes the case up to the committee. */
export const takenUp = (tale: Tale, reason: string): Promise<void> =>
  filled(tale, tale.setting.office.director, 'moved-to-committee', {
    mediators: [tale.setting.office.director.staffId],
    reason,
    recusal: 'none',
  })

/** The director hands the case down to a room, whose mediator takes it over. */
export async function handedDown(tale: Tale, reason: string): Promise<void> {
  const room = tale.setting.room ?? tale.setting.office.rooms[0]
  if (!room) return
  await filled(tale, tale.setting.office.director, 'moved-to-room', {
    unit: room.unitId,
    mediators: [room.mediator.staffId],
    reason,
    recusal: 'none',
  })
}
