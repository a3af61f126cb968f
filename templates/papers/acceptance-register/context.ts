/** 人民调解受理登记表 (司发通〔2010〕239号 form 4): who, of what, from where, in short; opens the volume. */
import { z } from 'zod'
import { code, day, employers, fen, orNull, text, workers } from '../context-parts.ts'
import { definePaper } from '../define-paper.ts'

export const acceptanceRegister = definePaper({
  kind: 'acceptance-register',
  version: '1',
  layout: 'form',
  title: '人民调解受理登记表',
  number: (context) => context.number,
  context: z.strictObject({
    number: text,
    registrationCode: text,
    committeeName: text,
    acceptedOn: day,
    receivedOn: day,
    workers,
    /** Elected representatives of a group (劳动争议调解仲裁法 7); empty when each acts alone. */
    representatives: z.array(text),
    employers,
    cause: code('cause'),
    source: code('source'),
    isApplication: z.boolean(),
    isOwnInitiative: z.boolean(),
    /** Who sent the case and under which number. */
    commission: orNull(z.strictObject({ kind: code('commission-kind'), bodyName: text, theirNumber: orNull(text) })),
    summary: text,
    items: z.array(z.strictObject({ item: code('item'), amount: orNull(fen) })),
    claimedTotal: orNull(fen),
    /** Room that accepted by the committee's standing delegation. */
    delegatedRoom: orNull(text),
    /** Day of entry when entered afterwards (补录). */
    enteredOn: orNull(day),
    registrarName: text,
  }),
})
