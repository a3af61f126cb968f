/** 人民调解协议书 (司发通〔2010〕239号 form 9; 人民调解法 29): who pays whom what, when and how, so clear that a court can confirm it. */
import { z } from 'zod'
import { code, count, day, employers, orNull, payments, text, workers } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const agreement = definePaper({
  kind: 'agreement',
  version: '1',
  layout: 'official',
  title: '人民调解协议书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    cause: code('cause'),
    workers,
    employers,
    /** Main facts and matters in dispute (人民调解法 29 (2)). */
    facts: text,
    /** Whether any worker's employment is known: a long list of workers gets a table of it. */
    employmentKnown: z.boolean(),
    /** What each side held in the dispute. */
    workerPosition: orNull(text),
    employerPosition: orNull(text),
    /** Each party's responsibility (人民调解法 29 (2)). */
    responsibility: orNull(text),
    /** Null for an agreement without money. */
    payments: orNull(payments),
    /** Everything promised beside money: papers, days of termination, apologies. */
    clauses: z.array(text),
    /** Consequence of default: the rest falls due at once, and what else was agreed. */
    onDefault: orNull(z.strictObject({ acceleration: z.boolean(), further: orNull(text) })),
    /** Items after whose payment nothing more is owed; only what is listed (domain.md 2.4). */
    settledItems: z.array(code('item')),
    /** Joint application for judicial confirmation; `by` null = within the 30 days of the law (人民调解法 33). */
    confirmation: orNull(z.strictObject({ courtName: text, by: orNull(day) })),
    /** Names of the only parties bound when not all sign. */
    bindsOnly: z.array(text),
    place: orNull(text),
    /** Parties + 1. */
    copies: count.min(3),
    mediators: z.array(text).min(1),
    recorder: orNull(text),
    /** Printed beside the seal; null leaves the day to be written by hand. */
    dated: orNull(day),
  }),
})
