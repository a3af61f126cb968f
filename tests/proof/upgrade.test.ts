/** An upgrade killed at every migration an old database has yet to see. */
import { expect, test } from 'vitest'
import { killedUpgrades, toCome } from '../durability/upgrade.ts'
import { passingFolder } from '../server/backup/real-desk.ts'
import { figure } from './figure.ts'

test('a kill at each migration leaves the old database, and the next start brings it up whole', async () => {
  const faults = await killedUpgrades(passingFolder(), toCome)
  figure({
    id: 'T70',
    promise: 'An upgrade that is killed at any migration leaves the old database, and the next start completes it',
    figure: `${toCome.length} kills, ${faults.length} faults`,
    target: 'one kill a migration, 0 faults',
    passed: faults.length === 0,
  })
  expect(faults).toEqual([])
})
