/** 转交函: hands a case without an agreement on to the arbitration commission with what the worker need not tell twice (劳动争议调解仲裁法 5, 14). */
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
    /** Mediation ended; `of` names the workers where it did not end for all. */
    terminated: orNull(z.strictObject({ of: orNull(z.array(text)), on: day, reason: code('termination') })),
    /** No agreement within 15 days of the application, the last of which is `lastDay` (14). */
    overdue: orNull(z.strictObject({ of: orNull(z.array(text)), lastDay: day })),
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    /** The jobs in dispute, as far as they are known. */
    employments: z.array(
      z.strictObject({
        name: text,
        occupation: orNull(text),
        from: orNull(day),
        until: orNull(day),
        wage: orNull(fen),
      }),
    ),
    /** Only what both sides confirmed in writing; offers and notes never leave the house (特邀调解规定 22). */
    undisputedFacts: orNull(text),
    lastSafeDay: orNull(day),
    materials: z.array(text),
    contact: z.strictObject({ name: text, phone: text }),
    sentOn: day,
  }),
})
