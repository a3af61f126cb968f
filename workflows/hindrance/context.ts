/** What a hindrance remembers: its kind decides which way is open to it. */
import { z } from 'zod'

/** Of the payee: lost, dead. Of the payer: bankrupt, struck off, succeeded by another (domain.md 6.9). */
export const hindranceKinds = [
  'payee-unreachable',
  'payee-deceased',
  'payer-bankrupt',
  'payer-deregistered',
  'payer-succeeded',
] as const
export type HindranceKind = (typeof hindranceKinds)[number]

/** Whose hindrance it is: a worker's, or an employer's. */
export const isOfPayee = (kind: HindranceKind): boolean => kind === 'payee-unreachable' || kind === 'payee-deceased'

export const hindranceContext = z.strictObject({ kind: z.enum(hindranceKinds) })
export type HindranceContext = z.infer<typeof hindranceContext>
