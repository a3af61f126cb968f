/** The faces of a case as data: parties, terms, papers, performance and private notes, each drawn under its own tab. */
import { z } from 'zod'
import { dataTable } from '../../parts/data-table.ts'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { lamp } from '../../parts/lamp.ts'
import { masked } from '../../parts/masked.ts'
import { offerTable } from '../../parts/offer-table.ts'
import { tag } from '../../parts/tag.ts'
import { timeline } from '../../parts/timeline.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { ladderSection } from './ladder-section.ts'

export const historySection = z.strictObject({
  summary: z.string(),
  overview: facts.context,
  /** Address of the machine's diagram with this case's place in it. */
  diagram: z.string(),
  /** The course of the negotiation; null where there is none, or for those who do not mediate. */
  offers: offerTable.context.nullable(),
  timeline: timeline.context,
})

const party = z.strictObject({
  /** Straight to his questions in a long form. */
  amend: z.string().nullable(),
  name: z.string(),
  /** The employer under all its names. */
  href: z.string().nullable(),
  tags: z.array(tag.context),
  facts: facts.context,
  identity: masked.context.nullable(),
  phone: masked.context.nullable(),
})

/** Steps about who stands in the case. */
const links = z.array(z.strictObject({ label: wordKeySchema, href: z.string() }))
export const partyActs = z.strictObject({ workers: links, employers: links })
export type PartyActs = z.output<typeof partyActs>

export const partiesSection = z.strictObject({
  acts: partyActs,
  workers: z.array(party),
  employers: z.array(party),
  claims: dataTable.context,
  /** The table of workers, where there are several; how many of them this page leaves to it. */
  table: z.string().nullable(),
  workersLeft: z.int().nullable(),
  mediators: dataTable.context,
  /** The page that amends what was registered; null where this person or stage may not. */
  amend: z.string().nullable(),
  /** The calculators for this case. */
  calculate: z.string(),
})

const termRow = z.strictObject({
  name: wordKeySchema,
  /** Of whom, or of which agreement or instalment, where the case has several. */
  whose: z.string().nullable(),
  /** Null for a term that has ended. */
  lamp: lamp.context.nullable(),
  status: tag.context,
  article: z.string(),
  provisional: z.boolean(),
  counted: facts.context,
  steps: z.array(z.strictObject({ word: wordKeySchema, day: z.string().nullable(), article: z.string().nullable() })),
})

export const termsSection = z.strictObject({ terms: z.array(termRow) })

export const papersSection = z.strictObject({
  /** The volume: what lies in it, what is missing. */
  volume: z.string(),
  /** Many papers in one go; null for those who may not issue. */
  inBulk: z.string().nullable(),
  /** The case in the order another platform asks for it; null for those who may not see whole numbers. */
  copySheet: z.string().nullable(),
  offered: z.array(z.strictObject({ name: wordKeySchema, since: z.string(), preview: z.string(), pdf: z.string() })),
  /** What parties ask for at any time, without a step that offers it. */
  ready: z.array(z.strictObject({ name: wordKeySchema, preview: z.string(), pdf: z.string() })),
  issued: dataTable.context,
})

export const performanceSection = z.strictObject({
  /** The page that records a payment; null while nothing can be recorded. */
  record: z.string().nullable(),
  /** Every entry of the case's money. */
  /** What workers say of the service; null for those who neither read nor enter it. */
  ratings: z.string().nullable(),
  ledger: z.string(),
  /** What to do about money that is late; null while none is. */
  ladder: ladderSection.nullable(),
  /** What each heir of a worker who died gets; null where nobody has. */
  heirs: dataTable.context.nullable(),
  /** What hinders performance, and the page that notes one; null where nothing can be noted. */
  hindrances: dataTable.context.nullable(),
  hinder: z.string().nullable(),
  agreements: dataTable.context,
  instalments: dataTable.context,
  payments: dataTable.context,
  referrals: dataTable.context,
})

export const notesSection = z.strictObject({
  notes: z.array(z.strictObject({ id: z.string(), who: z.string(), when: z.string(), body: z.string() })),
  form: z
    .strictObject({
      action: z.string(),
      keys: formKeys.context,
      body: field.context,
    })
    .nullable(),
  errors: errorSummary.context.nullable(),
  /** How many others there are that this answer does not show; null where there are none. */
  others: z.int().nullable(),
  /** Opens them, with a reason; null where nobody asks here. */
  open: z.strictObject({ action: z.string(), keys: formKeys.context, reason: field.context }).nullable(),
})
