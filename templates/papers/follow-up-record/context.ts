/** 人民调解回访记录 (司发通〔2010〕239号 form 11): whether what was promised was done; printed before the visit it is filled in by hand. */
import { z } from 'zod'
import { code, day, fen, named, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const followUpRecord = definePaper({
  kind: 'follow-up-record',
  version: '1',
  layout: 'form',
  title: '人民调解回访记录',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: z.array(named).min(1),
    employerNames: z.array(text),
    /** Numbers of the agreements in force; empty where none was concluded. */
    agreementNumbers: z.array(text),
    purpose: code('follow-purpose'),
    /** Promised and received up to the visit; null where nothing was to be paid. */
    sums: orNull(z.strictObject({ agreed: fen, received: fen, performedOn: orNull(day) })),
    /** The visit; null while it lies ahead. */
    visit: orNull(
      z.strictObject({ on: day, manner: code('contact-manner'), spokeWith: orNull(text), note: orNull(text) }),
    ),
    /** Nobody answered: nothing can be ticked. */
    notReached: z.boolean(),
    performed: code('follow-performed'),
    satisfied: code('follow-satisfied'),
    relapse: code('follow-relapse'),
    visitorName: text,
  }),
})
