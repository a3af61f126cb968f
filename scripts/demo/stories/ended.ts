/** Stories that end without an agreement: refused, failed, withdrawn, settled without us, sent on, nobody found. */
import { archived, followedUp, settledPrivately, terminated, transferred, withdrawn } from '../acts/ends.ts'
import { logged } from '../acts/intake.ts'
import {
  accepted,
  allRefused,
  answered,
  assigned,
  booked,
  called,
  handedDown,
  refused,
  resumed,
  sat,
  suspended,
  takenUp,
  extended,
} from '../acts/table.ts'
import { addDays } from '../../../workflows/values/day.ts'
import { atTheTable, heard, sittings, type Story } from './story.ts'

export const tooFarApart: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, tale.chance.whole(1, 3))
  yield tale.after(tale.chance.whole(0, 2))
  await terminated(tale, tale.chance.pick(['too-far-apart', 'party-refuses']))
  yield tale.after(tale.chance.whole(4, 20))
  await archived(tale)
}

export const refusedAtTheDoor: Story = async function* (tale) {
  yield* heard(tale)
  yield tale.later()
  await allRefused(tale)
  yield tale.after(tale.chance.whole(0, 2))
  await refused(tale, 'respondent-refuses')
  yield tale.after(tale.chance.whole(3, 12))
  await archived(tale)
}

export const notOurs: Story = async function* (tale) {
  yield tale.now()
  await logged(tale)
  yield tale.after(1)
  await refused(tale, tale.chance.pick(['other-body-competent', 'already-decided']))
  yield tale.after(tale.chance.whole(3, 12))
  await archived(tale)
}

/** Nobody picks up: attempts on several days, then the end, because silence is no refusal. */
export const nobodyAnswers: Story = async function* (tale) {
  yield tale.now()
  await logged(tale)
  yield tale.later()
  await answered(tale, 'consents')
  await accepted(tale)
  yield tale.later()
  await assigned(tale)
  for (let attempt = 0; attempt < 3; attempt += 1) {
    yield tale.after(tale.chance.whole(1, 3))
    await called(tale, 'no-answer')
  }
  yield tale.after(2)
  await terminated(tale, 'respondent-unreachable')
  yield tale.after(tale.chance.whole(3, 10))
  await archived(tale)
}

export const withdrawnByWorker: Story = async function* (tale) {
  if (tale.chance.happens(0.5)) yield* heard(tale)
  else yield* atTheTable(tale)
  yield tale.after(tale.chance.whole(1, 5))
  await withdrawn(tale)
  yield tale.after(tale.chance.whole(2, 9))
  await archived(tale)
}

export const settledWithoutUs: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield tale.after(tale.chance.whole(1, 6))
  await settledPrivately(tale)
  yield tale.after(3)
  await followedUp(tale, 'performed')
  yield tale.after(tale.chance.whole(2, 9))
  await archived(tale)
}

export const sentOn: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 1)
  yield tale.after(2)
  await transferred(tale, tale.chance.pick(['labour-inspection', 'other-committee', 'arbitration']))
  yield tale.after(tale.chance.whole(2, 9))
  await archived(tale)
}

/** Up to the committee and down again, suspended for an expert, the term made longer, and still no agreement. */
export const longWay: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 1)
  if (tale.setting.room) {
    yield tale.after(1)
    await takenUp(tale, tale.chance.pick(['difficult', 'large-sum', 'no-success']))
    yield tale.after(1)
    await handedDown(tale, 'nearer-to-parties')
    yield* sittings(tale, 1)
  }
  yield tale.after(1)
  await extended(tale, 15)
  await suspended(tale, tale.chance.pick(['expert-opinion', 'waiting-for-evidence']), 12)
  yield tale.after(tale.chance.whole(5, 9))
  await resumed(tale)
  await booked(tale, addDays(tale.today, 3), '14:30')
  yield tale.after(3)
  await sat(tale)
  yield tale.later()
  await terminated(tale, 'too-far-apart')
  yield tale.after(tale.chance.whole(4, 20))
  await archived(tale)
}
