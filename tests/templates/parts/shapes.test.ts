/** Lamps say the right word for each distance, and the money bar never draws beyond its frame. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lampOn } from '../../../templates/parts/lamp.ts'
import { moneyBar, moneyBarOf } from '../../../templates/parts/money-bar.ts'
import { words } from '../../../templates/words/index.ts'
import { addDays, day } from '../../../workflows/values/day.ts'

const say = words('zh-CN')

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
  it('burns red on the last day of what is urgent, and says that it ends today', () => {
    expect(lampOn(today, today, null, 3, 0)).toMatchObject({ state: 'at-once', days: 0 })
    expect(lampOn(addDays(today, 1), today, null, 3, 1)).toMatchObject({ state: 'urgent', days: 1 })
    expect([say('lamp.at-once'), say('lamp.today')]).toEqual(['今天到期', '今天到期'])
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
