/** Terms start and stop with what really happens: an online referral, a contact, a default, an extension; a move restarts none. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import type { DisputeGiven } from '../../../server/intake/dispute-given.ts'
import type { Actor } from '../../../server/desk.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { advanceReferral, type ReferralStep } from '../../../server/referrals/advance-referral.ts'
import { prepareReferral } from '../../../server/referrals/prepare-referral.ts'
import { day } from '../../../workflows/values/day.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted, settled, step } from '../../desk/settled.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'

let desk: TestDesk
let county: SmallCounty
let actor: Actor

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
  const mediator = await county.actor('mediator', 'room')
  const director = await county.actor('director', 'committee')
  actor = { ...mediator, grants: [...mediator.grants, ...director.grants] }
})
afterEach(() => desk.end())

const opened = async (change: Partial<DisputeGiven> = {}): Promise<string> =>
  (await openDispute(desk, actOf(actor), dispute(county.units.room, change))).disputeId

async function clocks(id: string, ...rules: string[]) {
  const rows = (await reopenFile(desk.db.reader, id)).clocks.filter((clock) => rules.includes(clock.rule))
  return rows.map((clock) => `${clock.rule} ${clock.event_on} ${clock.due_on ?? '-'} ${clock.status}`).toSorted()
}

const byCourt = (online: boolean): DisputeGiven['commission'] => ({
  kind: 'ordinary',
  bodyKind: 'court',
  bodyName: '江岸区人民法院',
  theirNumber: '（2026）渝0103诉前调1号',
  signedForOn: day('2026-11-02'),
  contact: null,
  online,
  suit: null,
})

test('an online referral starts its two clocks of three working days, one on paper does not (ZXTJ 12, 15)', async () => {
  const online = await opened({ commission: byCourt(true) })
  expect(await clocks(online, 'T7', 'T7C')).toEqual([
    'T7 2026-11-02 2026-11-05 running',
    'T7C 2026-11-02 2026-11-05 running',
  ])
  // Accepting confirms; the other side is still to be contacted.
  const data = { unitId: county.units.room, byDelegation: true }
  await step({ desk, actor, disputeId: online }, 'accepted', day('2026-11-03'), data)
  expect(await clocks(online, 'T7', 'T7C')).toEqual([
    'T7 2026-11-02 2026-11-05 met',
    'T7C 2026-11-02 2026-11-05 running',
  ])
  const paper = await opened({ commission: byCourt(false) })
  expect(await clocks(paper, 'T7', 'T7C')).toEqual([])
})

test('a contact stops the first-contact clock and that of an online referral', async () => {
  const id = await opened({ commission: byCourt(true) })
  expect(await clocks(id, 'first-contact')).toEqual(['first-contact 2026-11-02 2026-11-05 running'])
  await step({ desk, actor, disputeId: id }, 'contact-logged', day('2026-11-03'), {
    contactId: desk.newId(),
    manner: 'phone',
    result: 'no-answer',
  })
  expect(await clocks(id, 'first-contact', 'T7C')).toEqual([
    'T7C 2026-11-02 2026-11-05 met',
    'first-contact 2026-11-02 2026-11-05 met',
  ])
})

test('a move between room and committee restarts no clock', async () => {
  const story = await accepted(desk, actor, dispute(county.units.room))
  const all = ['T1', 'T2', 'T3', 'T4', 'T10', 'first-contact']
  const before = await clocks(story.disputeId, ...all)
  expect(before).toContain('T3 2026-11-03 2026-11-18 running')
  await step(story, 'moved-to-committee', day('2026-11-10'), {
    unitId: county.units.committee,
    mediatorIds: [actor.staffId],
    reason: 'difficult',
  })
  expect(await clocks(story.disputeId, ...all)).toEqual(before)
})

test('an extension by consent moves what would end before it, and shortens nothing', async () => {
  const story = await accepted(desk, actor, dispute(county.units.room))
  const consent = { bothPartiesConsent: true }
  await step(story, 'term-extended', day('2026-11-10'), { until: '2026-11-28' }, consent)
  expect(await clocks(story.disputeId, 'T3', 'T4')).toEqual([
    'T3 2026-11-03 2026-11-28 running',
    'T4 2026-11-03 2026-12-03 running',
  ])
  await step(story, 'term-extended', day('2026-11-20'), { until: '2026-12-18' }, consent)
  expect(await clocks(story.disputeId, 'T3', 'T4')).toEqual([
    'T3 2026-11-03 2026-12-18 running',
    'T4 2026-11-03 2026-12-18 running',
  ])
})

test('platform work has its own fifteen days, which consent lengthens by fifteen at most (RST4)', async () => {
  const story = await accepted(desk, actor, dispute(county.units.room, { workers: [worker('周小军', 'platform-pay')] }))
  expect(await clocks(story.disputeId, 'T3', 'T3P')).toEqual(['T3P 2026-11-03 2026-11-18 running'])
  await step(story, 'term-extended', day('2026-11-10'), { until: '2026-12-03' }, { bothPartiesConsent: true })
  expect(await clocks(story.disputeId, 'T3', 'T3P')).toEqual(['T3P 2026-11-03 2026-12-03 running'])
})

test('a declared default starts the three years of a suit once, from the first unpaid day (MFD 188)', async () => {
  const story = await accepted(desk, actor, dispute(county.units.room))
  const parts = [
    { dueOn: '2026-11-12', fen: 500_000 },
    { dueOn: '2026-11-15', fen: 500_000 },
  ]
  await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
  await step(story, 'default-declared', day('2026-11-18'), { instalmentIds: [], overdueFen: 1_000_000 })
  await step(story, 'default-declared', day('2026-11-20'), { instalmentIds: [], overdueFen: 1_000_000 })
  expect(await clocks(story.disputeId, 'T17')).toEqual(['T17 2026-11-12 2029-11-12 running'])
})

test('a paper that a court enforces starts two years from the last day of performance it sets (MSS 250)', async () => {
  const story = await accepted(desk, actor, dispute(county.units.room))
  const parts = [
    { dueOn: '2026-11-30', fen: 500_000 },
    { dueOn: '2026-12-15', fen: 500_000 },
  ]
  const file = await settled(story, [{ worker: 0, parts }], day('2026-11-05'))
  const referralId = await prepareReferral(desk, actOf(actor), story.disputeId, {
    kind: 'judicial-confirmation',
    partyIds: [...file.workers, ...file.employers].map((party) => party.id),
    bodyName: '江岸区人民法院',
    agreementId: null,
    suitGround: null,
    preparedOn: day('2026-11-06'),
  })
  const advance = (revision: number, next: Pick<ReferralStep, 'type' | 'data'>) =>
    advanceReferral(desk, actOf(actor), referralId, {
      ...next,
      occurredOn: day('2026-11-20'),
      theirNumber: null,
      revision,
    } as ReferralStep)
  await advance(1, { type: 'sent', data: { manner: 'window' } })
  await advance(2, { type: 'accepted', data: {} })
  expect(await clocks(story.disputeId, 'T12')).toEqual([])
  await advance(3, { type: 'decided', data: { result: 'confirmed', amountFen: null } })
  expect(await clocks(story.disputeId, 'T8', 'T12')).toEqual([
    'T12 2026-12-15 2028-12-15 running',
    'T8 2026-11-05 2026-12-07 met',
  ])
})
