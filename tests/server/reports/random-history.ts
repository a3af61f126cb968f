/** Random acts of a desk through the real steps: cases opened, settled, paid, ended, moved, joined, put right, the desk's own round, and months closed. */
import fc from 'fast-check'
import { transact } from '../../../db/database.ts'
import { changeDispute, readDispute } from '../../../db/repositories/disputes.ts'
import { setClosedThrough } from '../../../db/repositories/month-steps.ts'
import type { Actor } from '../../../server/desk.ts'
import { commit } from '../../../server/commit.ts'
import { openFile, reopenFile } from '../../../server/disputes/dispute-file.ts'
import { joinWorkers } from '../../../server/disputes/parties/join-workers.ts'
import { strikeOutParty } from '../../../server/disputes/parties/strike-out-party.ts'
import { bookDueInstalments } from '../../../server/disputes/fall-due.ts'
import type { Taking } from '../../../server/disputes/steps/define-step.ts'
import { openInstalments } from '../../../server/disputes/money.ts'
import { counterPayment } from '../../../server/money/counter-payment.ts'
import { recordPayment } from '../../../server/money/record-payment.ts'
import { verifyPayment } from '../../../server/money/verify-payment.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step, type Story } from '../../desk/settled.ts'
import { actOf, type SmallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

export const anyAct = fc.oneof(
  fc.record({
    kind: fc.constant('open' as const),
    side: fc.nat(1),
    workers: fc.integer({ min: 1, max: 3 }),
    late: fc.nat(2),
  }),
  fc.record({
    kind: fc.constant('settle' as const),
    at: fc.nat(9),
    sum: fc.integer({ min: 1, max: 9_999_999 }),
    late: fc.nat(2),
  }),
  fc.record({
    kind: fc.constant('pay' as const),
    at: fc.nat(9),
    sum: fc.integer({ min: 1, max: 9_999_999 }),
    late: fc.nat(2),
  }),
  fc.record({ kind: fc.constant('verify' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('counter' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('terminate' as const), at: fc.nat(9), late: fc.nat(2) }),
  fc.record({ kind: fc.constant('reopen' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('withdraw' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant('join' as const), at: fc.nat(9), late: fc.nat(2) }),
  fc.record({ kind: fc.constant('strike' as const), at: fc.nat(9), which: fc.nat(3), late: fc.nat(2) }),
  fc.record({ kind: fc.constant('close' as const), side: fc.nat(1) }),
  fc.record({ kind: fc.constant('round' as const) }),
)
export type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never

/** One history that certainly does everything once. */
export const HISTORY: Act[] = [
  { kind: 'open', side: 0, workers: 2, late: 0 },
  { kind: 'open', side: 1, workers: 1, late: 1 },
  { kind: 'move', at: 0 },
  { kind: 'join', at: 0, late: 0 },
  { kind: 'settle', at: 0, sum: 250_001, late: 0 },
  { kind: 'strike', at: 0, which: 1, late: 0 },
  { kind: 'pay', at: 0, sum: 300_000, late: 1 },
  { kind: 'verify', at: 0 },
  { kind: 'terminate', at: 1, late: 0 },
  { kind: 'reopen', at: 1 },
  { kind: 'close', side: 0 },
  { kind: 'counter', at: 0 },
  { kind: 'pay', at: 0, sum: 100_000, late: 2 },
  { kind: 'settle', at: 1, sum: 90_000, late: 2 },
  { kind: 'pay', at: 1, sum: 90_000, late: 0 },
  { kind: 'open', side: 0, workers: 3, late: 2 },
  { kind: 'join', at: 2, late: 1 },
  { kind: 'strike', at: 2, which: 1, late: 0 },
  { kind: 'withdraw', at: 2 },
  { kind: 'round' },
  { kind: 'close', side: 1 },
  { kind: 'open', side: 1, workers: 2, late: 2 },
]

/** Performs one act on the cases so far; what the law closes here changes nothing. */
export async function perform(desk: TestDesk, county: SmallCounty, stories: Story[], one: Act): Promise<void> {
  const today = desk.clock.today()
  const story = 'at' in one ? stories[one.at % Math.max(1, stories.length)] : undefined
  const on = day('late' in one && one.late > 0 ? earlier(today, one.late) : today)
  try {
    if (one.kind === 'open') stories.push(await opened(desk, county, one, on))
    else if (one.kind === 'round') await bookDueInstalments(desk, 'round')
    else if (one.kind === 'close') await closeMonth(desk, county, one.side)
    else if (story) await further(desk, county, story, one, on)
  } catch (fault) {
    // A step the law closes here is part of a history; anything else is a fault of ours.
    if (!(fault instanceof DomainError)) throw fault
  }
}

const earlier = (today: string, months: number): string =>
  `2026-${String(Math.max(8, Number(today.slice(5, 7)) - months)).padStart(2, '0')}-03`

const supervisorOf = (county: SmallCounty, story: Story): Promise<Actor> =>
  county.actor('director', story.actor.unitId === county.units.room ? 'committee' : 'otherCommittee')

async function opened(
  desk: TestDesk,
  county: SmallCounty,
  one: { side: number; workers: number },
  on: ReturnType<typeof day>,
): Promise<Story> {
  const unit = one.side === 0 ? 'room' : 'otherRoom'
  const workers = Array.from({ length: one.workers }, (_, at) => worker(`甲乙丙${at}`))
  const mediator = await county.actor('mediator', unit)
  return accepted(desk, mediator, dispute(county.units[unit], { workers, receivedOn: day('2026-08-01') }), on)
}

async function further(
  desk: TestDesk,
  county: SmallCounty,
  story: Story,
  one: Exclude<Act, { kind: 'open' | 'close' | 'round' }>,
  on: ReturnType<typeof day>,
): Promise<void> {
  const file = await reopenFile(desk.db.reader, story.disputeId)
  const director = await supervisorOf(county, story)
  const asDirector = { ...story, actor: director }
  const open = file.workers.flatMap((one_, place) => (one_.outcome === null ? [{ id: one_.id, place }] : []))
  const ids = open.map((worker_) => worker_.id)
  switch (one.kind) {
    case 'settle': {
      const [first] = open
      // Due long ago, on the way, or after everything.
      const dueOn = ['2026-08-01', '2026-10-15', '2026-12-01'][one.sum % 3] ?? '2026-12-01'
      const parts = [{ dueOn, fen: one.sum }]
      if (first) await settled(asDirector, [{ worker: first.place, parts }], on)
      return
    }
    case 'pay': {
      const part = openInstalments(file)[0]
      if (!part) return
      const given = { payer: '公司', manner: 'cash', evidence: 'none', evidenceFileId: null, note: null } as const
      const command = { ...given, disputeId: file.row.id, instalmentId: part.id, amountFen: fen(one.sum), paidOn: on }
      await recordPayment(desk, actOf(story.actor), command)
      return
    }
    case 'verify': {
      const payment = file.payments.find((candidate) => candidate.status === 'recorded')
      if (!payment) return
      const command = { paymentId: payment.id, revision: payment.revision, evidence: 'receipt' } as const
      await verifyPayment(desk, actOf(director), command)
      return
    }
    case 'counter': {
      const payment = file.payments.find((candidate) => candidate.status !== 'countered')
      if (!payment) return
      const command = { paymentId: payment.id, revision: payment.revision, reason: 'bounced' } as const
      await counterPayment(desk, actOf(director), command)
      return
    }
    case 'terminate':
      if (ids.length > 0)
        await step(asDirector, 'mediation-terminated', on, { workerIds: ids, reason: 'too-far-apart' })
      return
    case 'withdraw':
      if (ids.length > 0) await step(asDirector, 'application-withdrawn', on, { workerIds: ids })
      return
    case 'reopen': {
      const ended = file.workers.filter((worker_) => worker_.outcome === 'terminated').map((worker_) => worker_.id)
      if (ended.length > 0) await step(asDirector, 'ending-corrected', on, { workerIds: ended, reason: 'keyed-wrong' })
      return
    }
    case 'join':
      await withFile(story, (taking) => joinWorkers(taking, on, [worker('丁戊', 'overtime-pay', 90_000)]))
      return
    case 'strike': {
      const mistaken = file.workers[one.which % file.workers.length]
      if (mistaken) await withFile(asDirector, (taking) => strikeOutParty(taking, on, mistaken, 'entered-twice'))
      return
    }
    case 'move':
      await moved(desk, asDirector, on)
  }
}

/** Carries out what a step's form would, in a commit of its own. */
async function withFile({ desk, actor, disputeId }: Story, work: (taking: Taking) => Promise<void>): Promise<void> {
  await commit(desk, actOf(actor), async (tx, stamp) => {
    const file = await openFile(tx, actor, disputeId, 'dispute:read')
    await work({ desk, tx, stamp, actor, file })
    return { answer: null, object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id } }
  })
}

async function moved(desk: TestDesk, story: Story, on: ReturnType<typeof day>): Promise<void> {
  const to = story.actor.unitId
  const before = await readDispute(desk.db.reader, story.disputeId)
  if (before.unit_id === to || before.phase !== 'mediation') return
  await transact(desk.db, async (tx) => void (await changeDispute(tx, before, { unit_id: to })))
  await step(story, 'moved-to-committee', on, { unitId: to, mediatorIds: [story.actor.staffId], reason: 'complex' })
}

/** As the second person's word would leave it; the closing itself has tests of its own. */
async function closeMonth(desk: TestDesk, county: SmallCounty, side: number): Promise<void> {
  const unit = side === 0 ? county.units.county : county.units.city
  await transact(desk.db, (tx) => setClosedThrough(tx, unit, earlier(desk.clock.today(), 1).slice(0, 7)))
}
