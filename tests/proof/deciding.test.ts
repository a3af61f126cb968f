/** Two hundred rounds of eight who decide one case in the same moment, on either engine. */
import { expect, test } from 'vitest'
import { migratedPostgres } from '../postgres.ts'
import { decideAtOnce } from '../server/disputes/decide-at-once.ts'
import { figure } from './figure.ts'

const ROUNDS = 200

test('of eight who decide one case at once exactly one wins, two hundred times', { timeout: 20 * 60_000 }, async () => {
  const own = await migratedPostgres()
  const held = [await decideAtOnce(ROUNDS, null), ...(own === null ? [] : [await decideAtOnce(ROUNDS, own)])]
  const wrong = held.flatMap((one) => one.wrong)
  figure({
    id: 'T11',
    promise: 'Of several who decide one case at once exactly one wins',
    figure: `${held.map((one) => one.rounds).join(' and ')} rounds of eight on ${own === null ? 'SQLite' : 'SQLite and PostgreSQL'}, ${held.map((one) => one.accepted).join(' and ')} accepted, the others refused; ${wrong.length} rounds without just one winner, or with a word lost`,
    target: `${ROUNDS} rounds of eight: exactly one winner, 0 lost`,
    passed: wrong.length === 0,
  })
  expect(wrong).toEqual([])
  expect(held.every((one) => one.rounds === ROUNDS)).toBe(true)
})
