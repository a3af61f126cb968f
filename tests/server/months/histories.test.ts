import { test } from 'vitest'
import { holdHistories } from './closed-histories.ts'

test('closed months stay as they were, and a second count over the journal agrees, after any history', async () => {
  await holdHistories(8)
}, 60_000)
