/** The worker's year on the case page: the last safe day of every claim, what moved it and what proves that. */
import type { z } from 'zod'
import type { LimitationNoteRow } from '../../../db/repositories/limitation-notes.ts'
import { partyName } from '../../../db/repositories/parties.ts'
import type { limitationSection } from '../../../templates/pages/disputes/rights-section.ts'
import { lampOn } from '../../../templates/parts/lamp.ts'
import { column, dayCell, tableRow, tagCell, textCell, wordCell } from '../../../templates/parts/table-cells.ts'
import { tagOf, type Tag } from '../../../templates/parts/tag.ts'
import { isWordKey, wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { Calendar } from '../../../workflows/law/calendar.ts'
import { aidMayStartEarly, type Limitation } from '../../../workflows/law/limitation.ts'
import { leadRules } from '../../../workflows/law/term-rules.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Actor } from '../../desk.ts'
import { paths, pathTo } from '../../http/paths.ts'
import { mayOn, type DisputeFile } from '../dispute-file.ts'
import { tellDays } from './other-ways.ts'
import {
  employmentOf,
  lastingNotes,
  limitationsAtRisk,
  limitationsOf,
  standingNotes,
  type ClaimLimitation,
} from '../limitation.ts'

type LimitationModel = z.input<typeof limitationSection>

/** The limitation of every worker and class of claim, with its notes and the steps that change them. */
export function limitationModel(
  locale: Locale,
  file: DisputeFile,
  attachments: readonly { id: string; name: string }[],
  reading: { actor: Actor; today: Day; calendar: Calendar },
): LimitationModel {
  const { actor, today, calendar } = reading
  const mayChange = mayOn(file, actor, 'dispute:consult') && file.row.archived_on === null
  const step = (event: DisputeEventType): string => pathTo(paths.step, { id: file.row.id, event })
  return {
    rows: limitationsOf(file, calendar).map((one) => rowOf(file, one, today)),
    tell: tellDays(file, actor),
    aid: aidWanted(file, today, calendar) ? aidOf(file, actor) : null,
    notes: notesTable(locale, file, attachments),
    add: mayChange ? step('limitation-noted') : null,
    resume: mayChange && lastingNotes(file).length > 0 ? step('limitation-resumed') : null,
    strike: mayChange && standingNotes(file).length > 0 ? step('limitation-countered') : null,
  }
}

/** Fewer than seven days are left for somebody who has not settled: legal aid may start before its approval (FYF 44). */
export const aidWanted = (file: DisputeFile, today: Day, calendar: Calendar): boolean =>
  file.row.archived_on === null &&
  file.workers.some((worker) => worker.outcome !== 'settled') &&
  limitationsAtRisk(file, calendar).some(({ limitation }) => aidMayStartEarly(limitation, today))

const aidOf = (file: DisputeFile, actor: Actor): LimitationModel['aid'] => ({
  arbitration: mayOn(file, actor, 'referral:manage')
    ? `${pathTo(paths.newReferral, { id: file.row.id })}?kind=arbitration`
    : null,
  apply: mayOn(file, actor, 'aid:apply') ? pathTo(paths.disputeAid, { id: file.row.id }) : null,
})

function rowOf(
  file: DisputeFile,
  { worker, kind, limitation }: ClaimLimitation,
  today: Day,
): LimitationModel['rows'][number] {
  const { lastSafeDay, lastDay } = limitation
  return {
    worker: partyName(worker),
    kind: wordKey('limitation-class', kind),
    lamp: lastSafeDay === null ? null : lampOn(lastSafeDay, today, null, undefined, leadRules.T14.days),
    basis: wordKey('limitation-basis', limitation.basis),
    article: limitation.article,
    lawDay: lastDay,
    lawDayOpen: lastSafeDay !== null && lastDay === null,
    provisional: limitation.provisional,
    employmentUnknown: kind === 'wages' && employmentOf(file, worker).state === 'unknown',
    steps: stepsOf(limitation),
  }
}

const stepsOf = ({ steps }: Limitation): LimitationModel['rows'][number]['steps'] =>
  steps.map(({ code, day, cause, article }) => ({
    word: wordKey('term-step', code),
    day,
    cause: cause === null ? null : wordKey('limitation-cause', cause),
    article,
  }))

function notesTable(
  locale: Locale,
  file: DisputeFile,
  attachments: readonly { id: string; name: string }[],
): LimitationModel['notes'] {
  return {
    caption: 'rights.notes',
    columns: [
      column('rights.cause'),
      column('rights.who'),
      column('rights.from'),
      column('rights.until'),
      column('rights.proof'),
      column('rights.note-state'),
    ],
    rows: file.limitationNotes.map((note) =>
      tableRow([
        wordCell(noteWord(note)),
        note.party_id === null ? wordCell(phrase('rights.every-worker')) : textCell(nameOf(file, note.party_id)),
        dayCell(note.from_on),
        dayCell(note.until_on),
        textCell(proofOf(locale, file, attachments, note)),
        tagCell(stateOf(file, note)),
      ]),
    ),
    pickForm: null,
    empty: 'rights.no-notes',
    pager: null,
    note: null,
  }
}

const noteWord = ({ cause }: LimitationNoteRow) => {
  const key = `limitation-cause.${cause}`
  return isWordKey(key) ? phrase(key) : null
}

const nameOf = (file: DisputeFile, partyId: string): string | null => {
  const party = file.workers.find((worker) => worker.id === partyId)
  return party ? partyName(party) : null
}

function proofOf(
  locale: Locale,
  file: DisputeFile,
  attachments: readonly { id: string; name: string }[],
  note: LimitationNoteRow,
): string | null {
  const contact = file.contacts.find((candidate) => candidate.id === note.contact_id)
  const attachment = attachments.find((candidate) => candidate.id === note.attachment_id)
  const proofs = [
    contact ? words(locale)('rights.proved-by-contact', { day: contact.occurred_on }) : null,
    attachment?.name ?? null,
    note.proof,
  ].filter((proof) => proof !== null)
  return proofs.length === 0 ? null : proofs.join(words(locale)('disputes.list-comma'))
}

function stateOf(file: DisputeFile, note: LimitationNoteRow): Tag {
  if (note.countered_on !== null) return tagOf(phrase('rights.note-struck'), 'quiet')
  return lastingNotes(file).includes(note)
    ? tagOf(phrase('rights.note-lasts'), 'soon')
    : tagOf(phrase('rights.note-counts'), 'good')
}
