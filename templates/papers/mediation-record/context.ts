/** 人民调解记录 (司发通〔2010〕239号 form 8): what was said in one session; read back and signed by all. */
import { z } from 'zod'
import { clock, code, day, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const mediationRecord = definePaper({
  kind: 'mediation-record',
  version: '1',
  layout: 'record',
  title: '人民调解记录',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    heldOn: day,
    from: orNull(clock),
    to: orNull(clock),
    place: text,
    manner: code('session-manner'),
    /** The natural persons present for each party, with what they came as (本人, 委托代理人…). */
    parties: z.array(z.strictObject({ name: text, part: text })).min(1),
    /** Who came, as it was typed at the sitting; null when nobody noted it. */
    attendance: orNull(text),
    /** Invited helpers only: neither mediators, parties nor recorder. */
    guests: z.array(z.strictObject({ name: text, part: text })),
    /** The parties were told nature, principles, rights and duties (人民调解工作若干规定 30). */
    rightsTold: z.boolean(),
    statements: z.array(z.strictObject({ speaker: text, said: text })).min(1),
    result: text,
    mediators: z.array(text).min(1),
    recorder: orNull(text),
  }),
})
