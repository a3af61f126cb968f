/** 人民调解证据材料 (司发通〔2010〕239号 form 7): the sheet evidence is pasted on, with its name, source, provider and the remark that the copy agrees with the original. */
import { z } from 'zod'
import { code, day, namedParties, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const evidenceSheet = definePaper({
  kind: 'evidence-sheet',
  version: '1',
  layout: 'form',
  title: '人民调解证据材料',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: namedParties,
    cause: code('cause'),
    providerName: text,
    company: z.boolean(),
    /** What the provider has brought so far, in order; empty leaves one sheet to be filled in by hand. */
    materials: z.array(z.strictObject({ title: text, broughtOn: day, originalSeen: z.boolean() })),
  }),
})
