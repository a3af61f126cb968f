/** The face of a case that tells the worker's rights in time, as data: limitation with its notes, and where the case may go. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { lamp } from '../../parts/lamp.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { handOversSection } from './hand-overs-section.ts'

const limitationRow = z.strictObject({
  worker: z.string(),
  kind: wordKeySchema,
  /** Null while nothing runs. */
  lamp: lamp.context.nullable(),
  basis: wordKeySchema,
  article: z.string(),
  lawDay: z.string().nullable(),
  /** A suspension lasts: the law gives no day yet. */
  lawDayOpen: z.boolean(),
  provisional: z.boolean(),
  /** Wages of somebody of whom nobody has said whether the employment lasts. */
  employmentUnknown: z.boolean(),
  steps: z.array(
    z.strictObject({
      word: wordKeySchema,
      day: z.string().nullable(),
      cause: wordKeySchema.nullable(),
      article: z.string(),
    }),
  ),
})

export const limitationSection = z.strictObject({
  rows: z.array(limitationRow),
  /** The page that asks for the days the years count from; null for those who may not. */
  tell: z.string().nullable(),
  /** Given when fewer than seven days are left; the addresses that prepare arbitration and apply for aid, null for those who may not. */
  aid: z.strictObject({ arbitration: z.string().nullable(), apply: z.string().nullable() }).nullable(),
  notes: dataTable.context,
  /** Addresses of the steps; null where this person, stage or case has none. */
  add: z.string().nullable(),
  resume: z.string().nullable(),
  strike: z.string().nullable(),
})

export const waysSection = z.strictObject({
  /** Every rule on scope that touches the case. */
  scope: z.array(
    z.strictObject({ tag: tag.context, word: wordKeySchema, article: z.string(), door: z.string().nullable() }),
  ),
  /** Parties the law joins to those named; the address that adds one, null for those who may not. */
  parties: z.array(
    z.strictObject({ role: wordKeySchema, why: wordKeySchema, article: z.string(), add: z.string().nullable() }),
  ),
  ways: z.array(
    z.strictObject({
      label: wordKeySchema,
      open: z.boolean(),
      needsGround: z.boolean(),
      until: phraseSchema.nullable(),
      reasons: reasons.context,
      venues: z.array(z.strictObject({ text: z.string(), article: z.string() })),
      /** The page that prepares it; null while it is closed, or for those who may not. */
      prepare: z.string().nullable(),
    }),
  ),
  /** Ways to other bodies than courts and arbitration. */
  others: z.array(
    z.strictObject({
      label: wordKeySchema,
      open: z.boolean(),
      /** Its days, or that they are not known. */
      until: z.array(phraseSchema),
      venue: z.strictObject({ word: wordKeySchema, article: z.string() }),
      remarks: z.array(z.strictObject({ word: wordKeySchema, article: z.string() })),
      reasons: reasons.context,
      /** The page that asks for the day it counts from. */
      tell: z.string().nullable(),
    }),
  ),
})

export const rightsSection = z.strictObject({
  limitation: limitationSection,
  ways: waysSection,
  handOvers: handOversSection,
})
