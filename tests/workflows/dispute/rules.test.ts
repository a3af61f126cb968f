/** The small pure rules beside the machine: effect of an agreement, the dispute's outcome, grounds that must stand on the rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectState, type Mark } from '../../../workflows/dispute/effect.ts'
import { workerOutcomes } from '../../../workflows/dispute/effects.ts'
import { lacks, refusalGrounds, terminationGrounds, type GroundRows } from '../../../workflows/dispute/grounds.ts'
import { outcomeOf } from '../../../workflows/dispute/outcome.ts'
import { addDays, day } from '../../../workflows/values/day.ts'

const on = (offset: number) => addDays(day('2026-11-01'), offset)

describe('effect of an agreement (RMTJ 29)', () => {
  const whole: Mark[] = [
    { by: 'party', partyId: 'w1', on: on(0) },
    { by: 'party', partyId: 'e1', on: on(4) },
    { by: 'mediator', on: on(1) },
    { by: 'seal', on: on(2) },
  ]

  it.each([
    ['all four, the employer last', whole, on(4)],
    ['the seal first of all', [...whole.slice(0, 3), { by: 'seal' as const, on: on(-3) }], on(4)],
    ['the seal last', [...whole.slice(0, 3), { by: 'seal' as const, on: on(9) }], on(9)],
    ['no seal', whole.slice(0, 3), null],
    ['no mediator', whole.filter((mark) => mark.by !== 'mediator'), null],
    ['one party missing', whole.slice(1), null],
    ['nothing at all', [], null],
    ['a second signature later does not delay', [...whole, { by: 'party' as const, partyId: 'w1', on: on(30) }], on(4)],
    ['a stranger signs instead', [{ by: 'party' as const, partyId: 'x9', on: on(0) }, ...whole.slice(1)], null],
  ])('%s', (_, marks, expected) => {
    expect(effectState(['w1', 'e1'], marks).effectiveOn).toBe(expected)
  })

  it('names who is missing', () => {
    expect(effectState(['w1', 'e1', 'e2'], whole.slice(0, 2))).toEqual({
      partiesMissing: ['e2'],
      mediatorMissing: true,
      sealMissing: true,
      effectiveOn: null,
    })
    expect(effectState([], whole).effectiveOn).toBe(null)
  })

  it('does not depend on the order in which marks are entered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(whole, { minLength: 4 }), (marks) => {
        expect(effectState(['w1', 'e1'], marks).effectiveOn).toBe(on(4))
      }),
    )
  })
})

describe("a dispute's outcome is its workers' (domain.md 3.5 R9)", () => {
  it.each([
    [['settled', 'settled'], 'settled'],
    [['settled'], 'settled'],
    [['settled', 'terminated'], 'partly-settled'],
    [['settled', 'withdrawn'], 'partly-settled'],
    [['settled', 'transferred'], 'partly-settled'],
    [['settled', 'settled-privately'], 'partly-settled'],
    [['terminated'], 'not-settled'],
    [['terminated', 'withdrawn'], 'not-settled'],
    [['settled-privately'], 'settled-privately'],
    [['transferred'], 'transferred'],
    [['transferred', 'withdrawn'], 'transferred'],
    [['settled', 'withdrawn'], 'partly-settled'],
    [['terminated', 'withdrawn', 'transferred'], 'not-settled'],
    [['transferred', 'settled-privately'], 'transferred'],
    [['settled-privately', 'withdrawn'], 'settled-privately'],
    [['withdrawn'], 'withdrawn'],
    [['not-accepted'], 'not-accepted'],
    [['settled', null], null],
    [[], null],
  ] as const)('%j is %s', (workers, outcome) => {
    expect(outcomeOf(workers)).toBe(outcome)
  })

  it('does not depend on the order of the workers', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...workerOutcomes, null)), (workers) => {
        expect(outcomeOf(workers.toReversed())).toBe(outcomeOf(workers))
      }),
    )
  })
})

describe('grounds', () => {
  const rows: GroundRows = {
    today: day('2026-11-22'),
    respondents: 2,
    respondentsRefusing: 1,
    inScope: true,
    attempts: 1,
    attemptsNeeded: 2,
    termEndsOn: day('2026-11-24'),
    signingWasOpened: false,
  }

  it.each([
    ['respondent-refuses', { respondentsRefusing: 2 }],
    ['out-of-scope', { inScope: false }],
    ['respondent-unreachable', { attempts: 2 }],
    ['applicant-unreachable', { attempts: 2 }],
    ['term-over', { termEndsOn: day('2026-11-21') }],
    ['refuses-to-sign', { signingWasOpened: true }],
  ] as const)('%s needs its rows', (ground, change) => {
    expect(lacks(ground, rows)).not.toBeNull()
    expect(lacks(ground, { ...rows, ...change })).toBeNull()
  })

  it.each([
    ['respondent-unreachable', {}, { code: 'attempts', values: { made: 1, missing: 1, needed: 2 } }],
    ['term-over', {}, { code: 'term-runs', values: { lastDay: '2026-11-24', days: 3 } }],
    ['term-over', { termEndsOn: rows.today }, { code: 'term-runs', values: { lastDay: '2026-11-22', days: 1 } }],
    ['term-over', { termEndsOn: null }, { code: 'term-not-begun', values: {} }],
    ['respondent-refuses', {}, { code: 'refusals', values: { respondents: 2, refusing: 1 } }],
    ['refuses-to-sign', {}, { code: 'signing', values: {} }],
  ] as const)('%s says what is missing, in figures', (ground, change, missing) => {
    expect(lacks(ground, { ...rows, ...change })).toEqual(missing)
  })

  it('asks nothing more where a word of the party or the judgement of the mediator is enough', () => {
    const asking = ['respondent-refuses', 'out-of-scope', 'respondent-unreachable', 'applicant-unreachable']
    const free = [...refusalGrounds, ...terminationGrounds].filter(
      (ground) => ![...asking, 'term-over', 'refuses-to-sign'].includes(ground),
    )
    expect(free.filter((ground) => lacks(ground, rows) !== null)).toEqual([])
    expect(free.length).toBeGreaterThan(5)
  })

  it('never takes nobody for a refusal', () => {
    expect(lacks('respondent-refuses', { ...rows, respondents: 0, respondentsRefusing: 0 })).not.toBeNull()
  })
})
