/** 转交函: hands a failed or defaulted case on to the arbitration commission with what the worker need not tell twice (劳动争议调解仲裁法 5, 15). */
import { z } from 'zod'
import { code, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const arbitrationReferralLetter = definePaper({
  kind: 'arbitration-referral-letter',
  version: '1',
  layout: 'official',
  title: '劳动争议案件转交函',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    commissionName: text,
    ourNumber: text,
    workerNames: z.array(text).min(1),
    employerNames: z.array(text).min(1),
    cause: code('cause'),
    receivedOn: day,
    terminatedOn: day,
    reason: code('termination'),
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    /** Only what both sides confirmed in writing; offers and notes never leave the house (特邀调解规定 22). */
    undisputedFacts: orNull(text),
    lastSafeDay: orNull(day),
    materials: z.array(text),
    contact: z.strictObject({ name: text, phone: text }),
    sentOn: day,
  }),
})
