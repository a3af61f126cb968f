/** What one step asks and does, tied together so that a form, its reading and its writing cannot drift apart. */
import { z } from 'zod'
import type { Tx } from '../../../db/database.ts'
import type { MediationSessionRow } from '../../../db/repositories/mediation-sessions.ts'
import type { Unit } from '../../../db/repositories/units.ts'
import type { FormFields, Typed } from '../../../templates/parts/form-fields.ts'
import type { Field } from '../../../templates/parts/field.ts'
import type { RowGroup } from '../../../templates/parts/row-group.ts'
import type { Locale, WordKey } from '../../../templates/words/index.ts'
import type { DisputeEventType } from '../../../workflows/dispute/events.ts'
import type { FieldFault } from '../../../workflows/errors.ts'
import type { Parameters } from '../../../workflows/law/parameters/parameters.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { Stamp } from '../../commit.ts'
import type { KeptFile } from '../../attachments/keep-file.ts'
import type { Actor, Desk } from '../../desk.ts'
import { dayField, maybeText, readForm, revision } from '../../http/fields.ts'
import { placedFaults, withRows } from '../../http/form-body.ts'
import type { DisputeFile } from '../dispute-file.ts'

/** What a form is drawn from. */
export type Asking = {
  file: DisputeFile
  today: Day
  actorId: string
  locale: Locale
  /** Those who may be appointed, each once, with the unit they sit in and what the register says of them. */
  mediators: { id: string; name: string; unitName: string; about: string | null }[]
  /** Those who may write the record, each once. */
  recorders: { id: string; name: string; unitName: string }[]
  /** Rooms below the committee that work today. */
  rooms: Unit[]
  /** Files of the case that may prove something. */
  attachments: { id: string; name: string }[]
  /** Sittings agreed on and not yet held. */
  booked: MediationSessionRow[]
  /** The settings of this desk by day. */
  parameters: Parameters
  /** Fields that brought a file with the form; none while it is drawn. */
  brought: readonly string[]
}

/** What a step is taken with, inside its transaction. */
export type Taking = {
  desk: Desk
  tx: Tx
  stamp: Stamp
  actor: Actor
  file: DisputeFile
  /** Files the form brought, by field, their bytes already on disk. */
  kept?: Readonly<Record<string, KeptFile>>
}

/** Every step has its own day; `seen` is the last journal line its writer had before him. */
export type Dated = { on: Day; revision: number; seen: string | null }

type Body = Record<string, string | string[]>

/** A read form, ready to be carried out; answers the dispute to show next when it is another one. */
export type ReadStep = { revision: number; take(taking: Taking): Promise<string | null> }

export type StepForm = {
  event: DisputeEventType
  /** How its day is asked for, where another day than that of the event counts. */
  day: { label: WordKey; hint: WordKey }
  /** What follows and cannot be taken back; empty for an ordinary step. */
  consequences: readonly WordKey[]
  lists: readonly string[]
  /** Fields that may bring a file. */
  files: readonly string[]
  defaults(asking: Asking): Typed
  /** What is saved now of what the form asks, for a reader who comes second; null where only the journal of the same step can tell. */
  saved(asking: Asking, typed: Typed): Typed | null
  questions(asking: Asking, fields: FormFields): Field[]
  groups(asking: Asking, fields: FormFields, count: (list: string) => number): RowGroup[]
  /** What is possible and still unlikely is asked about once more (server/intake/doubts.ts). */
  read(
    asking: Asking,
    body: Body,
  ): { ok: true; value: ReadStep; doubts: FieldFault[] } | { ok: false; faults: FieldFault[] }
}

type Given<Value extends Dated> = Pick<StepForm, 'event'> &
  Partial<
    Pick<StepForm, 'day' | 'consequences' | 'lists' | 'files' | 'defaults' | 'saved' | 'questions' | 'groups'>
  > & {
    form(asking: Asking): z.ZodType<Value>
    doubts?(asking: Asking, value: Value): FieldFault[]
    take(taking: Taking, value: Value): Promise<string | null>
  }

/** Declares a step. */
export function defineStep<Value extends Dated>(given: Given<Value>): StepForm {
  const lists = given.lists ?? []
  return {
    event: given.event,
    day: given.day ?? { label: 'disputes.step-day', hint: 'disputes.step-day-hint' },
    consequences: given.consequences ?? [],
    lists,
    files: given.files ?? [],
    defaults: given.defaults ?? (() => ({})),
    saved: given.saved ?? (() => null),
    questions: given.questions ?? (() => []),
    groups: given.groups ?? (() => []),
    read(asking, body) {
      const grouped = withRows(body, lists)
      const read = readForm(given.form(asking), grouped)
      if (!read.ok) return { ok: false, faults: placedFaults(read.faults, grouped) }
      const { value } = read
      return {
        ok: true,
        value: { revision: value.revision, take: (taking) => given.take(taking, value) },
        doubts: given.doubts?.(asking, value) ?? [],
      }
    },
  }
}

/** Doubtful answers that were looked at again. */
const checked = z.union([z.string(), z.array(z.string())]).optional()

/** The form of a step: its day and the rest. */
export const dated = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ on: dayField, revision, seen: maybeText(12), checked, ...shape })
