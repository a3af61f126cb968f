/** When a step of a warning is lawful: a danger is told before it is put away, and nothing is closed over an open letter. */
import { vocabulary } from '../kernel/guards.ts'
import { compareLevels } from '../law/warning-rules.ts'
import { isAfter, isBefore } from '../values/day.ts'
import type { WarningContext } from './context.ts'
import type { WarningFacts } from './facts.ts'

const { bar, fork } = vocabulary<WarningFacts, WarningContext>()

export const warningGuards = {
  'not-in-future': bar((facts, _, on) => !isAfter(on, facts.today), 'in-the-future', null, 'clerk'),
  'in-order': bar((facts, _, on) => !isBefore(on, facts.notBefore), 'before-the-step-it-follows', null, 'clerk'),
  'report-due': bar((facts) => facts.reportOpen, 'nothing-to-report', 'HOUSE-warning', 'nobody'),
  'police-told': bar((facts) => facts.policeTold, 'police-not-told', 'RMTJ-25', 'mediator'),
  'reports-made': bar((facts) => facts.reportsMade, 'report-still-due', 'HOUSE-warning', 'mediator'),
  higher: bar(
    (facts, { level }) => facts.to !== null && compareLevels(facts.to, level) > 0,
    'not-higher',
    'HOUSE-warning',
    'nobody',
  ),
  lower: bar(
    (facts, { level }) => facts.to !== null && compareLevels(facts.to, level) < 0,
    'not-lower',
    'HOUSE-warning',
    'nobody',
  ),
  'letter-open': bar((facts, { letters }) => facts.letterOpen && letters > 0, 'letter-not-waiting', 'GHF-23', 'nobody'),
  'answer-overdue': bar((facts) => facts.answerOverdue, 'answer-term-runs', 'GHF-23', 'time'),
  'letters-answered': bar((_, { letters }) => letters === 0, 'letter-unanswered', 'GHF-23', 'employer'),
  'not-converted': bar((_, { converted }) => !converted, 'converted-already', null, 'nobody'),
  'outcome-needs-no-way': bar((facts) => !facts.outcomeNeedsWay, 'outcome-without-way', null, 'supervisor'),
  'to-red': fork((facts) => facts.to === 'red'),
  'to-orange': fork((facts) => facts.to === 'orange'),
}
export type WarningGuard = keyof typeof warningGuards
