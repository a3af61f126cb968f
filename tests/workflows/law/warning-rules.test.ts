/** Which level a warning has and what it owes, by a table from domain.md 6.3; thresholds follow their settings and their days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parameterBook, readBook, type EnteredParameter } from '../../../workflows/law/parameters/parameters.ts'
import {
  articleOfTrigger,
  compareLevels,
  dangersIn,
  proposeLevel,
  reportTerms,
  warningLevels,
  warningSigns,
  warningTriggers,
  type WarningFigures,
  type WarningSign,
} from '../../../workflows/law/warning-rules.ts'
import { day } from '../../../workflows/values/day.ts'

const on = day('2026-11-22')
const settings = readBook(parameterBook())
const nothing: WarningFigures = {
  people: 0,
  peopleBefore: 0,
  arrearsMonths: 0,
  layoffPeople: 0,
  staff: null,
  signs: [],
}
const judged = (found: Partial<WarningFigures>, entered: EnteredParameter[] = [], when = on) =>
  proposeLevel({ ...nothing, ...found }, entered.length > 0 ? readBook(parameterBook(entered)) : settings, when)
const short = (found: Partial<WarningFigures>) => {
  const { level, basis } = judged(found)
  return [level, ...basis.map(({ trigger, value, threshold }) => `${trigger} ${value}/${threshold}`)]
}

describe('the level by rule (domain.md 6.3)', () => {
  it.each<[Partial<WarningFigures>, string[]]>([
    [{}, ['yellow', 'reported-early null/null']],
    [{ people: 2 }, ['yellow', 'reported-early null/null']],
    [{ people: 3 }, ['yellow', 'people-in-days 3/3']],
    [{ people: 1, peopleBefore: 2 }, ['yellow', 'people-in-days 3/3']],
    [{ arrearsMonths: 1 }, ['yellow', 'arrears 1/1']],
    [{ signs: ['planned-layoff'] }, ['yellow', 'planned null/null']],
    [{ signs: ['planned-move'] }, ['yellow', 'planned null/null']],
    [{ people: 9 }, ['yellow', 'people-in-days 9/3']],
    [{ people: 10 }, ['orange', 'common-request 10/10', 'people-in-days 10/3']],
    [{ people: 2, peopleBefore: 28 }, ['yellow', 'people-in-days 30/3']],
    [{ arrearsMonths: 2 }, ['orange', 'arrears-long 2/2', 'arrears 2/1']],
    [{ layoffPeople: 19, staff: 1000 }, ['yellow', 'reported-early null/null']],
    [{ layoffPeople: 20 }, ['orange', 'layoff-people 20/20']],
    [{ layoffPeople: 10, staff: 100 }, ['orange', 'layoff-share 10/10']],
    [{ layoffPeople: 9, staff: 91 }, ['yellow', 'reported-early null/null']],
    [{ layoffPeople: 9, staff: 90 }, ['orange', 'layoff-share 10/10']],
    [{ people: 29 }, ['orange', 'common-request 29/10', 'people-in-days 29/3']],
    [{ people: 30 }, ['red', 'crowd 30/30', 'common-request 30/10', 'people-in-days 30/3']],
    [{ signs: ['owner-fled'], arrearsMonths: 1 }, ['red', 'sign null/null', 'arrears 1/1']],
  ])('%o', (found, wanted) => {
    expect(short(found)).toEqual(wanted)
  })

  it.each<WarningSign>([
    'stoppage',
    'gathering',
    'blocked-road',
    'owner-fled',
    'threat-of-suicide',
    'violence',
    'media',
  ])('%s is red by itself', (sign) => {
    expect(short({ signs: [sign] })).toEqual(['red', 'sign null/null'])
  })

  it('follows a threshold from the day it holds', () => {
    const entered: EnteredParameter[] = [
      { code: 'warning-red-people', value: 50, from: day('2026-12-01'), source: 'order of the city' },
    ]
    expect(judged({ people: 30 }, entered).level).toBe('red')
    expect(judged({ people: 30 }, entered, day('2026-12-01')).level).toBe('orange')
    expect(judged({ people: 50 }, entered, day('2026-12-01')).basis[0]).toEqual({
      trigger: 'crowd',
      level: 'red',
      value: 50,
      threshold: 50,
    })
  })

  it('never falls when more is known', () => {
    const figures = fc.record({
      people: fc.nat(60),
      peopleBefore: fc.nat(60),
      arrearsMonths: fc.nat(6),
      layoffPeople: fc.nat(60),
      staff: fc.constant(null),
      signs: fc.subarray([...warningSigns]),
    })
    fc.assert(
      fc.property(figures, figures, (one, more) => {
        const both: WarningFigures = {
          people: one.people + more.people,
          peopleBefore: one.peopleBefore + more.peopleBefore,
          arrearsMonths: one.arrearsMonths + more.arrearsMonths,
          layoffPeople: one.layoffPeople + more.layoffPeople,
          staff: null,
          signs: [...new Set([...one.signs, ...more.signs])],
        }
        expect(compareLevels(judged(both).level, judged(one).level)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('cites an article for every trigger', () => {
    expect(warningTriggers.map(articleOfTrigger).filter((code) => code === 'LHT-41')).toHaveLength(2)
    expect(articleOfTrigger('common-request')).toBe('LDTZ-7')
  })
})

const owed = (level: (typeof warningLevels)[number], signs: readonly WarningSign[] = []) =>
  reportTerms(level, dangersIn(signs), settings, on).map(({ report, within }) =>
    within.unit === 'at-once' ? `${report} at once` : `${report} ${within.length} ${within.unit}`,
  )

describe('what is owed to whom', () => {
  it.each([
    ['yellow', ['written 3 working-days']],
    ['orange', ['written 24 hours']],
    ['red', ['phone at once', 'written 2 hours']],
  ] as const)('%s', (level, wanted) => {
    expect(owed(level)).toEqual(wanted)
  })

  it('tells the police of a danger, whatever the level says (RMTJ 25)', () => {
    expect(owed('yellow', ['violence'])).toEqual(['police at once', 'written 3 working-days'])
    expect(owed('red', ['gathering', 'media'])).toEqual(['police at once', 'phone at once', 'written 2 hours'])
    expect(dangersIn([...warningSigns])).toEqual(['gathering', 'blocked-road', 'threat-of-suicide', 'violence'])
  })

  it('takes a term nobody set for at once', () => {
    const before = reportTerms('orange', [], settings, day('2000-01-01'))
    expect(before.map(({ within }) => within.unit)).toEqual(['at-once'])
  })
})
