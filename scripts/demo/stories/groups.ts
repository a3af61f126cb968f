/** Stories of many workers against one employer, whose ends differ from worker to worker. */
import { agreedOrally, drafted, openedForSigning, sealed, signed } from '../acts/agreement.ts'
import { archived, followedUp, settledPrivately, terminated, withdrawn } from '../acts/ends.ts'
import { paid, verified } from '../acts/money.ts'
import { openWorkers } from '../../../server/disputes/dispute-file.ts'
import { payments, putAway } from './settled.ts'
import { atTheTable, sittings, type Story } from './story.ts'
import type { Tale } from '../tale.ts'

/** Ids of some of the workers who are still open, from the first on. */
async function some(tale: Tale, share: number): Promise<string[]> {
  const open = openWorkers(await tale.file()).map((worker) => worker.id)
  return open.slice(0, Math.max(1, Math.floor(open.length * share)))
}

/** Most settle, two withdraw, one settles with the boss himself, the rest go on to arbitration. */
export const groupDivided: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 2)
  yield tale.after(1)
  await withdrawn(tale, (await some(tale, 1)).slice(-2))
  await settledPrivately(tale, (await some(tale, 1)).slice(-1))
  yield tale.after(2)
  await drafted(tale, { workerIds: await some(tale, 0.7), share: [0.7, 0.95], instalments: 2, firstDueIn: 15 })
  yield tale.later()
  await openedForSigning(tale)
  yield tale.after(1)
  await signed(tale)
  yield tale.later()
  await sealed(tale)
  yield tale.after(3)
  await terminated(tale, 'too-far-apart')
  yield* payments(tale, [-1, 2])
  yield* putAway(tale)
}

/** All agree by word of mouth on one evening at the site; the money comes next morning. */
export const groupAtOnce: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 1)
  yield tale.later()
  await agreedOrally(tale, { workerIds: null, share: [0.85, 1], instalments: 1, firstDueIn: 1 })
  yield tale.after(1)
  await paid(tale)
  yield tale.after(2)
  await verified(tale)
  await followedUp(tale)
  yield tale.after(4)
  await archived(tale)
}

/** Half of them sign, the others two days later: two agreements in effect, of which each referral names the one it is about. */
export const groupInTwo: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 1)
  for (const share of [0.5, 1]) {
    yield tale.after(1)
    await drafted(tale, { workerIds: await some(tale, share), share: [0.8, 1], instalments: 2, firstDueIn: 20 })
    yield tale.later()
    await openedForSigning(tale)
    yield tale.later()
    await signed(tale)
    yield tale.later()
    await sealed(tale)
  }
}
