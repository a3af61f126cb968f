/** A thousand kills of a desk that writes, or as many as four minutes hold. */
import { expect, test } from 'vitest'
import { killedCounter } from '../durability/kills.ts'
import { passingFolder } from '../server/backup/real-desk.ts'
import { figure } from './figure.ts'

test('a desk killed again and again loses nothing it has acknowledged', { timeout: 8 * 60_000 }, async () => {
  const told = await killedCounter(passingFolder(), { kills: 1_000, ms: 4 * 60_000 })
  figure({
    id: 'T01',
    promise: 'A killed desk loses nothing it has acknowledged and keeps nothing by halves',
    figure: `${told.acknowledged} acknowledged, ${told.kills} kills, ${told.lost.length} lost, ${told.faults.length} faults`,
    target: '10,000 acknowledged, 1,000 kills (or as many as four minutes hold), 0 lost, 0 faults',
    passed: told.lost.length === 0 && told.faults.length === 0,
  })
  expect(told.lost).toEqual([])
  expect(told.faults).toEqual([])
})
