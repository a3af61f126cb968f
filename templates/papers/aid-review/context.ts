/** 法律援助复核决定书 (法律援助法 49): what was held against a refusal or an ending, who looked into it, whether the decision stands, and what follows. */
import { z } from 'zod'
import { aidOf, reviewer } from '../aid-parts.ts'
import { body, code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const aidReview = definePaper({
  kind: 'aid-review',
  version: '1',
  layout: 'official',
  title: '法律援助异议审查决定书',
  number: (context) => context.number,
  context: z.strictObject({
    ...aidOf,
    /** Why aid was refused; null where it had been ended. */
    refused: orNull(code('aid-refusal')),
    /** Why aid was ended; null where it had been refused. */
    terminated: orNull(code('aid-termination')),
    /** The day of the decision objected to. */
    originalOn: day,
    objectedOn: day,
    finding: text,
    /** The decision stands. */
    upheld: z.boolean(),
    reviewer,
    limitationOn: orNull(day),
    decidedOn: day,
    desk: body,
  }),
})
