/** Each worker's way to arbitration against the hand-written table. */
import { expect, test } from 'vitest'
import { workerOutcomes, type WorkerOutcome } from '../../../workflows/dispute/effects.ts'
import { arbitrationGroundOf, type WorkerStanding } from '../../../workflows/referral/arbitration.ts'
import { readRows } from '../../oracle/read-table.ts'

const rows = readRows('arbitration.table.txt')

const standing = ([outcome = '', over = '', late = '']: readonly string[]): WorkerStanding => ({
  outcome: outcome === 'none' ? null : (outcome as WorkerOutcome),
  fifteenDaysOver: over === 'yes',
  default: late as WorkerStanding['default'],
})

test('the table speaks of every outcome', () => {
  expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set(['none', ...workerOutcomes]))
})

test.each(rows.map(({ cells }) => cells))('outcome %s, 15 days over %s, default %s: %s', (...cells) => {
  const answer = arbitrationGroundOf(standing(cells))
  expect(typeof answer === 'string' ? answer : `no ${answer.code}`).toBe(cells[3])
})
