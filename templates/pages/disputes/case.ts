/** The file of one case: the bar that stays, its faces under tabs, and beside them what can be done next. */
import { z } from 'zod'
import { formKeys } from '../../parts/form-keys.ts'
import { identityBar } from '../../parts/identity-bar.ts'
import { nextSteps } from '../../parts/next-steps.ts'
import { notice } from '../../parts/notice.ts'
import { tabs } from '../../parts/tabs.ts'
import { wordKeySchema } from '../../words/phrase.ts'
import { definePage } from '../define-page.ts'
import {
  historySection,
  notesSection,
  papersSection,
  partiesSection,
  performanceSection,
  termsSection,
} from './case-sections.ts'
import { evidenceSection } from './evidence-section.ts'
import { rightsSection } from './rights-section.ts'

export const casePage = definePage({
  name: 'disputes/case',
  context: z.strictObject({
    /** The case's number, or its code before acceptance. */
    name: z.string(),
    identity: identityBar.context,
    notices: z.array(notice.context),
    tabs: tabs.context,
    /** The face that is shown; the others are null. */
    history: historySection.nullable(),
    parties: partiesSection.nullable(),
    terms: termsSection.nullable(),
    rights: rightsSection.nullable(),
    evidence: evidenceSection.nullable(),
    papers: papersSection.nullable(),
    performance: performanceSection.nullable(),
    notes: notesSection.nullable(),
    next: nextSteps.context,
    /** Steps that belong to other stages of a case. */
    elsewhere: z.array(wordKeySchema),
    /** One click for one call; null for those who may not log any. */
    calls: z
      .strictObject({
        action: z.string(),
        keys: formKeys.context,
        more: z.string(),
        people: z.array(
          z.strictObject({
            name: z.string(),
            results: z.array(z.strictObject({ value: z.string(), label: wordKeySchema })),
          }),
        ),
      })
      .nullable(),
  }),
})

export type CaseModel = z.input<typeof casePage.context>
