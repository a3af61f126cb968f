/** A few rounds in the default run, two hundred in tests/proof. */
import { describe, expect, test } from 'vitest'
import { migratedPostgres, hasPostgres } from '../../postgres.ts'
import { decideAtOnce } from './decide-at-once.ts'

const ROUNDS = 5

test('of eight who decide one case at once exactly one wins', { timeout: 60_000 }, async () => {
  expect(await decideAtOnce(ROUNDS, null)).toMatchObject({ rounds: ROUNDS, wrong: [] })
})

describe.skipIf(!hasPostgres())('on PostgreSQL', () => {
  test('of eight who decide one case at once exactly one wins', { timeout: 60_000 }, async () => {
    expect(await decideAtOnce(ROUNDS, await migratedPostgres())).toMatchObject({ rounds: ROUNDS, wrong: [] })
  })
})
