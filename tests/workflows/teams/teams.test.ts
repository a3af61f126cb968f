/** How a committee must be made up (RMTJ 8, 9), case by case; and whether a declared tie names an employer. */
import { describe, expect, test } from 'vitest'
import { compositionHints, type CommitteeMember } from '../../../workflows/teams/composition.ts'
import { keptAwayFrom } from '../../../workflows/teams/keep-away.ts'
import { day } from '../../../workflows/values/day.ts'

const today = day('2026-11-22')
const one = (change: Partial<CommitteeMember> = {}): CommitteeMember => ({
  seat: 'member',
  sex: 'male',
  appointedOn: day('2025-03-01'),
  termUntil: null,
  ...change,
})
const director = one({ seat: 'director' })
const woman = one({ sex: 'female' })

describe('a committee', () => {
  test.each([
    ['nobody was entered', [], []],
    ['as the law asks', [director, woman, one()], []],
    ['nine at most', [director, woman, ...Array.from({ length: 7 }, () => one())], []],
    ['ten', [director, woman, ...Array.from({ length: 8 }, () => one())], ['too-many RMTJ-8']],
    ['two', [director, woman], ['too-few RMTJ-8']],
    ['no director', [woman, one(), one()], ['no-director RMTJ-8']],
    ['two directors', [director, director, woman], ['several-directors RMTJ-8']],
    ['men only', [director, one(), one()], ['no-woman RMTJ-8']],
    ['one who did not say', [director, one(), one({ sex: null })], []],
    [
      'three years are over the day after',
      [director, woman, one({ appointedOn: day('2023-11-21') })],
      ['term-over RMTJ-9'],
    ],
    ['three years end today', [director, woman, one({ appointedOn: day('2023-11-22') })], []],
    ['an earlier end was entered', [director, woman, one({ termUntil: day('2026-10-31') })], ['term-over RMTJ-9']],
    ['five years were entered', [director, woman, one({ termUntil: day('2030-03-01') })], ['term-too-long RMTJ-9']],
  ] as const)('%s', (_, members, expected) => {
    expect(compositionHints(members, today).map((hint) => `${hint.code} ${hint.article}`)).toEqual(expected)
  })
})

describe('a declared tie', () => {
  test.each([
    ['重庆宏达建筑有限公司', '重庆宏达建筑有限责任公司', true],
    ['宏达建筑', '重庆宏达建筑有限公司', true],
    ['重庆宏达建筑有限公司（南岸分公司）', '重庆宏达建筑有限公司', true],
    ['宏达', '重庆宏达建筑有限公司', false],
    ['', '重庆宏达建筑有限公司', false],
    ['重庆永安物业有限公司', '重庆宏达建筑有限公司', false],
  ])('%s and %s', (line, employer, tied) => {
    expect(keptAwayFrom(`另一家公司\n${line}`, employer) !== null).toBe(tied)
  })

  test('of several lines the one that names it is told', () => {
    expect(keptAwayFrom('甲厂\n 宏达建筑 ', '重庆宏达建筑有限公司')).toBe('宏达建筑')
    expect(keptAwayFrom(null, '重庆宏达建筑有限公司')).toBeNull()
  })
})
