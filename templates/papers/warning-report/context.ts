/** 劳动关系预警报告: tells the union above in writing what was noticed where, how grave it is and why (人民调解法 25). */
import { z } from 'zod'
import { clock, count, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const warningReport = definePaper({
  kind: 'warning-report',
  version: '1',
  layout: 'official',
  title: '劳动关系预警报告',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    unionName: text,
    toName: text,
    level: text,
    /** Why it is of this level, line by line. */
    basis: z.array(text),
    employerName: text,
    place: orNull(text),
    noticedOn: day,
    noticedAt: clock,
    kinds: z.array(text).min(1),
    signs: z.array(text),
    /** Null where nobody knows. */
    people: orNull(count),
    arrearsMonths: orNull(count),
    arrears: orNull(fen),
    layoffPeople: orNull(count),
    owner: text,
    mood: text,
    demand: orNull(text),
    /** What was done already, line by line. */
    actions: z.array(text),
    /** Danger of a public-order or criminal case. */
    danger: z.boolean(),
    policeTold: z.boolean(),
    contact: z.strictObject({ name: text, phone: orNull(text) }),
    reportedOn: day,
  }),
})
