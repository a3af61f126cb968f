/** Thousands of power cuts, anywhere in the log of the database. */
import { expect, test } from 'vitest'
import { cutFigure, cutPower } from '../durability/power-cut.ts'
import { figure } from './figure.ts'

test('5,000 power cuts lose nothing that was on the disk and leave no half commit', async () => {
  const result = await cutPower(5_000)
  figure(cutFigure(result))
  expect([result.inconsistent, result.lost]).toEqual([[], []])
})
