import { test } from 'vitest'
import { holdHistories } from '../server/months/closed-histories.ts'

test('five thousand histories with corrections: closed months stay, and a second count agrees to the fen', async () => {
  await holdHistories(5000)
}, 1_500_000)
