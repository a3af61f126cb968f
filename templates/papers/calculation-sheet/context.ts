/** 计算说明（参考）: how a claimed sum comes about, step by step, for the worker to take along and the other side to check. */
import { z } from 'zod'
import { day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const calculationSheet = definePaper({
  kind: 'calculation-sheet',
  version: '1',
  layout: 'form',
  title: '计算说明（参考）',
  number: () => null,
  context: z.strictObject({
    item: text,
    workerName: orNull(text),
    respondents: orNull(z.array(text)),
    caseNumber: orNull(text),
    steps: z
      .array(z.strictObject({ name: text, working: text, article: text, sum: orNull(fen), fund: z.boolean() }))
      .min(1),
    total: fen,
    /** The part the work injury fund owes, which is no claim against the employer (工伤保险条例 35-37, 39); null for none. */
    fromFund: orNull(fen),
    parameters: z.array(z.strictObject({ name: text, value: text, source: text, mark: text })),
    remarks: z.array(text),
    unitName: text,
    madeOn: day,
  }),
})
