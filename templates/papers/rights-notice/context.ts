/** 权利义务告知书 (人民调解法 23, 24; 人民调解工作若干规定 30): nature, principles, rights, duties and effect, told before the first sitting and signed for by all. */
import { z } from 'zod'
import { code, namedParties, orNull, signingEmployers, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const rightsNotice = definePaper({
  kind: 'rights-notice',
  version: '1',
  layout: 'form',
  title: '人民调解权利义务告知书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    workers: namedParties,
    employers: signingEmployers,
    cause: code('cause'),
    /** Court the joint confirmation is asked of; null where none is set. */
    courtName: orNull(text),
    arbitrationName: orNull(text),
    mediators: z.array(text),
  }),
})
