/** 法律援助申请表 (法律援助法 22, 31, 41, 42; 工会法 30): who asks for aid against whom, on which ground, and what proves it. */
import { z } from 'zod'
import { claims } from '../aid-parts.ts'
import { code, day, employers, fen, orNull, text, worker } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const legalAidApplication = definePaper({
  kind: 'legal-aid-application',
  version: '1',
  layout: 'form',
  title: '法律援助申请表',
  number: (context) => context.number,
  context: z.strictObject({
    number: orNull(text),
    union: z.boolean(),
    agencyName: orNull(text),
    appliedOn: day,
    worker,
    employers,
    ground: code('aid-ground-box'),
    /** What shows the ground, as the officer noted it. */
    groundProof: orNull(text),
    summary: text,
    items: claims,
    claimedTotal: orNull(fen),
    evidence: z.array(text),
    /** The mediation the case comes from. */
    disputeNumber: orNull(text),
    limitationOn: orNull(day),
  }),
})
