/** 人民调解申请书 (司发通〔2010〕239号 form 3; 劳动争议调解仲裁法 12): who asks for mediation with whom, of what and why; an oral application is written down on the spot and read back. */
import { z } from 'zod'
import { code, day, employers, fen, orNull, text, worker } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const application = definePaper({
  kind: 'application',
  version: '1',
  layout: 'form',
  title: '人民调解申请书',
  number: (context) => context.number,
  context: z.strictObject({
    /** The case number, before acceptance the registration code. */
    number: text,
    committeeName: text,
    /** Put to paper by the desk while the applicant spoke (劳动争议调解仲裁法 12). */
    oral: z.boolean(),
    receivedOn: day,
    /** Each with his own sum. */
    workers: z.array(worker.extend({ claimed: orNull(fen) })).min(1),
    /** Elected representatives of a group (劳动争议调解仲裁法 7). */
    representatives: z.array(text),
    employers,
    cause: code('cause'),
    summary: text,
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    claimedTotal: orNull(fen),
    /** Evidence brought so far, by name; empty leaves lines for the hand. */
    evidence: z.array(text),
    /** Who wrote an oral application down. */
    recorder: orNull(text),
  }),
})
