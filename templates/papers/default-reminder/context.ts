/** 履行催告书 (人民调解法 31): the committee urges whoever promised and did not pay, and says what follows. */
import { z } from 'zod'
import { code, day, fen, named, orNull, text } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const defaultReminder = definePaper({
  kind: 'default-reminder',
  version: '1',
  layout: 'official',
  title: '履行催告书',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    committeeName: text,
    /** Who owes what is overdue. */
    payers: z.array(text).min(1),
    joint: z.boolean(),
    workers: z.array(named).min(1),
    /** One number, or several in one phrase. */
    agreementNumber: text,
    /** Null where several agreements took effect on days of their own. */
    effectiveOn: orNull(day),
    /** Instalments whose day has passed; `open` is what is missing of each. */
    overdue: z.array(z.strictObject({ name: text, item: code('item'), dueOn: day, amount: fen, open: fen })).min(1),
    overdueTotal: fen,
    /** What is not yet due, where the agreement lets the whole rest fall due. */
    restTotal: orNull(fen),
    /** A payment order may be asked for these items (劳动争议调解仲裁法 16). */
    paymentOrderOpen: z.boolean(),
    /** A court or commission made the agreement enforceable. */
    enforceable: z.boolean(),
    contact: z.strictObject({ name: text, phone: text }),
    remindedOn: day,
  }),
})
