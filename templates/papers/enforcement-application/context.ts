/** 强制执行申请书 (民事诉讼法 247, 250): what a confirmed or reviewed agreement still owes, within two years. */
import { z } from 'zod'
import { code, day, employers, fen, orNull, text, workers } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const enforcementApplication = definePaper({
  kind: 'enforcement-application',
  version: '1',
  layout: 'official',
  title: '强制执行申请书',
  number: () => null,
  context: z.strictObject({
    courtName: orNull(text),
    workers,
    employers,
    joint: z.boolean(),
    /** The paper that is enforced. */
    basis: z.strictObject({ paper: code('enforceable-paper'), body: text, number: orNull(text), on: orNull(day) }),
    agreementNumber: text,
    due: z.array(z.strictObject({ name: text, item: code('item'), dueOn: day, amount: fen, open: fen })).min(1),
    dueTotal: fen,
    /** Last day on which it may be asked (民事诉讼法 250). */
    lastDay: orNull(day),
    materials: z.array(text).min(1),
    appliedOn: orNull(day),
  }),
})
