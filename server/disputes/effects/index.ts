/** The one interpreter of effects: each name the workflow may hand back, and what it writes. */
import type { EffectName, EffectParams } from '../../../workflows/dispute/effects.ts'
import type { Effect } from '../../../workflows/kernel/definition.ts'
import { bookAgreed, counterAgreed } from './book-agreed.ts'
import { bookClaimed } from './book-claimed.ts'
import { bookJoined, counterStruckOut } from './book-workers.ts'
import { bookCorrection, bookReceived, bookVerified } from './book-payments.ts'
import { bookWrittenOff } from './book-written-off.ts'
import { closeCase, reopenCase } from './close-case.ts'
import { closeWorkers, reopenWorkers } from './close-workers.ts'
import { extendClock, startClock, stopClock } from './clocks.ts'
import type { Carrying, CarryOut } from './effect.ts'
import { recountLimitation, writeLimitation } from './limitation.ts'
import { numberCase, voidNumber } from './number-case.ts'
import { markPerformed, unmarkPerformed } from './performance.ts'

const table: { [Name in EffectName]: CarryOut<Name> } = {
  'start-clock': startClock,
  'stop-clock': stopClock,
  'extend-clock': extendClock,
  // The year starts anew in full (LDTZ 27); the event that interrupts stands in the journal already.
  'interrupt-limitation': writeLimitation,
  'recount-limitation': recountLimitation,
  'number-case': numberCase,
  'void-number': voidNumber,
  // Offers stand in the journal; the case page reads them there.
  'offer-paper': () => Promise.resolve(),
  'close-workers': closeWorkers,
  'reopen-workers': reopenWorkers,
  'close-case': closeCase,
  'reopen-case': reopenCase,
  'book-claimed': bookClaimed,
  'book-joined': bookJoined,
  'counter-struck-out': counterStruckOut,
  'book-agreed': bookAgreed,
  'counter-agreed': counterAgreed,
  'book-received': bookReceived,
  'book-verified': bookVerified,
  'book-correction': bookCorrection,
  'book-written-off': bookWrittenOff,
  'mark-performed': markPerformed,
  'unmark-performed': unmarkPerformed,
}

/** Effects after which workers or the dispute's row are other ones; clocks and bookings are read by no later effect. */
const CHANGING: ReadonlySet<string> = new Set([
  'number-case',
  'void-number',
  'close-workers',
  'reopen-workers',
  'close-case',
  'reopen-case',
  'mark-performed',
  'unmark-performed',
] satisfies EffectName[])

/** Carries out effects in the order the workflow gave them. Throws on a name the table does not know. */
export async function carryOut(carrying: Carrying, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    if (!isKnown(effect.type)) throw new Error(`unknown effect ${effect.type}`)
    await run(effect.type, carrying, effect.params)
    if (CHANGING.has(effect.type)) carrying.forget()
  }
}

const isKnown = (name: string): name is EffectName => Object.hasOwn(table, name)

function run<Name extends EffectName>(name: Name, carrying: Carrying, params: unknown): Promise<void> {
  return table[name](carrying, params as EffectParams[Name])
}
