/** The legal-aid officer's grid: cases grouped by what they wait for, typed into where they stand, saved together. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { field } from '../../parts/field.ts'
import { filterBar } from '../../parts/filter-bar.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { lamp } from '../../parts/lamp.ts'
import { notice } from '../../parts/notice.ts'
import { reasons } from '../../parts/reasons.ts'
import { tabs } from '../../parts/tabs.ts'
import { tag } from '../../parts/tag.ts'
import { phraseSchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'

const form = { action: z.string(), keys: formKeys.context }

const cell = z.strictObject({
  key: z.string(),
  label: phraseSchema,
  /** What is read where nothing can be typed. */
  shown: z.strictObject({ text: z.string().nullable(), word: phraseSchema.nullable() }),
  kind: z.enum(['choice', 'day', 'sum']),
  /** `before` is sent with it, so that nobody overwrites what he did not see. */
  input: z.strictObject({ name: z.string(), was: z.string(), before: z.string(), value: z.string() }).nullable(),
  choices: z.array(z.strictObject({ value: z.string(), text: z.string(), chosen: z.boolean() })),
})

export const aidGridPage = definePage({
  name: 'legal-aid/grid',
  context: z.strictObject({
    errors: errorSummary.context.nullable(),
    told: phraseSchema.nullable(),
    apply: z.string().nullable(),
    lawyers: z.string(),
    /** An application by the number of a dispute. */
    fromDispute: z.strictObject({ ...form, field: field.context }).nullable(),
    tabs: tabs.context,
    /** By name or number, in all groups. */
    find: z.strictObject({ action: z.string(), field: field.context }),
    /** What was typed there, sent along with what is saved; null where a group is shown. */
    sought: z.string().nullable(),
    notices: z.array(notice.context),
    filter: filterBar.context.nullable(),
    save: z.strictObject(form).nullable(),
    rows: z.array(
      z.strictObject({
        id: z.string(),
        href: z.string(),
        number: z.string(),
        name: z.string(),
        against: z.string(),
        matter: z.string().nullable(),
        lawyer: z.string().nullable(),
        stage: tag.context,
        where: z.string().nullable(),
        lamp: lamp.context.nullable(),
        /** How long nobody touched it, once that is too long. */
        idle: phraseSchema.nullable(),
        cells: z.array(cell),
        error: phraseSchema.nullable(),
        refused: reasons.context.nullable(),
        pick: phraseSchema,
      }),
    ),
    total: phraseSchema.nullable(),
    first: z.string().nullable(),
    next: z.string().nullable(),
    sweep: z.strictObject({ ...form, fields: z.array(field.context) }).nullable(),
  }),
})
