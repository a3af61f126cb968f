/** 调解受理通知书: to the applicant that the case is taken, to the respondent with a copy of the application and the question whether he wants mediation (人民调解法 17, 劳动争议调解仲裁法 14). */
import { z } from 'zod'
import { body, code, day, fen, namedParties, orNull, receivers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const acceptanceNotice = definePaper({
  kind: 'acceptance-notice',
  version: '1',
  layout: 'record',
  title: '调解受理通知书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    recipientName: text,
    /** True for the applicant, false for the respondent. */
    toApplicant: z.boolean(),
    workers: namedParties,
    employers: namedParties,
    cause: code('cause'),
    receivedOn: day,
    acceptedOn: day,
    /** The body that commissioned the mediation, which then follows its paper and not an application. */
    commissionerName: orNull(text),
    /** What the respondent is asked for; empty for the applicant, who asked. */
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    /** Day the respondent agreed to mediation; null while he has not answered. */
    consentedOn: orNull(day),
    /** Day by which he is asked to answer; null leaves it to the hand. */
    answerBy: orNull(day),
    /** Last day of the mediation; null where no term runs. */
    finishBy: orNull(day),
    /** From the day after one may go to arbitration without waiting (劳动争议调解仲裁法 14); null for a commission. */
    freeAfter: orNull(day),
    mediators: z.array(text),
    desk: body,
    receivers,
  }),
})
