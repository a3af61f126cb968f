/** The days within which a worker may rate his case, by a hand-written table; and whose answer stands. */
import { describe, expect, it } from 'vitest'
import { closedToRating, ratingSources, replaces, satisfaction } from '../../../workflows/rating/rating.ts'
import { day } from '../../../workflows/values/day.ts'

const maybe = (text: string | null) => (text === null ? null : day(text))

describe('the days of a rating', () => {
  it.each([
    // closed on | first answer | today | why not
    [null, null, '2026-11-22', 'rating-after-the-case'],
    ['2026-11-22', null, '2026-11-22', null],
    ['2026-08-24', null, '2026-11-22', null],
    ['2026-08-23', null, '2026-11-22', 'rating-too-late'],
    // Whoever answered on the last day has his 14 days all the same.
    ['2026-08-23', '2026-11-21', '2026-11-22', null],
    ['2026-08-23', '2026-11-21', '2026-12-05', null],
    ['2026-08-23', '2026-11-21', '2026-12-06', 'rating-kept'],
  ])('closed %s, answered %s, asked on %s: %s', (closedOn, first, today, why) => {
    const reason = closedToRating({ closedOn: maybe(closedOn), firstRatedOn: maybe(first) }, day(today))
    expect(reason?.code ?? null).toBe(why)
  })
})

it('lets nothing told on a visit cover the own answer of a worker', () => {
  const stands = ratingSources.flatMap((before) =>
    ratingSources.filter((now) => !replaces(before, now)).map((now) => `${before} before ${now}`),
  )
  expect(stands).toEqual(['code before visit', 'paper before visit'])
})

it('counts by and large satisfied as satisfied', () => {
  expect(satisfaction({ satisfied: 5, accepts: 2, unsatisfied: 3 })).toEqual({ of: 7, among: 10 })
})
