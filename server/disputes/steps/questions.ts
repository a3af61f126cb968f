/** Questions that several steps ask alike: who is concerned, why, and by which means. */
import type { z } from 'zod'
import { partyName, type PartyRow } from '../../../db/repositories/parties.ts'
import { codeChoices, type Choice, type FormFields } from '../../../templates/parts/form-fields.ts'
import type { Field } from '../../../templates/parts/field.ts'
import { wordKey, type WordKey } from '../../../templates/words/index.ts'
import { phrase } from '../../../templates/words/phrase.ts'
import type { RefusalGround, TerminationGround } from '../../../workflows/dispute/grounds.ts'
import { choices, fault } from '../../http/fields.ts'
import { openWorkers } from '../dispute-file.ts'
import { groundLacks } from '../grounds.ts'
import type { Asking } from './define-step.ts'

/** Parties as choices, each by the name it goes by. */
export const partyChoices = (parties: readonly PartyRow[]): Choice[] =>
  parties.map((party) => ({ value: party.id, text: partyName(party) }))

export const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)

/** At least one of the listed rows; a single one needs no asking. */
export const someOf = (rows: readonly { id: string }[]): z.ZodType<string[]> =>
  choices(idsOf(rows)).transform((chosen, context) => {
    if (chosen.length > 0) return chosen
    return rows.length === 1 ? idsOf(rows) : fault(context, 'required')
  })

/** One of the listed rows; a single one needs no asking. */
export const oneOf = (rows: readonly { id: string }[]): z.ZodType<string> => {
  const [only, ...others] = idsOf(rows)
  return choices(idsOf(rows)).transform((chosen, context) => {
    const [first, ...more] = chosen
    if (first !== undefined && more.length === 0) return first
    return only !== undefined && others.length === 0 ? only : fault(context, 'required')
  })
}

/** Tick boxes for several parties, left out where there is only one. */
export const askSeveral = (fields: FormFields, name: string, label: WordKey, parties: readonly PartyRow[]): Field[] =>
  parties.length > 1 ? [fields.chips({ name, label, required: true }, partyChoices(parties))] : []

/** Radio buttons for one of several parties, left out where there is only one. */
export const askOne = (fields: FormFields, name: string, label: WordKey, parties: readonly PartyRow[]): Field[] =>
  parties.length > 1 ? [fields.radios({ name, label, required: true }, partyChoices(parties))] : []

/** The workers whose part has no outcome yet; all of them unless somebody unticks one. */
export const openWorkersForm = (asking: Asking): z.ZodType<string[]> => someOf(openWorkers(asking.file))
export const askOpenWorkers = (asking: Asking, fields: FormFields): Field[] =>
  askSeveral(fields, 'workers', 'disputes.workers-concerned', openWorkers(asking.file))
export const allOpenWorkers = (asking: Asking): { workers: string[] } => ({ workers: idsOf(openWorkers(asking.file)) })

/** One code of a family, as radio buttons. */
export const askCode = (
  fields: FormFields,
  question: { name: string; label: WordKey },
  family: string,
  codes: readonly string[],
): Field => fields.radios({ ...question, required: true }, codeChoices(family, codes))

/** A ground for refusing or ending; beside one that does not stand yet, what it lacks. */
export const askGround = (
  { file, today }: Asking,
  fields: FormFields,
  grounds: readonly (RefusalGround | TerminationGround)[],
): Field =>
  fields.radios(
    { name: 'reason', label: 'disputes.ground', required: true },
    codeChoices('ground', grounds).map((ground, at) => {
      const lacking = groundLacks(file, grounds[at] ?? 'other', today)
      return lacking === null ? ground : { ...ground, note: phrase(wordKey('lacking', lacking.code), lacking.values) }
    }),
  )
