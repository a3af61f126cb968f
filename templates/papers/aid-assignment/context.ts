/** 指派通知书 (法律援助法 43, 46, 55): who carries the case from which day, instead of whom, and what is expected of him. */
import { z } from 'zod'
import { aidLawyer, aidOf } from '../aid-parts.ts'
import { body, code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const aidAssignment = definePaper({
  kind: 'aid-assignment',
  version: '1',
  layout: 'official',
  title: '法律援助指派通知书',
  number: (context) => context.number,
  context: z.strictObject({
    ...aidOf,
    workerPhone: orNull(text),
    lawyer: aidLawyer,
    /** Why somebody else carried it before. */
    replaced: orNull(code('aid-lawyer-change')),
    items: z.array(code('item')),
    limitationOn: orNull(day),
    assignedOn: day,
    desk: body,
  }),
})
