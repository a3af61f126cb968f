/** 法律援助结案报告表 (法律援助法 50, 52): one sheet on how an aid case went, what it brought and what the lawyer is paid. */
import { z } from 'zod'
import { aidLawyer, aidOf, claims } from '../aid-parts.ts'
import { code, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const aidClosingReport = definePaper({
  kind: 'aid-closing-report',
  version: '1',
  layout: 'form',
  title: '法律援助结案报告表',
  number: (context) => context.number,
  context: z.strictObject({
    ...aidOf,
    ground: orNull(code('aid-ground')),
    appliedOn: day,
    grantedOn: orNull(day),
    assignedOn: orNull(day),
    filledOn: day,
    lawyer: orNull(aidLawyer),
    facts: text,
    items: claims,
    claimedTotal: orNull(fen),
    proceedings: z.array(
      z.strictObject({
        kind: code('aid-proceeding'),
        body: orNull(text),
        number: orNull(text),
        openedOn: day,
        hearings: z.array(day),
        result: orNull(code('aid-result')),
        decidedOn: orNull(day),
        awarded: orNull(fen),
        effectiveOn: orNull(day),
      }),
    ),
    /** Why aid ended before its time. */
    terminated: orNull(code('aid-termination')),
    /** `counted`: what counts as recovered by aid; the rest belongs to the mediation that fixed the debt first (R5, R6). */
    sums: orNull(z.strictObject({ effective: fen, counted: fen, byMediation: orNull(fen), received: fen })),
    subsidy: orNull(fen),
  }),
})
