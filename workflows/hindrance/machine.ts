/** The ways of what hinders performance, one small machine for all kinds: none of them is a default of anybody. */
import { buildMachine } from '../kernel/build-machine.ts'
import type { Effect } from '../kernel/definition.ts'
import { stepWriter } from '../kernel/steps.ts'
import type { HindranceContext } from './context.ts'
import { hindranceGuards, type HindranceGuard } from './guards.ts'

export const hindranceStages = ['noted', 'deposited', 'listed', 'objected', 'ended'] as const
export type HindranceStage = (typeof hindranceStages)[number]

/** What is asked of the server beside the row. */
export type HindranceEffect = 'deposit' | 'release-deposit' | 'write-off'

const effect = (type: HindranceEffect): Effect => ({ type, params: {} })
const steps = stepWriter<HindranceGuard, HindranceStage, HindranceContext>((place) => `#hindrance.${place}`)
const dated = ['not-in-future', 'in-order'] as const

/** Bars of noting one. */
export const noting: readonly HindranceGuard[] = [...dated, 'sought-enough', 'none-of-its-kind']

const proceedingsEnded = { 'proceedings-ended': steps([...dated, 'of-bankrupt'], { to: 'ended' }) }

export const hindranceMachine = buildMachine(
  {
    id: 'hindrance',
    initial: 'noted',
    states: {
      noted: {
        on: {
          deposited: steps([...dated, 'of-payee'], { to: 'deposited', effects: [effect('deposit')] }),
          'payee-found': steps([...dated, 'of-lost-payee'], { to: 'ended' }),
          'heirs-proved': steps([...dated, 'of-dead-payee'], { to: 'ended' }),
          'claims-listed': steps([...dated, 'of-bankrupt'], { to: 'listed' }),
          ...proceedingsEnded,
          'liable-named': steps([...dated, 'of-gone-payer'], { to: 'ended' }),
          'nobody-liable': steps([...dated, 'of-deregistered'], { to: 'ended', effects: [effect('write-off')] }),
        },
      },
      deposited: {
        on: {
          fetched: steps(dated, { to: 'ended', effects: [effect('release-deposit')] }),
          'heirs-proved': steps([...dated, 'of-dead-payee']),
        },
      },
      listed: {
        on: {
          'list-objected': steps(dated, { to: 'objected' }),
          distributed: steps(dated, { to: 'ended', effects: [effect('write-off')] }),
          ...proceedingsEnded,
        },
      },
      objected: { on: { 'objection-decided': steps(dated, { to: 'listed' }), ...proceedingsEnded } },
      ended: {},
    },
  },
  hindranceGuards,
)
