/** 推举代表人书: ten or more workers with a common request elect three to five of them, all signing one list (LDTZ 7, ORD33 5). */
import { z } from 'zod'
import { code, count, namedParties, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const representativesMandate = definePaper({
  kind: 'representatives-mandate',
  version: '1',
  layout: 'official',
  title: '推举代表人书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    /** All who elect, the elected among them. */
    workers: namedParties,
    employers: namedParties,
    cause: code('cause'),
    elected: z
      .array(
        z.strictObject({
          name: text,
          sex: orNull(code('sex')),
          age: orNull(count),
          identityNumber: orNull(text),
          phone: orNull(text),
        }),
      )
      .min(1),
  }),
})
