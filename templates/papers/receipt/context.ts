/** 收条: the payee's word that money has arrived, one for each payment; the proof of performance in the volume (domain.md 2.2 no. 9). */
import { z } from 'zod'
import { code, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const receipt = definePaper({
  kind: 'receipt',
  version: '1',
  layout: 'record',
  title: '收条',
  number: (context) => context.number,
  context: z.strictObject({
    /** The case's number with that of the payment in it. */
    number: text,
    committeeName: text,
    agreementNumber: text,
    payeeName: text,
    /** The worker who died, when an heir receives; null while he receives himself. */
    inPlaceOf: orNull(text),
    /** What proves the heir, line by line. */
    proofs: z.array(text),
    payeeIdentityNumber: orNull(text),
    payer: text,
    items: z.array(code('item')).min(1),
    amount: fen,
    manner: code('manner'),
    paidOn: day,
    /** Still to come for this payee under the agreement; null when this was the last. */
    rest: orNull(fen),
    mediators: z.array(text),
  }),
})
