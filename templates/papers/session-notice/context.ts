/** 调解通知书: when and where the parties meet, who mediates, the right to object to him, and what to bring (人民调解法 22, 23; 特邀调解规定 14). */
import { z } from 'zod'
import { body, clock, code, day, namedParties, orNull, receivers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const sessionNotice = definePaper({
  kind: 'session-notice',
  version: '1',
  layout: 'record',
  title: '调解通知书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    recipientName: text,
    toApplicant: z.boolean(),
    /** The other side as this recipient sees it. */
    others: namedParties,
    cause: code('cause'),
    heldOn: day,
    startsAt: orNull(clock),
    manner: code('session-manner'),
    /** Null for a sitting by telephone or video, where the manner says enough. */
    place: orNull(text),
    mediators: z.array(text),
    recorder: orNull(text),
    desk: body,
    noticeOn: day,
    receivers,
  }),
})
