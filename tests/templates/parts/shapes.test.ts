/** Lamps say the right word for each distance, and the money bar never draws beyond its frame. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lampOn } from '../../../templates/parts/lamp.ts'
import { moneyBar, moneyBarOf } from '../../../templates/parts/money-bar.ts'
import { addDays, day } from '../../../workflows/values/day.ts'

describe('lampOn', () => {
  const today = day('2026-02-27')
  it.each([
    [-30, 'late', 30],
    [-1, 'late', 1],
    [0, 'today', 0],
    [1, 'soon', 1],
    [3, 'soon', 3],
    [4, 'calm', 4],
  ] as const)('%i days from its end is %s', (distance, state, days) => {
    expect(lampOn(addDays(today, distance), today)).toMatchObject({ state, days })
  })
})

describe('moneyBarOf', () => {
  const sum = fc.option(fc.integer({ min: 0, max: 999_999_999_999 }))
  it('keeps every sum within the longest one', () => {
    fc.assert(
      fc.property(sum, sum, sum, sum, (claimed, agreed, received, verified) => {
        const bar = moneyBar.context.parse(moneyBarOf({ claimed, agreed, received, verified }))
        const sums = [claimed, agreed, received, verified].map((amount) => amount ?? 0)
        expect(Math.max(...Object.values(bar.widths))).toBe(Math.max(...sums) === 0 ? 0 : 1000)
      }),
    )
  })

  it('draws over-payment as the longest bar', () => {
    const bar = moneyBarOf({ claimed: 100, agreed: 50, received: 200, verified: 200 })
    expect(bar.widths).toEqual({ claimed: 500, agreed: 250, received: 1000, verified: 1000 })
  })
})
