/** 人民调解调查记录 (司发通〔2010〕239号 form 6): who was asked, where and when, and what he said; written by hand at the place. */
import { z } from 'zod'
import { code, namedParties, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const investigationRecord = definePaper({
  kind: 'investigation-record',
  version: '1',
  layout: 'record',
  title: '人民调解调查记录',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: namedParties,
    cause: code('cause'),
    investigators: z.array(text),
  }),
})
