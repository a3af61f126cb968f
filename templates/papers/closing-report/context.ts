/** 结案报告表: one sheet on how a case came, went and ended; its dates and names are those of the cover (domain.md 2.1). */
import { z } from 'zod'
import { code, day, fen, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

const party = z.strictObject({ name: text, address: orNull(text), phone: orNull(text) })

export const closingReport = definePaper({
  kind: 'closing-report',
  version: '1',
  layout: 'form',
  title: '结案报告表',
  number: (context) => context.number,
  context: z.strictObject({
    /** The volume's number: the case number. */
    number: text,
    committeeName: text,
    filledOn: day,
    /** The committee's room that mediated; null when the committee did. */
    roomName: orNull(text),
    mediators: z.array(text).min(1),
    acceptedOn: day,
    /** Performed, or ended without anything to perform. */
    finishedOn: day,
    daysUsed: z.int().min(0),
    source: code('closing-source'),
    sender: orNull(text),
    cause: code('cause'),
    workers: z.array(party).min(1),
    employers: z.array(party),
    facts: text,
    claimedTotal: orNull(fen),
    outcome: code('case-outcome'),
    /** Workers' outcomes where they differ. */
    parts: z.array(z.strictObject({ outcome: code('case-outcome'), names: z.array(text).min(1) })),
    terminated: orNull(code('termination')),
    agreements: z.array(z.strictObject({ number: text, effectiveOn: day, total: orNull(fen) })),
    oral: z.boolean(),
    sums: orNull(z.strictObject({ agreed: fen, received: fen, performedOn: orNull(day) })),
    /** Results of courts and arbitration commissions. */
    remedies: z.array(z.strictObject({ kind: text, body: text, number: orNull(text), result: text })),
  }),
})
