/** 给予法律援助决定书 (法律援助法 42-44; 工会法 30): that aid is given, on which ground, for what, and what the aided person has to do. */
import { z } from 'zod'
import { aidOf } from '../aid-parts.ts'
import { body, code, day, orNull } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const aidGrant = definePaper({
  kind: 'aid-grant',
  version: '1',
  layout: 'official',
  title: '给予法律援助决定书',
  number: (context) => context.number,
  context: z.strictObject({
    ...aidOf,
    appliedOn: day,
    ground: code('aid-ground'),
    /** The ground asks nobody for his means (法律援助法 42). */
    withoutMeansTest: z.boolean(),
    items: z.array(code('item')),
    /** The day aid began before this decision (法律援助法 44). */
    begunOn: orNull(day),
    decidedOn: day,
    desk: body,
  }),
})
