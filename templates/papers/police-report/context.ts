/** 风险情况报告: tells the police at once of a dispute that may turn into a public-order or criminal case (人民调解法 25). */
import { z } from 'zod'
import { code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const policeReport = definePaper({
  kind: 'police-report',
  version: '1',
  layout: 'official',
  title: '风险情况报告',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    toName: text,
    ourNumber: text,
    danger: code('danger'),
    /** Time, place, number of people, what is happening and what was done. */
    request: text,
    employerNames: z.array(text),
    workers: z.array(z.strictObject({ name: text, phone: orNull(text) })),
    summary: orNull(text),
    /** The day they were told before this paper went out; null while they were not. */
    toldOn: orNull(day),
    contact: z.strictObject({ name: text, phone: text }),
    reportedOn: day,
  }),
})
