/** 登记回执: the one paper a worker takes home; plain words, large type, the day that protects the claim (劳动争议调解仲裁法 14, 27). */
import { z } from 'zod'
import { body, code, count, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const receiptSlip = definePaper({
  kind: 'receipt-slip',
  version: '2',
  layout: 'slip',
  title: '登记回执',
  number: () => null,
  context: z.strictObject({
    committeeName: text,
    /** Room or desk that registered; its phone is the one to call. */
    desk: body,
    registrationCode: text,
    receivedOn: day,
    workerName: text,
    workerCount: count.min(1),
    /** True for more than one worker. */
    isGroup: z.boolean(),
    respondentNames: z.array(text),
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    claimedTotal: orNull(fen),
    nextStep: code('next-step'),
    nextOn: orNull(day),
    arbitration: body,
    /** 15 days from receipt: then one may go to arbitration without waiting (劳动争议调解仲裁法 14). */
    free: orNull(day),
    /** Last safe day of limitation; null while none can be counted: then the slip states the rule (劳动争议调解仲裁法 27). */
    lastSafeDay: orNull(day),
  }),
})
