/** 征求调解意见书: asks the other side whether it wants mediation, tells it what that means and gives it a slip to answer on (人民调解法 17; 企业劳动争议协商调解规定 22). */
import { z } from 'zod'
import { body, code, day, fen, namedParties, orNull, receivers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const invitation = definePaper({
  kind: 'invitation',
  version: '1',
  layout: 'record',
  title: '征求调解意见书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    recipientName: text,
    workers: namedParties,
    cause: code('cause'),
    receivedOn: day,
    commissionerName: orNull(text),
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    /** Null leaves the day to the hand. */
    answerBy: orNull(day),
    desk: body,
    invitedOn: day,
    receivers,
  }),
})
