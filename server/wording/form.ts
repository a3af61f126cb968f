/** Reads the forms of wording: a text with its reason, a decision, an earlier version. */
import { z } from 'zod'
import { MOST_TEXT } from '../../templates/papers/template-contract.ts'
import { choice, id, maybeText, revision, text, ticked } from '../http/fields.ts'

/** Longest reason of a proposal or decision, in characters. */
export const LONGEST_REASON = 200

const template = text(MOST_TEXT, { lines: true }).transform((typed) => `${typed}\n`)
const sample = maybeText(40)
const caseNumber = maybeText(60)

/** What is typed on the page of one kind, proposed. */
export const proposeForm = z.strictObject({
  unit: id,
  text: template,
  reason: text(LONGEST_REASON),
  sample,
  caseNumber,
  dropped: ticked,
  revision,
  /** The draft the text was typed in. */
  draftId: id,
})

/** The same, only to be looked at. */
export const tryForm = z.object({ unit: id, text: template, sample, caseNumber })

export const decideForm = z.strictObject({
  unit: id,
  outcome: choice(['activated', 'returned']),
  reason: maybeText(LONGEST_REASON),
  revision,
})

export const backForm = z.strictObject({
  unit: id,
  /** Empty gives up the unit's own wording. */
  number: maybeText(9).transform((typed) => (typed !== null && /^\d{1,9}$/.test(typed) ? Number(typed) : null)),
  reason: text(LONGEST_REASON),
  revision,
})
