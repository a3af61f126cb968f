/** 撤回调解申请书 (人民调解法 23; 劳动争议调解仲裁法 4, 27): a worker takes the application back, because he no longer wants mediation or settled by himself, and knows what stays open to him. */
import { z } from 'zod'
import { code, day, namedParties, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const withdrawal = definePaper({
  kind: 'withdrawal',
  version: '1',
  layout: 'official',
  title: '撤回调解申请书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: namedParties,
    cause: code('cause'),
    receivedOn: day,
    /** Settled between themselves: a settlement, not a mediation agreement (劳动争议调解仲裁法 4). */
    settledPrivately: z.boolean(),
    /** Null before it happened. */
    withdrawnOn: orNull(day),
    mediators: z.array(text),
  }),
})
