/** One question of a form: label, whether it must be answered, hint, fault, and the control that fits its kind. */

import { z } from 'zod'
import { phraseSchema, wordKeySchema } from '../words/phrase.ts'
import { definePart } from './define-part.ts'

/** `chips` are tick boxes set as chips; `identity` and `amount` are text fields the scripts help with; `camera` opens a phone's. */
export const fieldKinds = [
  'text',
  'area',
  'day',
  'time',
  'month',
  'amount',
  'identity',
  'phone',
  'password',
  'file',
  'files',
  'material',
  'camera',
  'text-file',
  'table-file',
  'select',
  'radios',
  'chips',
  'tick',
  'pad',
] as const
export type FieldKind = (typeof fieldKinds)[number]

export const fieldOption = z.strictObject({
  value: z.string(),
  /** The word of a code; null where `text` carries data such as a unit's name. */
  label: wordKeySchema.nullable(),
  text: z.string().nullable(),
  /** What this answer still lacks, or what it brings; said beside a radio button or on a chip. */
  note: phraseSchema.nullable(),
  chosen: z.boolean(),
})

export type FieldOption = z.output<typeof fieldOption>

/** The box by which a doubtful answer is said to be right after all. */
export const askShape = z.strictObject({ id: z.string(), value: z.string(), ticked: z.boolean() })

export type Ask = z.output<typeof askShape>

export const field = definePart({
  name: 'field',
  context: z.strictObject({
    kind: z.enum(fieldKinds),
    id: z.string(),
    name: z.string(),
    label: wordKeySchema,
    required: z.boolean(),
    hint: phraseSchema.nullable(),
    error: phraseSchema.nullable(),
    /** A doubt that does not stop the form: a wrong check digit at the counter. */
    warning: phraseSchema.nullable(),
    /** Where the doubt is to be answered; null for a doubt that is only told. */
    ask: askShape.nullable(),
    /** Ids of everything that explains the control, for screen readers. */
    describedBy: z.string(),
    /** As typed; empty for choices. */
    value: z.string(),
    options: z.array(fieldOption),
    width: z.enum(['short', 'medium', 'long', 'full']),
    max: z.int().nullable(),
    rows: z.int(),
    autocomplete: z.string(),
    focus: z.boolean(),
    /** Where a script fetches suggestions while typing; null for none. */
    suggestUrl: z.string().nullable(),
    /** Whether the `seen before` look-up reads this field. */
    seen: z.boolean(),
    /** Names of the fields an identity number fills. */
    fills: z.strictObject({ sex: z.string(), birthDay: z.string() }).nullable(),
  }),
})

export type Field = z.output<typeof field.context>

/** The id of a field's control, and so the target of the error summary's links. */
export const fieldId = (name: string): string => `f-${name}`
