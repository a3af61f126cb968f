/** 经济困难状况说明表 (法律援助法 41): the applicant says how he stands, where the ground asks for it (42 asks nobody on its list). */
import { z } from 'zod'
import { code, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const aidMeansStatement = definePaper({
  kind: 'aid-means-statement',
  version: '1',
  layout: 'form',
  title: '经济困难状况说明表',
  number: (context) => context.number,
  context: z.strictObject({
    number: orNull(text),
    union: z.boolean(),
    agencyName: orNull(text),
    worker: z.strictObject({
      name: text,
      identityNumber: orNull(text),
      phone: orNull(text),
      address: orNull(text),
      occupation: orNull(text),
      wage: orNull(fen),
    }),
    way: code('aid-means-box'),
    appliedOn: day,
  }),
})
