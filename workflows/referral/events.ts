/** Every event of a referral with its payload: ids, days, fen and codes, the other side's number lives in its row. */
import { z } from 'zod'
import type { EventEntry } from '../kernel/definition.ts'
import type { Day } from '../values/day.ts'
import { handOverKinds, referralKinds } from './context.ts'
import type { ReferralFacts } from './facts.ts'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/)

export const referralPayloads = {
  prepared: z.strictObject({
    kind: z.enum([...referralKinds, ...handOverKinds]),
    /** Who applies, or who is handed over; a danger reported to the police may name nobody. */
    partyIds: z.array(id),
    agreementId: id.nullable(),
    ground: code.nullable(),
  }),
  sent: z.strictObject({ manner: code }),
  'number-noted': z.strictObject({}),
  /** Asked again for an answer, with the day by which it is expected now. */
  chased: z.strictObject({ manner: code, until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
  accepted: z.strictObject({}),
  returned: z.strictObject({ reason: code }),
  'prepared-again': z.strictObject({}),
  'order-issued': z.strictObject({}),
  decided: z.strictObject({ result: code, amountFen: z.int().min(0).nullable() }),
  withdrawn: z.strictObject({ reason: code }),
  'given-up': z.strictObject({ reason: code }),
} as const

export type ReferralPayloads = { [Type in keyof typeof referralPayloads]: z.infer<(typeof referralPayloads)[Type]> }
export type ReferralEventType = keyof ReferralPayloads

/** One thing that happened to a referral, ready for `advance`. */
export type ReferralEvent<Type extends ReferralEventType = ReferralEventType> = {
  [T in ReferralEventType]: { type: T; occurredOn: Day; facts: ReferralFacts; data: ReferralPayloads[T] }
}[Type]

const entry = (phase: 'ours' | 'theirs', article: string | null): EventEntry<'ours' | 'theirs'> => ({
  permission: 'referral:manage',
  article,
  phase,
})

export const referralEvents: Readonly<Record<ReferralEventType, EventEntry<'ours' | 'theirs'>>> = {
  prepared: entry('ours', null),
  sent: entry('ours', null),
  'number-noted': entry('theirs', null),
  chased: entry('ours', null),
  accepted: entry('theirs', null),
  returned: entry('theirs', null),
  'prepared-again': entry('ours', null),
  'order-issued': entry('theirs', 'MSS-227'),
  decided: entry('theirs', null),
  withdrawn: entry('ours', null),
  'given-up': entry('ours', null),
}
