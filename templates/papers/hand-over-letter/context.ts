/** 转办函: asks a body that is no court for help, counselling or an inspection, and tells it what was chosen and nothing else (GXF 6, 23). */
import { z } from 'zod'
import { code, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const handOverLetter = definePaper({
  kind: 'hand-over-letter',
  version: '1',
  layout: 'official',
  title: '转办函',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    toName: text,
    ourNumber: text,
    ground: code('hand-over-ground'),
    workerNames: z.array(text).min(1),
    /** The telephone is null where it was not chosen to be told. */
    workers: z.array(z.strictObject({ name: text, phone: orNull(text) })).min(1),
    /** Empty where it was not chosen. */
    employerNames: z.array(text),
    summary: orNull(text),
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    /** Only what both sides confirmed in writing; offers and notes never leave the house (特邀调解规定 22). */
    undisputedFacts: orNull(text),
    request: text,
    answerBy: day,
    consentedOn: orNull(day),
    contact: z.strictObject({ name: text, phone: text }),
    sentOn: day,
  }),
})
