/** One warning: what is known, its level and why, what is due, what can be done, how it came so far. */
import { z } from 'zod'
import { errorSummary } from '../../parts/error-summary.ts'
import { facts } from '../../parts/facts.ts'
import { field } from '../../parts/field.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { lamp } from '../../parts/lamp.ts'
import { reasons } from '../../parts/reasons.ts'
import { tag } from '../../parts/tag.ts'
import { timeline } from '../../parts/timeline.ts'
import { phraseSchema, wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import { handOversSection } from '../disputes/hand-overs-section.ts'

const basisLine = z.strictObject({ level: tag.context, what: phraseSchema, article: z.string() })

export const warningPage = definePage({
  name: 'warnings/warning',
  context: z.strictObject({
    code: z.string(),
    employer: z.string(),
    level: tag.context,
    state: tag.context,
    place: z.string().nullable(),
    unit: z.string(),
    reporter: z.string().nullable(),
    /** The clock that ends first, or that none runs. */
    next: lamp.context,
    errors: errorSummary.context.nullable(),
    refused: reasons.context.nullable(),
    /** What made the level it has. */
    basis: z.array(basisLine),
    /** What the rule says now, where that is another level. */
    proposal: z.strictObject({ level: tag.context, basis: z.array(basisLine) }).nullable(),
    clocks: z.array(lamp.context),
    facts: facts.context,
    demand: z.string().nullable(),
    actions: z.string().nullable(),
    pictures: z.array(z.string()),
    /** Making it a case: one worker's or a group's. */
    convert: z.strictObject({ action: z.string(), keys: formKeys.context, group: z.string() }).nullable(),
    steps: z.array(
      z.strictObject({
        label: wordKeySchema,
        primary: z.boolean(),
        /** Unfolded: the primary step, or the one just refused. */
        open: z.boolean(),
        action: z.string(),
        keys: formKeys.context,
        fields: z.array(field.context),
      }),
    ),
    closed: z.array(z.strictObject({ label: wordKeySchema, reasons: reasons.context })),
    letters: z.array(
      z.strictObject({
        kind: wordKeySchema,
        sentOn: z.string(),
        answerBy: z.string(),
        state: tag.context,
        answer: z.string().nullable(),
        paper: z.string().nullable(),
      }),
    ),
    handOvers: handOversSection.nullable(),
    papers: z.array(z.strictObject({ href: z.string(), text: z.string() })),
    history: timeline.context,
  }),
})
