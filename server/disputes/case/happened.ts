/** What a journal line says beyond its name, read off its payload and the rows it points at. */
import type { AgreementDoubtRow } from '../../../db/repositories/agreement-doubts.ts'
import type { JournalRow } from '../../../db/repositories/journal.ts'
import type { PartyRow } from '../../../db/repositories/parties.ts'
import type { MediationSessionRow } from '../../../db/repositories/mediation-sessions.ts'
import { wordKey, words, type Locale, type WordKey } from '../../../templates/words/index.ts'
import { fen, formatYuan } from '../../../workflows/values/fen.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { saidListNumber } from '../../destruction/list-number.ts'
import { saidCode, saidParties, saidRetention } from './said.ts'

export type Telling = {
  locale: Locale
  file: DisputeFile
  staff: ReadonlyMap<string, string>
  sessions: readonly MediationSessionRow[]
  /** Doubts set aside before the case's agreements were signed. */
  doubts: readonly AgreementDoubtRow[]
}

/** Codes, ids, days and fen as the payload schemas name them; every field may be missing in another event. */
type Payload = Partial<
  Record<
    | 'contactId'
    | 'respondentId'
    | 'answer'
    | 'manner'
    | 'result'
    | 'reason'
    | 'sessionId'
    | 'day'
    | 'noteId'
    | 'cause'
    | 'until'
    | 'leavingId'
    | 'joiningId'
    | 'partyId'
    | 'kind'
    | 'retention'
    | 'number'
    | 'rule'
    | 'before'
    | 'hindranceId'
    | 'step',
    string | null
  >
> &
  Partial<Record<'workerIds' | 'respondentIds' | 'mediatorIds' | 'heirIds' | 'what', string[]>> &
  Partial<Record<'totalFen' | 'fen' | 'claimedFen' | 'overdueFen' | 'instalments', number>>

/** Families in which a reason may be found, the step's own first. */
const REASONS = [
  'ground',
  'replace-reason',
  'move-reason',
  'suspend-reason',
  'void-reason',
  'correct-reason',
  'strike-reason',
  'transfer-reason',
  'resume-reason',
  'reopen-reason',
  'retain-reason',
]
const familyOf: Record<string, string> = {
  'mediator-replaced': 'replace-reason',
  'moved-to-room': 'move-reason',
  'moved-to-committee': 'move-reason',
  suspended: 'suspend-reason',
  'acceptance-voided': 'void-reason',
  corrected: 'correct-reason',
  'limitation-countered': 'correct-reason',
  'ending-corrected': 'correct-reason',
  'worker-struck-out': 'strike-reason',
  'respondent-struck-out': 'strike-reason',
  'workers-transferred': 'transfer-reason',
  'performance-resumed': 'resume-reason',
  'performance-reopened': 'reopen-reason',
  'holder-replaced': 'replace-reason',
  'retention-changed': 'retain-reason',
}

/** The line under a title, or null where the title says it all. */
export function happenedNote(telling: Telling, event: JournalRow): string | null {
  const payload = JSON.parse(event.payload) as Payload
  const parts = [...partsOf(telling, event, payload)].filter((part) => part !== null && part !== '')
  return parts.length > 0 ? parts.join(words(telling.locale)('disputes.sentence-comma')) : null
}

function* partsOf(telling: Telling, event: JournalRow, payload: Payload): Generator<string | null> {
  const { locale, file, staff } = telling
  const say = words(locale)
  if (event.type === 'accepted') yield file.row.case_number && say('happened.number', { number: file.row.case_number })
  if (event.type === 'registered') return
  if (payload.rule) {
    const said = { clock: say(wordKey('clock', payload.rule)), day: payload.day ?? '', before: payload.before ?? '' }
    yield say(payload.before ? 'happened.term-moved' : 'happened.term-out', said)
    return
  }
  if (event.type === 'mediator-replaced' || event.type === 'holder-replaced')
    yield say('happened.handed', {
      leaving: staff.get(payload.leavingId ?? '') ?? '',
      joining: staff.get(payload.joiningId ?? '') ?? '',
      why: why(locale, event.type, payload.reason) ?? '',
    })
  else {
    yield named(telling, payload)
    yield why(locale, event.type, payload.reason)
  }
  if (event.type === 'heirs-entered')
    yield saidParties(
      locale,
      file.heirs.filter((one) => payload.heirIds?.includes(one.id)),
    )
  if (payload.contactId) yield contact(telling, payload.contactId)
  if (payload.answer) yield saidCode(locale, 'stance', payload.answer)
  if (event.type === 'session-recorded') yield session(telling, payload.sessionId)
  else if (!payload.contactId && payload.manner)
    yield saidCode(locale, event.type.startsWith('session') ? 'session-manner' : 'contact-manner', payload.manner)
  if (event.type === 'session-booked') yield booking(telling, payload)
  if (payload.noteId) yield note(telling, payload)
  if (payload.hindranceId) {
    yield saidCode(locale, 'hindrance-kind', payload.kind)
    if (payload.step) yield saidCode(locale, 'hindrance-event', payload.step)
  }
  if (payload.until)
    yield say(event.type === 'grace-given' ? 'happened.grace' : 'happened.until', { day: payload.until })
  if (event.type === 'referral-opened') yield saidCode(locale, 'referral-kind', payload.kind)
  if (event.type === 'handed-over' || event.type === 'hand-over-answered')
    yield saidCode(locale, 'referral-kind', payload.kind)
  if (event.type === 'hand-over-answered') yield saidCode(locale, 'referral-result', payload.result)
  if (event.type === 'referral-closed') yield saidCode(locale, 'referral-result', payload.result)
  if (event.type === 'followed-up') yield saidCode(locale, 'follow-result', payload.result)
  if (event.type === 'signing-opened') yield doubts(telling, event)
  if (event.type === 'volume-destroyed')
    yield say('happened.destroyed', { number: saidListNumber(payload.number ?? '') })
  if (payload.retention) yield saidRetention(locale, payload.retention)
  for (const matter of payload.what ?? [])
    yield saidCode(locale, event.type === 'corrected' ? 'correct-what' : 'amended', matter)
  if (payload.instalments !== undefined && payload.instalments > 1)
    yield say('happened.fell-due', { count: payload.instalments })
  const sum = payload.totalFen ?? payload.fen ?? payload.overdueFen
  if (sum !== undefined && sum !== 0) yield say('happened.sum', { amount: formatYuan(fen(sum)) })
}

/** The doubts of the lint that this handing over set aside, with the reason given. */
function doubts({ locale, doubts: all }: Telling, event: JournalRow): string | null {
  const own = all.filter((doubt) => doubt.recorded_at === event.recorded_at)
  const [first] = own
  return first ? words(locale)('happened.doubts', { count: own.length, reason: first.reason }) : null
}

/** History names also those who were taken out again. */
const everybody = (file: DisputeFile): PartyRow[] => [
  ...file.workers,
  ...file.heirs,
  ...file.employers,
  ...file.struckOut,
]

/** Parties and mediators the event names; all of them together go without saying. */
function named({ locale, file, staff }: Telling, payload: Payload): string | null {
  const ids = new Set([
    ...(payload.workerIds ?? []),
    ...(payload.respondentIds ?? []),
    ...[payload.respondentId, payload.partyId].filter((id) => typeof id === 'string'),
  ])
  const people = (payload.mediatorIds ?? []).map((id) => staff.get(id) ?? '')
  if (people.length > 0) return people.join(words(locale)('disputes.list-comma'))
  const sides = (['worker', 'employer'] as const)
    .map((side) => everybody(file).filter((party) => party.side === side))
    .map((side) => ({ side, named: side.filter((party) => ids.has(party.id)) }))
    .filter(({ side, named: some }) => some.length > 0 && (some.length < side.length || side.length === 1))
  const said = sides.map(({ named: some }) => saidParties(locale, some))
  return said.length === 0 ? null : said.join(words(locale)('disputes.list-comma'))
}

function why(locale: Locale, type: string, code: string | null | undefined): string | null {
  for (const family of [familyOf[type] ?? 'ground', ...REASONS]) {
    const said = saidCode(locale, family, code)
    if (said !== null) return said
  }
  return null
}

function contact({ locale, file }: Telling, contactId: string): string | null {
  const row = file.contacts.find((candidate) => candidate.id === contactId)
  if (!row) return null
  const party = everybody(file).find((candidate) => candidate.id === row.party_id)
  const manner = saidCode(locale, 'contact-manner', row.manner) ?? row.manner
  const result = saidCode(locale, 'contact-result', row.result) ?? row.result
  const key: WordKey = party ? 'happened.contact' : 'happened.contact-anybody'
  const told = words(locale)(key, { name: party ? saidParties(locale, [party]) : '', manner, result })
  return row.note === null ? told : [told, row.note].join(words(locale)('disputes.sentence-comma'))
}

function session({ locale, sessions }: Telling, sessionId: string | null | undefined): string | null {
  const row = sessions.find((candidate) => candidate.id === sessionId)
  if (!row) return null
  const manner = saidCode(locale, 'session-manner', row.manner) ?? row.manner
  return words(locale)('happened.session', { manner, record: row.record ?? '' })
}

/** Which cause a limitation note names, and since when; the proof stays on its own page. */
function note({ locale, file }: Telling, { noteId, cause, day }: Payload): string | null {
  const row = file.limitationNotes.find((candidate) => candidate.id === noteId)
  return [saidCode(locale, 'limitation-cause', cause ?? row?.cause), day ?? row?.from_on]
    .filter((part) => typeof part === 'string')
    .join(' ')
}

function booking({ locale, sessions }: Telling, payload: Payload): string | null {
  const row = sessions.find((candidate) => candidate.id === payload.sessionId)
  if (!payload.day) return null
  const when = [payload.day, row?.starts_at].filter((part) => typeof part === 'string').join(' ')
  return words(locale)('happened.session-booked', { day: when, place: row?.place ?? '' })
}
