/** One consultation: what was asked and answered, what became of it, and what happened to the entry. */
import { z } from 'zod'
import { facts } from '../../parts/facts.ts'
import { formKeys } from '../../parts/form-keys.ts'
import { notice } from '../../parts/notice.ts'
import { tag } from '../../parts/tag.ts'
import { timeline } from '../../parts/timeline.ts'
import { definePage } from '../define-page.ts'

export const consultationPage = definePage({
  name: 'consultations/consultation',
  context: z.strictObject({
    tags: z.array(tag.context),
    notices: z.array(notice.context),
    facts: facts.context,
    answers: z.array(z.strictObject({ text: z.string(), articles: z.array(z.string()) })),
    /** What was said in other words. */
    words: z.string().nullable(),
    timeline: timeline.context,
    /** The empty form of the same channel; the cursor waits on it after saving. */
    again: z.strictObject({ href: z.string(), focus: z.boolean() }).nullable(),
    /** Begins a dispute with what was told; null where there is one already or nobody may. */
    toDispute: z.strictObject({ action: z.string(), keys: formKeys.context }).nullable(),
    /** The application for legal aid with what was told filled in. */
    toAid: z.string().nullable(),
    amend: z.string().nullable(),
    strikeOut: z.string().nullable(),
  }),
})

export type ConsultationModel = z.input<typeof consultationPage.context>
