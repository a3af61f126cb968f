/** 终止法律援助决定书 (法律援助法 48, 49): why aid ends before its time and who looks at it again. */
import { z } from 'zod'
import { aidOf, reviewer } from '../aid-parts.ts'
import { body, code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const aidTermination = definePaper({
  kind: 'aid-termination',
  version: '1',
  layout: 'official',
  title: '终止法律援助决定书',
  number: (context) => context.number,
  context: z.strictObject({
    ...aidOf,
    grantedOn: orNull(day),
    reason: code('aid-termination'),
    lawyerName: orNull(text),
    reviewer,
    decidedOn: day,
    desk: body,
  }),
})
