/** 人民调解员确定通知书 (人民调解法 19, 23): who mediates, for whom one who left, and how a party chooses another or objects. */
import { z } from 'zod'
import { body, code, day, namedParties, orNull, signingEmployers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const assignmentNotice = definePaper({
  kind: 'assignment-notice',
  version: '1',
  layout: 'form',
  title: '人民调解员确定通知书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: signingEmployers,
    cause: code('cause'),
    /** The presiding one first. */
    mediators: z.array(text).min(1),
    /** True when several mediate and the first presides. */
    several: z.boolean(),
    recorder: orNull(text),
    /** Who mediated before and was replaced. */
    replaced: orNull(text),
    desk: body,
    decidedOn: day,
  }),
})
