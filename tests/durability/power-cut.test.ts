/** Some power cuts in the default run; the thousands are in tests/proof. */
import { expect, test } from 'vitest'
import { cutFigure, cutPower } from './power-cut.ts'

test('the database opens after any power cut as it was at one moment, with all that was on the disk', async () => {
  const result = await cutPower(150)
  expect([result.inconsistent, result.lost]).toEqual([[], []])
  console.info(cutFigure(result).figure)
}, 60_000)
