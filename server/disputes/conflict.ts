/** Two people worked on one case: who was first, what happened meanwhile, and what was typed beside what is saved now. */
import { staffNames } from '../../db/repositories/names.ts'
import type { Conflict } from '../../templates/parts/conflict.ts'
import type { Field } from '../../templates/parts/field.ts'
import type { Typed } from '../../templates/parts/form-fields.ts'
import { words, type Locale } from '../../templates/words/index.ts'
import { shanghaiTime } from '../clock.ts'
import type { SignedInCall } from '../http/route.ts'
import { saidCode } from './case/said.ts'
import type { DisputeFile } from './dispute-file.ts'

/** What happened since the form was drawn, read off the journal; the rows are for the form to fill. */
export async function conflictOf(call: SignedInCall, file: DisputeFile, typed: Typed | null): Promise<Conflict> {
  const { locale, actor } = call
  const seen = typeof typed?.seen === 'string' ? Number(typed.seen) : 0
  const latest = file.journal.at(-1)
  const names = await staffNames(call.desk.db.reader, latest ? [latest.actor_id] : [])
  const since = file.journal.filter((event) => event.seq > seen).map((event) => saidCode(locale, 'event', event.type))
  return {
    who: (latest && names.get(latest.actor_id)) ?? '',
    own: latest?.actor_id === actor.staffId,
    when: latest ? shanghaiTime(latest.recorded_at) : '',
    meanwhile: words(locale)(since.length === 0 ? 'disputes.stage-now' : 'disputes.meanwhile', {
      what: since.filter((told) => told !== null).join(words(locale)('disputes.list-comma')),
      stage: saidCode(locale, 'stage', file.row.stage) ?? '',
    }),
    rows: [],
  }
}

/**
 * The answers of a step's form, what was typed beside what is saved now.
 * @param typed the fields as typed
 * @param saved the same fields as saved, by name; a field left out has nothing saved to compare with
 */
export function answersBeside(locale: Locale, typed: readonly Field[], saved: readonly Field[]): Conflict['rows'] {
  return typed.flatMap((field) => {
    const yours = answerIn(locale, field)
    const standing = saved.find((candidate) => candidate.name === field.name)
    const theirs = standing === undefined ? null : answerIn(locale, standing)
    if (yours === null && theirs === null) return []
    return [{ label: field.label, theirs, yours, differs: standing !== undefined && theirs !== yours }]
  })
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
