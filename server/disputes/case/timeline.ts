/** The history of a case, newest first: what, who, where, when it happened and when it was keyed in, and what changed. */
import { doubtsOf } from '../../../db/repositories/agreement-doubts.ts'
import { staffNames, unitNames } from '../../../db/repositories/names.ts'
import type { JournalRow } from '../../../db/repositories/journal.ts'
import type { MediationSessionRow } from '../../../db/repositories/mediation-sessions.ts'
import type { Reader } from '../../../db/database.ts'
import type { TimelineEntry } from '../../../templates/parts/timeline.ts'
import { wordKey, words, type Locale } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import { DESK_ITSELF } from '../../../workflows/dispute/desk-notes.ts'
import { millisOf, shanghaiDay, shanghaiTime } from '../../clock.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { papersOfferedBy } from './papers.ts'
import { happenedNote, type Telling } from './happened.ts'
import { tookEffectBy, withEffect } from './took-effect.ts'

/** Every line of the journal as the page tells it. */
export async function timelineOf(
  reader: Reader,
  locale: Locale,
  file: DisputeFile,
  sessions: readonly MediationSessionRow[],
): Promise<TimelineEntry[]> {
  const staff = await staffNames(reader, file.journal.flatMap(peopleIn))
  const units = await unitNames(
    reader,
    file.journal.map((event) => event.unit_id),
  )
  const opened = file.journal.some((event) => event.type === 'signing-opened')
  const ids = opened ? file.agreements.map((agreement) => agreement.id) : []
  const telling: Telling = { locale, file, staff, sessions, doubts: await doubtsOf(reader, ids) }
  return file.journal
    .filter((event) => !file.journal.some((other) => isTakenBy(event, other)))
    .toReversed()
    .flatMap((event) => linesOf(telling, units, event))
    .toSorted(latestFirst)
}

/** By the day it happened; what was keyed in later on the same day stands above, as it comes. */
const latestFirst = (a: TimelineEntry, b: TimelineEntry): number => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)

/** Whoever fetches a deposit is paid by the same act: its line tells both. */
const isTakenBy = (paid: JournalRow, fetched: JournalRow): boolean =>
  paid.type === 'payment-recorded' &&
  paid.from_stage === paid.to_stage &&
  fetched.type === 'hindrance-ended' &&
  fetched.recorded_at === paid.recorded_at &&
  (JSON.parse(fetched.payload) as { step: string }).step === 'fetched'

function linesOf(telling: Telling, units: ReadonlyMap<string, string>, event: JournalRow): TimelineEntry[] {
  const entry = entryOf(telling, units, event)
  const agreement = tookEffectBy(telling.file, event)
  return agreement ? withEffect(entry, agreement) : [entry]
}

function peopleIn(event: JournalRow): string[] {
  const payload = JSON.parse(event.payload) as { mediatorIds?: string[]; leavingId?: string; joiningId?: string }
  const named = [payload.leavingId, payload.joiningId].filter((id) => id !== undefined)
  return [event.actor_id, ...(payload.mediatorIds ?? []), ...named]
}

function entryOf(telling: Telling, units: ReadonlyMap<string, string>, event: JournalRow): TimelineEntry {
  const { locale, staff } = telling
  const say = words(locale)
  // What the desk notes by itself was not entered later by anybody.
  const onTheDay = event.actor_id === DESK_ITSELF || shanghaiDay(millisOf(event.recorded_at)) === event.occurred_on
  const keyedAt = shanghaiTime(event.recorded_at)
  const moved = event.from_stage !== null && event.from_stage !== event.to_stage
  return {
    day: event.occurred_on,
    time: onTheDay && event.actor_id !== DESK_ITSELF ? keyedAt.slice(11) : null,
    enteredLater: onTheDay ? null : keyedAt,
    title: phrase(wordKey('event', event.type)),
    who: event.actor_id === DESK_ITSELF ? say('disputes.by-desk') : (staff.get(event.actor_id) ?? null),
    where: units.get(event.unit_id) ?? null,
    note: happenedNote(telling, event),
    changes: moved
      ? [
          {
            label: 'disputes.stage',
            before: say(wordKey('stage', event.from_stage ?? '')),
            after: say(wordKey('stage', event.to_stage)),
          },
        ]
      : [],
    links: [event, ...telling.file.journal.filter((other) => isTakenBy(other, event))]
      .flatMap((one) => papersOfferedBy(telling.file, one))
      .map(({ name, preview }) => ({ href: preview, word: phrase(name) })),
    weight: weightOf(event),
  }
}

const MILESTONES: ReadonlySet<string> = new Set([
  'number-case',
  'close-case',
  'mark-performed',
  'unmark-performed',
  'void-number',
  'reopen-case',
])

function weightOf(event: JournalRow): TimelineEntry['weight'] {
  if (event.type === 'contact-logged') return 'remark'
  const effects = JSON.parse(event.effects) as { type: string }[]
  const milestone = event.type === 'archived' || event.type === 'not-accepted'
  return milestone || effects.some((effect) => MILESTONES.has(effect.type)) ? 'milestone' : 'step'
}
