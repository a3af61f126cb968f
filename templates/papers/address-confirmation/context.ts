/** 送达地址确认书 (民事诉讼法解释 136, 137 by analogy): where a party can be reached by paper and by message, and what follows when that is wrong. */
import { z } from 'zod'
import { code, namedParties, orNull, principal, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const addressConfirmation = definePaper({
  kind: 'address-confirmation',
  version: '1',
  layout: 'form',
  title: '送达地址确认书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    principal,
    isWorker: z.boolean(),
    others: namedParties,
    cause: code('cause'),
    agentName: orNull(text),
  }),
})
