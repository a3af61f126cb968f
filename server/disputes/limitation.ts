/** The limitation of a case as its rows tell it: for each worker the year of the wages and that of every other claim. */
import type { JournalRow } from '../../db/repositories/journal.ts'
import type { LimitationNoteRow } from '../../db/repositories/limitation-notes.ts'
import type { PartyRow } from '../../db/repositories/parties.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { claimItem, type ClaimItem } from '../../workflows/law/claim-items.ts'
import {
  interruptionCauses,
  limitationOf,
  suspensionCauses,
  type Employment,
  type Interruption,
  type InterruptionCause,
  type Limitation,
  type Suspension,
} from '../../workflows/law/limitation.ts'
import { day, type Day } from '../../workflows/values/day.ts'
import type { DisputeFile } from './dispute-file.ts'

/** The year of one worker's claims of one class; the class decides where it begins (LDTZ 27 para. 4). */
export type ClaimLimitation = { worker: PartyRow; kind: ClaimItem['limitation']; limitation: Limitation }

/** The years of every worker, wages first, as the rows stand. */
export const limitationsOf = (file: DisputeFile, calendar: Calendar): ClaimLimitation[] =>
  file.workers.flatMap((worker) =>
    classesOf(file, worker).map((kind) => ({
      worker,
      kind,
      limitation: limitationOf(
        {
          // What nobody has said is not invented: a day promised on paper may already have passed.
          knownOn: file.row.knew_on === null ? null : day(file.row.knew_on),
          wageArrears: kind === 'wages',
          employment: employmentOf(file, worker),
          interruptions: [...fromJournal(file, worker), ...notesFor(file, worker).flatMap(asInterruption)],
          suspensions: notesFor(file, worker).flatMap(asSuspension),
        },
        calendar,
      ),
    })),
  )

/** Those of the workers whom waiting can still cost a claim; of all where every one has settled. */
export function limitationsAtRisk(file: DisputeFile, calendar: Calendar): ClaimLimitation[] {
  const all = limitationsOf(file, calendar)
  const open = all.filter(({ worker }) => worker.outcome !== 'settled')
  return open.length > 0 ? open : all
}

/** Suspensions whose cause still lasts. */
export const lastingNotes = (file: DisputeFile): LimitationNoteRow[] =>
  standingNotes(file).filter((note) => suspensionCauseOf(note) !== undefined && note.until_on === null)

/** Notes that nobody has struck out. */
export const standingNotes = (file: DisputeFile): LimitationNoteRow[] =>
  file.limitationNotes.filter((note) => note.countered_on === null)

function classesOf(file: DisputeFile, worker: PartyRow): ClaimItem['limitation'][] {
  const own = new Set(
    file.claims.filter((claim) => claim.party_id === worker.id).map((claim) => claimItem(claim.item).limitation),
  )
  // A worker without a named claim may still have any of the ordinary kind.
  return own.size === 0 ? ['ordinary'] : (['wages', 'ordinary'] as const).filter((kind) => own.has(kind))
}

/** The worker's own day of leaving, where it was asked, else the one of the case. */
export function employmentOf({ row }: DisputeFile, worker: PartyRow): Employment {
  const endedOn = worker.employed_until ?? row.employment_ended_on
  if (endedOn !== null) return { state: 'ended', on: day(endedOn) }
  return row.employment_continues === 1 ? { state: 'continuing' } : { state: 'unknown' }
}

const JOURNAL_CAUSES: Record<string, InterruptionCause> = {
  application: 'relief-sought',
  'not-accepted': 'mediation-refused',
  'mediation-failed': 'mediation-failed',
  'agreement-not-performed': 'agreement-not-performed',
}

/** What the case's own course interrupted since he stands in it; a step that names workers interrupts for them alone. */
function fromJournal(file: DisputeFile, worker: PartyRow): Interruption[] {
  const joined = joiningOf(file, worker)
  return file.journal.slice(joined === null ? 0 : joined.seq - 1).flatMap((event) => {
    const { workerIds } = JSON.parse(event.payload) as { workerIds?: string[] }
    if (workerIds !== undefined && !workerIds.includes(worker.id)) return []
    return (JSON.parse(event.effects) as { type: string; params: { cause?: string } }[])
      .filter((effect) => effect.type === 'interrupt-limitation')
      .map((effect) => ({
        // The application itself interrupts, not its acceptance (ORD17 31); the earlier day is the safe one.
        on: effect.params.cause === 'application' ? appliedOn(file, worker) : day(event.occurred_on),
        cause: JOURNAL_CAUSES[effect.params.cause ?? ''] ?? 'relief-sought',
      }))
  })
}

/** The day of a worker's own application: that of the case, or his own where he joined it later. */
export const appliedOn = (file: DisputeFile, worker: PartyRow): Day =>
  day(joiningOf(file, worker)?.occurred_on ?? file.row.received_on)

/** The line by which a worker came to a case that stood already; null for those it was opened with. */
const joiningOf = (file: DisputeFile, worker: PartyRow): JournalRow | null =>
  file.journal.find(
    (event) =>
      event.type === 'worker-joined' &&
      (JSON.parse(event.payload) as { workerIds: string[] }).workerIds.includes(worker.id),
  ) ?? null

const notesFor = (file: DisputeFile, worker: PartyRow): LimitationNoteRow[] =>
  standingNotes(file).filter((note) => note.party_id === null || note.party_id === worker.id)

const suspensionCauseOf = (note: LimitationNoteRow) => suspensionCauses.find((cause) => cause === note.cause)

function asInterruption(note: LimitationNoteRow): Interruption[] {
  const cause = interruptionCauses.find((candidate) => candidate === note.cause)
  return cause === undefined ? [] : [{ on: day(note.from_on), cause }]
}

function asSuspension(note: LimitationNoteRow): Suspension[] {
  const cause = suspensionCauseOf(note)
  if (cause === undefined) return []
  return [{ from: day(note.from_on), until: note.until_on === null ? null : day(note.until_on), cause }]
}
