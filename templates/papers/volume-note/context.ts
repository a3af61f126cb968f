/** 卷宗情况说明 (司发通〔2010〕239号 form 13): what a later reader of the volume must know: how the case went, what was put right, what is missing. */
import { z } from 'zod'
import { day, named, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const volumeNote = definePaper({
  kind: 'volume-note',
  version: '1',
  layout: 'form',
  title: '卷宗情况说明',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: z.array(named).min(1),
    employerNames: z.array(text),
    /** The course of the case, a line a day. */
    course: z.array(z.strictObject({ on: day, what: text })).min(1),
    /** What was put right afterwards and why. */
    corrections: z.array(z.strictObject({ on: day, what: text, reason: text })),
    /** Steps keyed on a later day than they happened. */
    enteredLater: z.array(z.strictObject({ on: day, what: text, enteredOn: day })),
    /** Papers that a later one replaced. */
    replaced: z.array(z.strictObject({ paper: text, number: orNull(text), on: day })),
    /** Null until the volume is filed: a hand writes it in. */
    filedBy: orNull(text),
    filledOn: day,
  }),
})
