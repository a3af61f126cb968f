/** 不予法律援助决定书 (法律援助法 43, 49): why aid is not given, who looks at it again, and which ways stay open. */
import { z } from 'zod'
import { aidOf, reviewer } from '../aid-parts.ts'
import { body, code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const aidRefusal = definePaper({
  kind: 'aid-refusal',
  version: '1',
  layout: 'official',
  title: '不予法律援助决定书',
  number: (context) => context.number,
  context: z.strictObject({
    ...aidOf,
    appliedOn: day,
    reason: code('aid-refusal'),
    /** The case's own particulars behind the reason. */
    detail: orNull(text),
    reviewer,
    /** Last safe day of limitation for arbitration. */
    limitationOn: orNull(day),
    decidedOn: day,
    desk: body,
  }),
})
