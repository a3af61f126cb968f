/** A desk at steady work does not hold more and more: three minutes here, two hours by `npm run soak`. */
import { expect, test } from 'vitest'
import { foundBenchCity } from '../../scripts/bench/city.ts'
import { soak } from '../../scripts/bench/steady.ts'
import { passingFolder } from '../server/backup/real-desk.ts'
import { figure } from './figure.ts'

const MINUTES = 2
const WARM_UP_MINUTES = 1
/**
 * What a desk may hold more after some six hundred requests than before them, in MB of JavaScript that is really in use. One
 * answer kept a request would be five times as much, one row kept of each answer as much as the bound.
 */
const MOST_GROWTH = 6

test('memory in use does not grow with the number of requests', { timeout: 8 * 60_000 }, async () => {
  const city = passingFolder()
  await foundBenchCity(city)
  const told = await soak(city, {
    minutes: MINUTES,
    warmUpMinutes: WARM_UP_MINUTES,
    perSecond: 5,
    progress: () => undefined,
  })
  const grown = told.alive.to - told.alive.from
  figure({
    id: 'T73',
    promise: 'Memory does not grow with time',
    figure:
      `${told.asked} requests in ${MINUTES} min with PDFs and exports: in use ${told.alive.from.toFixed(1)} to ${told.alive.to.toFixed(1)} MB; ` +
      `resident ${told.resident.from.toFixed(0)} to ${told.resident.to.toFixed(0)} MB (a slope of ${told.perHour.toFixed(0)} MB an hour, of so few minutes)`,
    target: `1 MB an hour after hours; here at most ${MOST_GROWTH} MB more in use`,
    passed: grown < MOST_GROWTH && told.faults.length === 0,
  })
  expect(told.faults).toEqual([])
  expect(told.asked).toBeGreaterThan(100)
  expect(grown).toBeLessThan(MOST_GROWTH)
})
