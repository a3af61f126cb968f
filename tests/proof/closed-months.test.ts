import { expect, test } from 'vitest'
import { holdHistories } from '../server/months/closed-histories.ts'
import { figure } from './figure.ts'

const HISTORIES = 5000
/** The whole lane is to end in half an hour: the histories take at most a third of it (all of them seven minutes of one free core), and say how many that were. */
const LONGEST_MS = 8 * 60_000
/** Fewer prove too little, however busy the machine was. */
const FEWEST = 300

test(
  'random histories with corrections: closed months stay, and a second count agrees to the fen',
  async () => {
    const held = await holdHistories(HISTORIES, LONGEST_MS)
    figure({
      id: 'T56',
      promise: 'closed months stay, and a second count over the journal agrees to the fen',
      figure: `${held} random histories, none differs`,
      target: `${HISTORIES}, or as many as eight minutes hold, at least ${FEWEST}`,
      passed: held >= FEWEST,
    })
    expect(held).toBeGreaterThanOrEqual(FEWEST)
  },
  LONGEST_MS + 60_000,
)
