/** 不予受理通知书: why the committee cannot take the case and which door is the right one; a refusal without an address helps no one. */
import { z } from 'zod'
import { body, code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const refusalNotice = definePaper({
  kind: 'refusal-notice',
  version: '1',
  layout: 'official',
  title: '不予受理通知书',
  number: (context) => context.number,
  context: z.strictObject({
    /** Register number of the notice, or the registration code: a refused case bears no case number. */
    number: text,
    committeeName: text,
    applicantName: text,
    respondentNames: z.array(text),
    receivedOn: day,
    cause: orNull(code('cause')),
    reason: code('scope-door'),
    /** The case's own particulars behind the reason. */
    detail: orNull(text),
    /** The very body one should go to, when it is known. */
    door: orNull(body),
    /** Last safe day of limitation for arbitration, where arbitration is open. */
    lastSafeDay: orNull(day),
    aid: orNull(body),
    decidedOn: day,
  }),
})
