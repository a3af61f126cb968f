/** Reads the forms of closing a month: a proposal, and the second person's word. */
import { z } from 'zod'
import { choice, id, maybeText, revision } from '../http/fields.ts'

/** Longest reason, in characters. */
export const LONGEST_REASON = 300

const reason = maybeText(LONGEST_REASON)

export const proposeForm = z.strictObject({ unit: id, what: choice(['close', 'reopen']), reason, revision })

export const decideForm = z.strictObject({ unit: id, word: choice(['agreed', 'refused']), reason, revision })
