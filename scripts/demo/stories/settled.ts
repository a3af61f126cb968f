/** Stories that end in an agreement: in writing or by word of mouth, paid on time, late, or not at all. */
import { agreedOrally, drafted, openedForSigning, sealed, settledAtOnce, signed } from '../acts/agreement.ts'
import { archived, defaultDeclared, dutiesDone, followedUp, performanceResumed } from '../acts/ends.ts'
import { decided, moved, prepared } from '../acts/court.ts'
import { logged } from '../acts/intake.ts'
import { paid, verified } from '../acts/money.ts'
import type { Telling } from '../agenda.ts'
import type { Tale } from '../tale.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import { addDays, day } from '../../../workflows/values/day.ts'
import { fen, sumFen } from '../../../workflows/values/fen.ts'
import { atTheTable, sittings, type Story } from './story.ts'

type Terms = { instalments: number; firstDueIn: number }

/** From the table to a sealed paper. */
export async function* signedAndSealed(tale: Tale, terms: Terms): Telling {
  yield* atTheTable(tale)
  yield* sittings(tale, tale.chance.happens(0.3) ? 2 : 1)
  yield tale.later()
  await drafted(tale, { workerIds: null, share: [0.62, 1], ...terms })
  yield tale.after(tale.chance.whole(0, 1))
  await openedForSigning(tale)
  yield tale.later()
  await signed(tale)
  yield tale.after(tale.chance.whole(0, 2))
  await sealed(tale)
}

/** To an agreement in whichever form the parties choose: small ones often by word, recorded and effective at once (RMTJ 28). */
async function* agreed(tale: Tale, terms: Terms): Telling {
  if (tale.chance.happens(0.4)) {
    yield* signedAndSealed(tale, terms)
    return
  }
  yield* atTheTable(tale)
  yield* sittings(tale, tale.chance.happens(0.3) ? 2 : 1)
  yield tale.later()
  await agreedOrally(tale, { workerIds: null, share: [0.62, 1], ...terms })
}

/** Pays each instalment within `late` days of its day, as long as something is owed. */
export async function* payments(tale: Tale, late: readonly [from: number, to: number]): Telling {
  for (let round = 0; round < 12; round += 1) {
    const [next] = openInstalments(await tale.file())
    if (!next) break
    yield tale.at(addDays(day(next.dueOn), tale.chance.whole(...late)))
    await paid(tale)
    if (tale.chance.happens(0.75)) {
      yield tale.after(tale.chance.whole(1, 3))
      await verified(tale)
    }
  }
  if ((await tale.file()).row.stage === 'performing.paying') {
    yield tale.after(tale.chance.whole(5, 12))
    await dutiesDone(tale)
  }
}

/** Followed up and put away. */
export async function* putAway(tale: Tale): Telling {
  yield tale.after(tale.chance.whole(4, 15))
  await verified(tale)
  yield tale.later()
  await followedUp(tale)
  yield tale.after(tale.chance.whole(1, 6))
  await archived(tale)
}

export const paidAtOnce: Story = async function* (tale) {
  yield* agreed(tale, { instalments: 1, firstDueIn: tale.chance.whole(3, 20) })
  yield* payments(tale, [-2, 0])
  yield* putAway(tale)
}

export const paidInParts: Story = async function* (tale) {
  yield* agreed(tale, { instalments: tale.chance.whole(2, 4), firstDueIn: tale.chance.whole(7, 25) })
  yield* payments(tale, [-3, 0])
  yield* putAway(tale)
}

export const paidLate: Story = async function* (tale) {
  yield* agreed(tale, { instalments: tale.chance.whole(1, 3), firstDueIn: tale.chance.whole(5, 20) })
  const [first] = openInstalments(await tale.file())
  if (first) {
    yield tale.at(addDays(day(first.dueOn), tale.chance.whole(4, 12)))
    await defaultDeclared(tale)
    if (tale.chance.happens(0.4)) {
      yield tale.after(2)
      await performanceResumed(tale)
    }
  }
  yield* payments(tale, [9, 26])
  yield* putAway(tale)
}

/** An agreement in force that is not performed opens arbitration (LDTZ 15); its award closes our file. */
export async function* claimedAtArbitration(tale: Tale): Telling {
  yield tale.after(tale.chance.whole(6, 20))
  const owed = sumFen(openInstalments(await tale.file()).map((part) => fen(part.openFen)))
  const referralId = await prepared(tale, 'arbitration')
  yield tale.later()
  await moved(tale, referralId, { type: 'sent', data: { manner: 'delivered' } })
  yield tale.after(5)
  await moved(tale, referralId, { type: 'accepted', data: {} })
  yield tale.after(tale.chance.whole(20, 36))
  await moved(tale, referralId, decided('awarded', owed))
  yield tale.after(tale.chance.whole(2, 9))
  await verified(tale)
  await followedUp(tale, 'not-performed')
  await archived(tale)
}

/** The employer pays a little and then nothing more; the worker waits some weeks and goes on without us. */
export const neverPaid: Story = async function* (tale) {
  yield* agreed(tale, { instalments: tale.chance.whole(1, 3), firstDueIn: tale.chance.whole(5, 15) })
  const [first] = openInstalments(await tale.file())
  if (!first) {
    yield* payments(tale, [0, 0])
    yield* putAway(tale)
    return
  }
  if (tale.chance.happens(0.5)) {
    yield tale.at(addDays(day(first.dueOn), 1))
    await paid(tale, { share: 0.3 })
  }
  yield tale.at(addDays(day(first.dueOn), tale.chance.whole(5, 15)))
  await defaultDeclared(tale)
  yield* claimedAtArbitration(tale)
}

/** Twenty minutes at the counter: everything on one day, in one act. */
export const settledOnTheSpot: Story = async function* (tale) {
  yield tale.now()
  await logged(tale)
  yield tale.later(20)
  await settledAtOnce(tale)
  if ((await tale.file()).row.stage === 'performing.paying') await dutiesDone(tale)
  yield tale.after(tale.chance.whole(1, 6))
  await verified(tale)
  yield tale.later()
  await archived(tale)
}

/** By word of mouth after a sitting, paid in one or two parts. */
export const agreedByWord: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 1)
  yield tale.later()
  await agreedOrally(tale, {
    workerIds: null,
    share: [0.7, 1],
    instalments: tale.chance.whole(1, 2),
    firstDueIn: tale.chance.whole(1, 12),
  })
  yield* payments(tale, [-1, 3])
  yield* putAway(tale)
}
