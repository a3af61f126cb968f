/** 委派（委托）调解登记表: the sheet before a court's or commission's letter, which starts a clock of its own (特邀调解规定 27). */
import { z } from 'zod'
import { code, count, day, fen, named, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const commissionCover = definePaper({
  kind: 'commission-cover',
  version: '1',
  layout: 'form',
  title: '委派（委托）调解登记表',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    bodyName: text,
    theirNumber: orNull(text),
    procedure: code('procedure'),
    online: z.boolean(),
    contact: orNull(text),
    /** Day the materials were signed for: the clock starts on the next. */
    signedForOn: day,
    termDays: orNull(count),
    dueOn: orNull(day),
    cause: code('cause'),
    workers: z.array(named).min(1),
    employerNames: z.array(text),
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    claimedTotal: orNull(fen),
    /** A labour suit comes after arbitration: what shows it, or why nothing does (劳动争议调解仲裁法 5). */
    suitGround: orNull(z.strictObject({ kind: code('suit-ground'), number: orNull(text), on: orNull(day) })),
    suitNote: orNull(text),
    fromCourt: z.boolean(),
    registrarName: text,
  }),
})
