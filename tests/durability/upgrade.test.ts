/** Three kills in the default run, one at every migration in tests/proof. */
import { expect, test } from 'vitest'
import { passingFolder } from '../server/backup/real-desk.ts'
import { killedUpgrades, toCome } from './upgrade.ts'

test(
  'an upgrade that is killed leaves the old database as it was, and the next one brings it up whole',
  { timeout: 60_000 },
  async () => {
    const at = [toCome[0] ?? '', toCome[Math.floor(toCome.length / 2)] ?? '', toCome.at(-1) ?? '']
    expect(await killedUpgrades(passingFolder(), at)).toEqual([])
  },
)
