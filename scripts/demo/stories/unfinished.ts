/** Stories that stop in the middle, one for each place a case can wait in. */
import { openWorkers } from '../../../server/disputes/dispute-file.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import { keepNote } from '../../../server/disputes/keep-note.ts'
import { keepDraft } from '../../../server/drafts.ts'
import { shippedCalendar } from '../../../workflows/law/calendar.ts'
import { addDays, day, type Day } from '../../../workflows/values/day.ts'
import { agreedOrally, drafted, openedForSigning, sealed, signed } from '../acts/agreement.ts'
import { moved, prepared } from '../acts/court.ts'
import { defaultDeclared, followedUp, settledPrivately, terminated, transferred, withdrawn } from '../acts/ends.ts'
import { filled } from '../acts/filled.ts'
import { logged } from '../acts/intake.ts'
import { paid } from '../acts/money.ts'
import { looked } from '../acts/reveal.ts'
import {
  allRefused,
  answered,
  accepted,
  booked,
  called,
  invited,
  refused,
  sat,
  suspended,
  takenUp,
} from '../acts/table.ts'
import type { Telling } from '../agenda.ts'
import { inventDispute } from '../invent-dispute.ts'
import { privateNotes } from '../sentences.ts'
import type { Tale } from '../tale.ts'
import { atTheTable, sittings, type Story } from './story.ts'

export const justLogged: Story = async function* (tale) {
  yield tale.now()
  await logged(tale)
}

/** The worker had to catch a bus: what was typed stays in the clerk's drafts. */
export const leftInDraft: Story = async function* (tale) {
  yield tale.now()
  const given = inventDispute(tale.chance, {
    unitId: tale.counter,
    receivedOn: tale.today,
    receivedAt: tale.time,
    row: tale.setting.office.row,
    workers: 1,
    commission: null,
    channel: 'direct',
  })
  const [worker] = given.workers
  const [respondent] = given.respondents
  await keepDraft(
    tale.desk,
    tale.receiver,
    { id: tale.desk.newId(), kind: 'intake' },
    {
      name: worker?.person.name ?? '',
      phone: worker?.person.phone ?? '',
      employerName: respondent?.employer.name ?? '',
      items: worker?.claims.map((claim) => claim.item) ?? [],
      summary: given.summary,
      receivedOn: given.receivedOn,
    },
  )
}

export const notReached: Story = async function* (tale) {
  yield* justLogged(tale)
  yield tale.later()
  await looked(tale, tale.receiver, 'identity', 'check-identity')
  await called(tale, 'no-answer')
}

export const invitedOnly: Story = async function* (tale) {
  yield* justLogged(tale)
  yield tale.later()
  await invited(tale)
}

export const readyToAccept: Story = async function* (tale) {
  yield* invitedOnly(tale)
  yield tale.later()
  await answered(tale, 'consents')
}

export const waitingForMediator: Story = async function* (tale) {
  yield* readyToAccept(tale)
  yield tale.later()
  await accepted(tale)
}

/** A sitting stands in the book `inDays` working days from the story's last moment. */
export const sittingBooked = (inDays: number, startsAt: string): Story =>
  async function* (tale) {
    yield* atTheTable(tale)
    yield tale.later()
    await booked(tale, workdaysAfter(tale.today, inDays), startsAt)
  }

export const talking: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 1)
  yield tale.later()
  await keepNote(
    tale.desk,
    tale.act(tale.mediator, 'private-note:write'),
    tale.disputeId,
    tale.chance.pick(privateNotes),
  )
}

/** Sat once, and the next sitting is agreed on. */
export const talkingAgain = (inDays: number, startsAt: string): Story =>
  async function* (tale) {
    yield* atTheTable(tale)
    yield tale.later()
    await sat(tale)
    await booked(tale, workdaysAfter(tale.today, inDays), startsAt)
  }

export const resting: Story = async function* (tale) {
  yield* talking(tale)
  yield tale.later()
  await suspended(tale, 'waiting-for-evidence', 10)
}

export const restingAtCommittee: Story = async function* (tale) {
  yield* talking(tale)
  yield tale.later()
  await takenUp(tale, 'difficult')
  yield tale.later()
  const tableOfDirector = tale.setting.office.director
  await suspended(tale, 'expert-opinion', 15, tableOfDirector)
}

export const upAtCommittee: Story = async function* (tale) {
  yield* talking(tale)
  yield tale.later()
  await takenUp(tale, 'large-sum')
}

export const draftOnTable: Story = async function* (tale) {
  yield* talking(tale)
  yield tale.later()
  await looked(tale, tale.mediator, 'identity', 'make-paper')
  await drafted(tale, { workerIds: null, share: [0.7, 1], instalments: 2, firstDueIn: 15 })
}

/** The worker has signed, the company takes the paper home. */
export const halfSigned: Story = async function* (tale) {
  yield* draftOnTable(tale)
  yield tale.later()
  await openedForSigning(tale)
  await signed(tale, 'workers')
}

/** Everybody has signed; it waits for the committee's seal. */
export const waitingForSeal: Story = async function* (tale) {
  yield* draftOnTable(tale)
  yield tale.later()
  await openedForSigning(tale)
  yield tale.later()
  await signed(tale)
}

/** Sealed on its last day, with the first instalment due `firstDueIn` days after it. */
export const dueSoon = (firstDueIn: number): Story =>
  async function* (tale) {
    yield* talking(tale)
    yield tale.later()
    await drafted(tale, { workerIds: null, share: [0.7, 1], instalments: 2, firstDueIn })
    await openedForSigning(tale)
    yield tale.later()
    await signed(tale)
    yield tale.later()
    await sealed(tale)
  }

/** Agreed by word, the whole sum due in two days. */
const agreedByWord: Story = async function* (tale) {
  yield* talking(tale)
  yield tale.later()
  await agreedOrally(tale, { workerIds: null, share: [0.7, 1], instalments: 2, firstDueIn: 2 })
}

/** Paid, and nobody has looked at the money yet. */
export const unverified: Story = async function* (tale) {
  yield* agreedByWord(tale)
  yield tale.after(1)
  await paid(tale)
}

/** The worker died before his money came: widow and son share it, and the first part has reached them. */
export const heirsReceive: Story = async function* (tale) {
  yield* agreedByWord(tale)
  yield tale.after(1)
  await filled(tale, tale.mediator, 'heirs-entered', {
    proof: '居民死亡医学证明书；继承权公证书（渝江证字第118号）',
    ...heir(0, '赵秀英', 'spouse', '2'),
    ...heir(1, '王志远', 'child', '1'),
  })
  yield tale.after(1)
  await paid(tale)
}

const heir = (at: number, name: string, relation: string, share: string) => ({
  [`heirs.${at}.name`]: name,
  [`heirs.${at}.relation`]: relation,
  [`heirs.${at}.share`]: share,
})

export const performedUnvisited: Story = async function* (tale) {
  yield* agreedByWord(tale)
  yield tale.after(1)
  await paid(tale, { all: true })
}

export const visited: Story = async function* (tale) {
  yield* performedUnvisited(tale)
  yield tale.after(1)
  if ((await tale.file()).row.stage === 'performed') await followedUp(tale)
}

export const inDefault: Story = async function* (tale) {
  yield* dueSoon(3)(tale)
  const [first] = openInstalments(await tale.file())
  if (!first) return
  yield tale.at(addDays(day(first.dueOn), 2))
  await defaultDeclared(tale)
}

export const atCourt: Story = async function* (tale) {
  yield* dueSoon(60)(tale)
  yield tale.later()
  if (openInstalments(await tale.file()).length === 0) return
  const referralId = await prepared(tale, 'judicial-confirmation')
  yield tale.after(1)
  await moved(tale, referralId, { type: 'sent', data: { manner: 'delivered' } })
}

const ended = (end: (tale: Tale) => Promise<void>): Story =>
  async function* (tale: Tale): Telling {
    yield* talking(tale)
    yield tale.later()
    await end(tale)
  }

export const failed = ended((tale) => terminated(tale, 'too-far-apart'))
export const gaveUp = ended((tale) => withdrawn(tale))
export const madeUp = ended((tale) => settledPrivately(tale))
export const passedOn = ended((tale) => transferred(tale, 'labour-inspection'))

export const turnedAway: Story = async function* (tale) {
  yield* notReached(tale)
  yield tale.later()
  await allRefused(tale)
  await refused(tale, 'respondent-refuses')
}

/** A whole building site: forty-seven workers, the first of them settled, the others still at the table. */
export const bigGroup: Story = async function* (tale) {
  yield* atTheTable(tale)
  yield* sittings(tale, 2)
  yield tale.later()
  const workerIds = openWorkers(await tale.file())
    .slice(0, 20)
    .map((worker) => worker.id)
  await drafted(tale, { workerIds, share: [0.8, 0.9], instalments: 2, firstDueIn: 20 })
  await openedForSigning(tale)
  yield tale.later()
  await signed(tale)
  yield tale.later()
  await sealed(tale)
  yield tale.later()
  await booked(tale, workdaysAfter(tale.today, 2), '09:30')
}

function workdaysAfter(from: Day, count: number): Day {
  let on = from
  for (let left = count; left > 0;) {
    on = addDays(on, 1)
    if (!shippedCalendar.isDayOff(on)) left -= 1
  }
  return on
}
