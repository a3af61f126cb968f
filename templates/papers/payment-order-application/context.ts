/** 支付令申请书 (劳动争议调解仲裁法 16, 民事诉讼法 225): the worker alone asks for what is due, fixed and unpaid under the agreement. */
import { z } from 'zod'
import { code, day, employers, fen, orNull, text, workers } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const paymentOrderApplication = definePaper({
  kind: 'payment-order-application',
  version: '1',
  layout: 'official',
  title: '支付令申请书',
  number: () => null,
  context: z.strictObject({
    /** Basic court of the debtor's domicile (民诉法解释 23); null leaves it to be written by hand. */
    courtName: orNull(text),
    committeeName: text,
    agreementNumber: text,
    /** Null where several agreements took effect on days of their own. */
    effectiveOn: orNull(day),
    workers,
    /** Who owes; with several, `joint` says that each answers for the whole. */
    employers,
    joint: z.boolean(),
    facts: text,
    /** Instalments past their day of the items a payment order may be asked for; `open` is what is missing of each. */
    due: z.array(z.strictObject({ name: text, item: code('item'), dueOn: day, amount: fen, open: fen })).min(1),
    dueTotal: fen,
    /** The declared default. */
    defaultOn: orNull(day),
    /** Court fee in fen, a third of that of a property case (诉讼费用交纳办法 14(3)); null for several applicants. */
    fee: orNull(fen),
    materials: z.array(text).min(1),
    appliedOn: orNull(day),
  }),
})
