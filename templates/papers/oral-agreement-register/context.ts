/** 人民调解口头协议登记表 (司发通〔2010〕239号 form 10; 人民调解法 28, 30): an oral agreement binds from the day it is reached; the mediator writes it down. */
import { z } from 'zod'
import { code, day, employers, orNull, payments, text, workers } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const oralAgreementRegister = definePaper({
  kind: 'oral-agreement-register',
  version: '1',
  layout: 'form',
  title: '人民调解口头协议登记表',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    cause: code('cause'),
    workers,
    employers,
    facts: text,
    responsibility: orNull(text),
    /** What was agreed beside money, in the parties' words; null when it was money alone. */
    agreed: orNull(text),
    payments: orNull(payments),
    /** True when everything was paid on the spot. */
    paidOnTheSpot: z.boolean(),
    reachedOn: day,
    place: orNull(text),
    mediators: z.array(text).min(1),
    recorder: orNull(text),
  }),
})
