/** When a step of a hindrance is lawful: each kind has its own way, and nobody is called lost whom no one looked for. */
import { vocabulary } from '../kernel/guards.ts'
import { isAfter, isBefore } from '../values/day.ts'
import { isOfPayee, type HindranceContext, type HindranceKind } from './context.ts'
import type { HindranceFacts } from './facts.ts'

const { bar } = vocabulary<HindranceFacts, HindranceContext>()

const only = (article: string, fits: (kind: HindranceKind) => boolean) =>
  bar((_, { kind }) => fits(kind), 'not-of-this-kind', article, 'nobody')

export const hindranceGuards = {
  'not-in-future': bar((facts, _, on) => !isAfter(on, facts.today), 'in-the-future', null, 'clerk'),
  'in-order': bar((facts, _, on) => !isBefore(on, facts.notBefore), 'before-the-step-it-follows', null, 'clerk'),
  'sought-enough': bar(
    (facts, { kind }) => kind !== 'payee-unreachable' || facts.sought,
    'not-sought-enough',
    'MFD-570',
    'mediator',
  ),
  'none-of-its-kind': bar((facts) => facts.noneOfItsKind, 'hindrance-under-way', null, 'clerk'),
  'of-payee': only('MFD-570', isOfPayee),
  'of-lost-payee': only('MFD-570', (kind) => kind === 'payee-unreachable'),
  'of-dead-payee': only('MFD-1121', (kind) => kind === 'payee-deceased'),
  'of-bankrupt': only('PCF-48', (kind) => kind === 'payer-bankrupt'),
  'of-gone-payer': only('LHT-34', (kind) => kind === 'payer-deregistered' || kind === 'payer-succeeded'),
  'of-deregistered': only('CMP-240', (kind) => kind === 'payer-deregistered'),
}
export type HindranceGuard = keyof typeof hindranceGuards
