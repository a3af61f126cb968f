/** The way of an early warning from the field to its end; it may be supervised, inspected, made a case and handed over, each more than once but the case. */
import { buildMachine } from '../kernel/build-machine.ts'
import type { Effect } from '../kernel/definition.ts'
import { stepWriter } from '../kernel/steps.ts'
import type { WarningContext } from './context.ts'
import { warningGuards, type WarningGuard } from './guards.ts'

export const warningStages = ['reported', 'verified', 'handled', 'closed', 'dismissed'] as const
export type WarningStage = (typeof warningStages)[number]
/** Stages in which somebody still has something to do. */
export const openStages: readonly WarningStage[] = ['reported', 'verified', 'handled']

/** What is asked of the server beside the row. */
export type WarningEffect =
  'settle-reports' | 'drop-reports' | 'meet-report' | 'start-answer' | 'meet-answer' | 'lapse-answer' | 'link-case'

export const effect = (type: WarningEffect): Effect => ({ type, params: {} })
const steps = stepWriter<WarningGuard, WarningStage, WarningContext>((place) => `#warning.${place}`)
const dated = ['not-in-future', 'in-order'] as const

/** Bars of reporting one. */
export const reporting: readonly WarningGuard[] = dated

const settled = [effect('settle-reports')]

/** What anybody near it may add while it is open, and the rise of its level. */
const field = {
  told: steps([...dated, 'report-due'], { effects: [effect('meet-report')] }),
  'facts-updated': steps(dated, { effects: settled }),
  'level-raised': steps(
    [...dated, 'higher'],
    { when: ['to-red'], mark: { level: 'red' }, effects: settled },
    { mark: { level: 'orange' }, effects: settled },
  ),
}

/** Nobody lowers a level he has not looked into. */
const lowered = {
  'level-lowered': steps(
    [...dated, 'lower'],
    { when: ['to-orange'], mark: { level: 'orange' }, effects: settled },
    { mark: { level: 'yellow' }, effects: settled },
  ),
}

/** The ways a warning is handled; each leads to `handled` or stays there. */
const ways = {
  supervised: steps(dated, { to: 'handled', count: { letters: 1 }, effects: [effect('start-answer')] }),
  inspected: steps(dated, { to: 'handled' }),
  'handed-over': steps(dated, { to: 'handled' }),
  converted: steps([...dated, 'not-converted'], {
    to: 'handled',
    mark: { converted: true },
    effects: [effect('link-case')],
  }),
}

const closing = [...dated, 'reports-made', 'police-told', 'letters-answered'] as const

export const warningMachine = buildMachine(
  {
    id: 'warning',
    initial: 'reported',
    states: {
      reported: {
        on: {
          ...field,
          verified: steps(dated, { to: 'verified' }),
          dismissed: steps([...dated, 'police-told'], { to: 'dismissed', effects: [effect('drop-reports')] }),
        },
      },
      verified: {
        on: { ...field, ...lowered, ...ways, closed: steps([...closing, 'outcome-needs-no-way'], { to: 'closed' }) },
      },
      handled: {
        on: {
          ...field,
          ...lowered,
          ...ways,
          'letter-answered': steps([...dated, 'letter-open'], {
            count: { letters: -1 },
            effects: [effect('meet-answer')],
          }),
          'letter-lapsed': steps([...dated, 'letter-open', 'answer-overdue'], {
            count: { letters: -1 },
            effects: [effect('lapse-answer')],
          }),
          closed: steps(closing, { to: 'closed' }),
        },
      },
      closed: {},
      dismissed: {},
    },
  },
  warningGuards,
)
