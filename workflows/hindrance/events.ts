/** Every event of a hindrance; who is meant and what proves it lives in its row. */
import { z } from 'zod'
import type { EventEntry } from '../kernel/definition.ts'
import { hindranceKinds } from './context.ts'

const id = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/)
const nothing = z.strictObject({})
const sum = z.strictObject({ fen: z.int().min(0) })

export const hindrancePayloads = {
  noted: z.strictObject({ kind: z.enum(hindranceKinds), partyId: id }),
  deposited: sum,
  fetched: sum,
  'payee-found': nothing,
  'heirs-proved': nothing,
  'claims-listed': nothing,
  'list-objected': nothing,
  'objection-decided': nothing,
  distributed: sum,
  'proceedings-ended': nothing,
  'liable-named': nothing,
  'nobody-liable': sum,
} as const
export type HindranceEventType = keyof typeof hindrancePayloads
export type HindranceStep = Exclude<HindranceEventType, 'noted'>

const entry = (article: string | null): EventEntry<'performance'> => ({
  permission: 'performance:follow',
  article,
  phase: 'performance',
})

export const hindranceEvents: Readonly<Record<HindranceEventType, EventEntry<'performance'>>> = {
  noted: entry('RMTJ-31'),
  deposited: entry('MFD-571'),
  fetched: entry('MFD-574'),
  'payee-found': entry('RMTJ-31'),
  'heirs-proved': entry('MFD-1121'),
  'claims-listed': entry('PCF-48'),
  'list-objected': entry('PCF-48'),
  'objection-decided': entry('PCF-48'),
  distributed: entry('PCF-113'),
  'proceedings-ended': entry('RMTJ-31'),
  'liable-named': entry('LHT-34'),
  'nobody-liable': entry('CMP-240'),
}
