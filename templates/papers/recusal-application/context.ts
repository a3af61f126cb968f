/** 回避申请书 (人民调解法 23; 特邀调解规定 15): a party asks that a mediator or the recorder step aside, with the ground. */
import { z } from 'zod'
import { code, namedParties, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const recusalApplication = definePaper({
  kind: 'recusal-application',
  version: '1',
  layout: 'official',
  title: '回避申请书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    applicantName: text,
    company: z.boolean(),
    others: namedParties,
    cause: code('cause'),
    mediators: z.array(text).min(1),
  }),
})
