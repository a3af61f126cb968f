/** Two people worked on one case: who was first, what happened meanwhile, and what was typed beside what is saved now. */
import { staffNames } from '../../db/repositories/names.ts'
import type { Conflict } from '../../templates/parts/conflict.ts'
import type { Field } from '../../templates/parts/field.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import type { DisputeEventType } from '../../workflows/dispute/events.ts'
import { shanghaiTime } from '../clock.ts'
import type { Actor, Desk } from '../desk.ts'
import type { SignedInCall } from '../http/route.ts'
import { saidCode } from './case/said.ts'
import type { DisputeFile } from './dispute-file.ts'

/** What happened since the form was drawn, read off the journal; the rows are for the form to fill. */
export async function conflictOf(call: SignedInCall, file: DisputeFile, typed: Typed | null): Promise<Conflict> {
  return happenedSince(call, file, lastSeen(typed), { event: 'event', stage: 'stage' })
}

type Journalled = {
  row: { stage: string }
  journal: readonly { seq: number; type: string; actor_id: string; recorded_at: string }[]
}

/** Who was first, when, what was done after a line of the journal and where it left the case; `families` are those of its words. */
export async function happenedSince(
  { desk, actor, locale }: { desk: Desk; actor: Actor; locale: Locale },
  { row, journal }: Journalled,
  seen: number,
  families: { event: string; stage: string },
): Promise<Conflict> {
  const latest = journal.at(-1)
  const names = await staffNames(desk.db.reader, latest ? [latest.actor_id] : [])
  const since = journal.filter((event) => event.seq > seen).map((event) => saidCode(locale, families.event, event.type))
  return {
    who: (latest && names.get(latest.actor_id)) ?? '',
    own: latest?.actor_id === actor.staffId,
    when: latest ? shanghaiTime(latest.recorded_at) : '',
    meanwhile: words(locale)(since.length === 0 ? 'disputes.stage-now' : 'disputes.meanwhile', {
      what: since.filter((told) => told !== null).join(words(locale)('disputes.list-comma')),
      stage: saidCode(locale, families.stage, row.stage) ?? '',
    }),
    rows: [],
  }
}

/** The last journal line the form's reader had before him. */
const lastSeen = (typed: Typed | null): number => (typeof typed?.seen === 'string' ? Number(typed.seen) : 0)

/** What the same step, taken by somebody else since the form was drawn, left in the journal, by the form's field names; null when it was not. */
export function takenSince(file: DisputeFile, event: DisputeEventType, typed: Typed): Typed | null {
  const same = file.journal.findLast((line) => line.type === event && line.seq > lastSeen(typed))
  if (!same) return null
  const data = Object.entries(JSON.parse(same.payload) as Record<string, unknown>).flatMap(([name, value]) => {
    const field = name.replace(/Ids$/u, 's').replace(/Id$/u, '')
    return typeof value === 'string' || isTexts(value) ? [[field, value] as const] : []
  })
  return { ...Object.fromEntries(data), on: same.occurred_on }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

/**
 * The answers of a form, what was typed beside what is saved now; what only the saved version holds closes the list.
 * @param typed the fields as typed
 * @param saved the same fields as saved, by name; a field left out has nothing saved to compare with
 */
export function answersBeside(locale: Locale, typed: readonly Field[], saved: readonly Field[]): Conflict['rows'] {
  const names = new Set(typed.map((field) => field.name))
  const onlySaved = saved.flatMap((field) => {
    const theirs = names.has(field.name) ? null : answerIn(locale, field)
    return theirs === null ? [] : [{ label: field.label, theirs, yours: null, differs: true }]
  })
  const both = typed.flatMap((field) => {
    const yours = answerIn(locale, field)
    const standing = saved.find((candidate) => candidate.name === field.name)
    const theirs = standing === undefined ? null : answerIn(locale, standing)
    if (yours === null && theirs === null) return []
    return [{ label: field.label, theirs, yours, differs: standing !== undefined && theirs !== yours }]
  })
  return [...both, ...onlySaved]
}

/** What stands in a field as its reader would say it; null where nothing does. */
function answerIn(locale: Locale, field: Field): string | null {
  const say = words(locale)
  if (field.options.length === 0) return field.value === '' ? null : field.value
  const chosen = field.options.filter((option) => option.chosen && option.value !== '')
  return chosen.length === 0
    ? null
    : chosen
        .map((option) => (option.label === null ? (option.text ?? option.value) : say(option.label)))
        .join(say('disputes.list-comma'))
}
